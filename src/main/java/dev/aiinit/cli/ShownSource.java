package dev.aiinit.cli;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.Source;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a source is shown to the person who named it: a lock holds no absolute paths, and yet whoever types one wants to read one. */
final class ShownSource {
    private final Source source;

    /** Where relative paths start; null where they are shown as they are. */
    private final @Nullable Path start;

    private ShownSource(Source source, @Nullable Path start) {
        this.source = source;
        this.start = start;
    }

    /**
     * A source that was typed.
     *
     * @param source the same as it is remembered
     * @param start where the paths in it start
     */
    static ShownSource of(String typed, Source source, Path start) {
        boolean isPath = source.kind() != Source.Kind.GIT;
        return new ShownSource(
                source, isPath && Path.of(Source.parse(typed).place()).isAbsolute() ? start : null);
    }

    String name() {
        return start == null ? source.toString() : absolute(start, source.toString());
    }

    /** A step that may go wrong. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** Runs a step; what is wrong is said with the paths as they were typed. */
    <T> T in(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (UserError wrong) {
            throw new UserError(
                    wrong.exitCode(), wrong.problems().stream().map(this::shown).toList());
        }
    }

    private Problem shown(Problem problem) {
        Location where = problem.where();
        String local = source.toString();
        String what = start != null && local.length() > 2 ? problem.what().replace(local, name()) : problem.what();
        if (start == null || where == null || !isLocal(where.path())) {
            return new Problem(where, what, problem.hint());
        }
        return Problem.at(
                new Location(absolute(start, where.path()), where.line(), where.column()), what, problem.hint());
    }

    /** Files of the repository itself are named without a dot: those stay as they are. */
    private static boolean isLocal(String path) {
        return path.startsWith("./") || path.startsWith("../");
    }

    private static String absolute(Path start, String path) {
        return start.resolve(path).toAbsolutePath().normalize().toString().replace('\\', '/');
    }
}
