package dev.aiinit.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Optional;

/** Prints a plan as a unified diff that {@code git apply} and {@code patch -p1} understand. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String NO_FILE = "/dev/null";

    private UnifiedDiff() {}

    public static String of(List<FileChange> changes) {
        StringBuilder text = new StringBuilder();
        for (FileChange change : changes) {
            if (change.deletes()) {
                append(text, change, "");
            } else {
                change.written().ifPresent(after -> append(text, change, after));
            }
        }
        return text.toString();
    }

    /** Two texts of one file; of a text that is not there the file is new, or gone. */
    public static String of(String path, Optional<String> before, Optional<String> after) {
        StringBuilder text = new StringBuilder();
        append(text, path, before, after);
        return text.toString();
    }

    private static void append(StringBuilder text, FileChange change, String after) {
        append(text, change.path(), change.before(), change.deletes() ? Optional.empty() : Optional.of(after));
    }

    private static void append(StringBuilder text, String path, Optional<String> old, Optional<String> after) {
        List<String> before = lines(old.orElse(""));
        List<String> now = lines(after.orElse(""));
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                old.isEmpty() ? NO_FILE : "a/" + path,
                after.isEmpty() ? NO_FILE : "b/" + path,
                before,
                DiffUtils.diff(before, now, new LineScript(), null),
                CONTEXT);
        diff.forEach(line -> text.append(line).append('\n'));
    }

    private static List<String> lines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return body.isEmpty() ? List.of() : List.of(body.split("\n", -1));
    }
}
