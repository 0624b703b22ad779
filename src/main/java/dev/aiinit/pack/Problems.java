package dev.aiinit.pack;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one file, so that a person sees all of it at once. */
final class Problems {
    private final String path;
    private final boolean compiled;
    private final List<Problem> found = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    Problems(String path) {
        this(path, false);
    }

    /** @param compiled whether the file went through the build, which has tried every pattern in it */
    Problems(String path, boolean compiled) {
        this.path = path;
        this.compiled = compiled;
    }

    boolean isCompiled() {
        return compiled;
    }

    String path() {
        return path;
    }

    void add(Node.Mark mark, String what, String hint) {
        found.add(Problem.at(at(mark), what, hint));
    }

    /** Notes a name that may be one of a pack below, so that whether it is a mistake shows later. */
    void refer(Node.Mark mark, Reference.Kind kind, String name) {
        references.add(new Reference(kind, name, at(mark)));
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    Location at(Node.Mark mark) {
        return new Location(path, mark.line(), mark.column());
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /** Stops when there are any. */
    static void stopAt(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
    }
}
