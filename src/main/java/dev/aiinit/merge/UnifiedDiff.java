package dev.aiinit.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

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

    private static void append(StringBuilder text, FileChange change, String after) {
        boolean created = change.before().isEmpty();
        List<String> before = lines(change.before().orElse(""));
        List<String> now = lines(after);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                created ? NO_FILE : "a/" + change.path(),
                change.deletes() ? NO_FILE : "b/" + change.path(),
                before,
                DiffUtils.diff(before, now),
                CONTEXT);
        diff.forEach(line -> text.append(line).append('\n'));
    }

    private static List<String> lines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return body.isEmpty() ? List.of() : List.of(body.split("\n", -1));
    }
}
