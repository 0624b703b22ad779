package dev.aiinit.workflow;

import static java.util.Objects.requireNonNull;

import dev.aiinit.ignore.Dropped;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.Projection;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Enforcement;
import dev.aiinit.repository.GitRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that decides about one path.
 *
 * @param path from the root, without a slash at its end
 * @param onDisk whether the list stands in a file; otherwise it is the one that would be written
 * @param leftOut lines that would have hidden the path and are not in the list, since they would hide source
 * @param sections addresses of what ai-init wrote there
 * @param assistants one for each assistant, and for each folder that one with settings is started in
 * @param labels what every line of the list is worth for each chosen assistant; empty for any path but the list's own file
 */
public record PathAnswer(
        String path,
        boolean isFolder,
        boolean exists,
        Git git,
        boolean onDisk,
        ListInForce.Decision decision,
        List<Dropped> leftOut,
        List<String> sections,
        List<Treatment> assistants,
        List<Projection> labels) {
    public PathAnswer {
        requireNonNull(path);
        requireNonNull(git);
        requireNonNull(decision);
        leftOut = List.copyOf(leftOut);
        sections = List.copyOf(sections);
        assistants = List.copyOf(assistants);
        labels = List.copyOf(labels);
    }

    /** What git does with a path. */
    public enum Tracking {
        TRACKED,
        UNTRACKED,
        IGNORED,
        /** It is there, and git lists it not: a link, a submodule, or ignored by a rule outside the repository. */
        UNLISTED,
        /** It is not there, and no rule would ignore it. */
        ABSENT,
        /** There is no repository of git's. */
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What git does with the path.
     *
     * @param rule the line that ignores it; a tracked path may have one, too
     */
    public record Git(Tracking tracking, Optional<GitRule> rule) {}

    /** What an assistant does when it is to read the path. */
    public enum Outcome {
        REFUSED,
        /** It is told not to, and may all the same. */
        ADVISED,
        READ,
        /** It lies outside the start folder: whether it is read is another matter. */
        OUTSIDE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The rule that an assistant goes by.
     *
     * @param file from the root; empty for what is built in
     * @param line counts from 1; 0 where the file is not written yet
     * @param yours whether it is the user's and not ours
     */
    public record Rule(String file, int line, String text, boolean yours) {}

    /**
     * What one assistant does with the path.
     *
     * @param startFolder from the root; empty for the root itself
     * @param worth what the deciding line of the list is worth here; empty where the list does not hide the path
     * @param loaded when the assistant loads the file by itself; empty when it does not
     * @param remarks what else is known, one sentence each
     */
    public record Treatment(
            Target target,
            boolean chosen,
            String startFolder,
            Outcome outcome,
            Optional<Rule> by,
            Optional<Enforcement> worth,
            Optional<Target.Loading> loaded,
            List<String> remarks) {
        public Treatment {
            remarks = List.copyOf(remarks);
        }
    }
}
