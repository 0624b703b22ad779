package dev.aiinit.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Steps through the NUL-separated answer of {@code git ls-files -z} without making text of what is not asked for. */
final class GitEntries {
    private final byte[] answer;
    private final boolean staged;
    private int start;
    private int path;
    private int end = -1;

    private GitEntries(byte[] answer, boolean staged) {
        this.answer = answer;
        this.staged = staged;
    }

    /** Entries that are a path and no more. */
    static GitEntries plain(byte[] answer) {
        return new GitEntries(answer, false);
    }

    /** Entries {@code MODE OBJECT STAGE<tab>PATH}. */
    static GitEntries staged(byte[] answer) {
        return new GitEntries(answer, true);
    }

    /** Goes to the next entry; false after the last one. */
    boolean next() {
        start = end + 1;
        if (start >= answer.length) {
            return false;
        }
        end = indexOf((byte) 0, start);
        path = staged ? indexOf((byte) '\t', start) + 1 : start;
        return true;
    }

    /** Goes to the next entry with another path. */
    boolean nextPath() {
        int oldPath = path;
        int oldEnd = end;
        boolean more = next();
        while (more && Arrays.equals(answer, oldPath, oldEnd, answer, path, end)) {
            more = next();
        }
        return more;
    }

    private int indexOf(byte sought, int from) {
        int at = from;
        while (at < answer.length && answer[at] != sought) {
            at++;
        }
        return at;
    }

    int comparePath(GitEntries other) {
        return Arrays.compareUnsigned(answer, path, end, other.answer, other.path, other.end);
    }

    boolean isRegularFile() {
        return answer[start] == '1' && answer[start + 1] == '0' && answer[start + 2] == '0';
    }

    boolean isSubmodule() {
        return answer[start] == '1' && answer[start + 1] == '6';
    }

    /** Empty when the bytes of the path are not UTF-8. */
    Optional<String> path() {
        String text = readablePath();
        return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : RootFolder.utf8(Arrays.copyOfRange(answer, path, end));
    }

    /** The path with U+FFFD for bytes that are not UTF-8. */
    String readablePath() {
        return new String(answer, path, end - path, StandardCharsets.UTF_8);
    }
}
