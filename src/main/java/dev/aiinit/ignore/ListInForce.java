package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ignore list that holds in a repository: the text of its {@code .claudeignore}, with the user's own lines, or the tuned list where
 * there is none yet. Tells for each path which line decides and, for a line of ours, why it is there.
 */
public final class ListInForce {
    /** The file that the list is written to. */
    public static final String FILE = ".claudeignore";

    private final boolean onDisk;
    private final GitignoreMatcher matcher;
    private final Map<String, IgnoreLine> ours = new LinkedHashMap<>();

    private ListInForce(boolean onDisk, IgnoreRules rules, IgnoreList tuned) {
        this.onDisk = onDisk;
        this.matcher = GitignoreMatcher.of(rules);
        tuned.lines().forEach(line -> ours.put(line.pattern(), line));
    }

    /**
     * The list of a repository.
     *
     * @param tuned what the program would write today
     * @param onDisk the text of the file; empty when it does not exist
     */
    public static ListInForce of(IgnoreList tuned, Optional<String> onDisk) {
        String text = onDisk.orElseGet(tuned::text);
        return new ListInForce(onDisk.isPresent(), IgnoreRules.parse(FILE, "", text), tuned);
    }

    /**
     * What the list says of one path.
     *
     * @param verdict the deciding line, with its number in {@link #FILE}
     * @param line why the line is there; empty for a line of the user's and where no line decides
     */
    public record Decision(Verdict verdict, Optional<IgnoreLine> line) {
        public Decision {
            requireNonNull(verdict);
            requireNonNull(line);
        }

        public boolean hidden() {
            return verdict.ignored();
        }
    }

    /** Whether the list stands in a file, so that line numbers mean something. */
    public boolean isOnDisk() {
        return onDisk;
    }

    /** What the list says of a path; the path need not exist. */
    public Decision decide(String path, boolean isFolder) {
        Verdict verdict = matcher.decide(path, isFolder);
        IgnoreRule rule = verdict.rule();
        return new Decision(verdict, rule == null ? Optional.empty() : Optional.ofNullable(ours.get(rule.text())));
    }
}
