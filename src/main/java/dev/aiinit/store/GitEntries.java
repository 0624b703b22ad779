package dev.aiinit.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Steps through the NUL-separated answer of {@code git ls-files -z} as it comes, without making text of what is not asked for: the answer
 * about a million files is never held as a whole.
 */
final class GitEntries {
    private static final int CHUNK = 64 << 10;

    private final InputStream answer;
    private final boolean staged;
    private byte[] buffer = new byte[CHUNK];
    /** The end of what was read into the buffer. */
    private int filled;

    private int start;
    private int path;
    private int end = -1;

    private GitEntries(InputStream answer, boolean staged) {
        this.answer = answer;
        this.staged = staged;
    }

    /** Entries that are a path and no more. */
    static GitEntries plain(InputStream answer) {
        return new GitEntries(answer, false);
    }

    /** Entries {@code MODE OBJECT STAGE<tab>PATH}. */
    static GitEntries staged(InputStream answer) {
        return new GitEntries(answer, true);
    }

    /** Goes to the next entry; false after the last one. */
    boolean next() throws IOException {
        start = end + 1;
        end = start;
        while (!endsAtNul()) {
            if (!fill()) {
                return false;
            }
        }
        path = start;
        if (staged) {
            while (buffer[path] != '\t') {
                path++;
            }
            path++;
        }
        return true;
    }

    /** Moves the end to the NUL behind the entry; false when that is not read yet. */
    private boolean endsAtNul() {
        while (end < filled) {
            if (buffer[end] == 0) {
                return true;
            }
            end++;
        }
        return false;
    }

    /** Reads more behind what is left of the buffer; false when nothing more comes. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            end -= start;
            start = 0;
        } else if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = answer.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, count);
        return count >= 0;
    }

    /** Goes to the next entry with another path. */
    boolean nextPath() throws IOException {
        // Only the sides of a merge conflict have a stage, and a path in common.
        if (!staged || buffer[path - 2] == '0') {
            return next();
        }
        byte[] old = Arrays.copyOfRange(buffer, path, end);
        boolean more = next();
        while (more && Arrays.equals(old, 0, old.length, buffer, path, end)) {
            more = next();
        }
        return more;
    }

    int comparePath(GitEntries other) {
        return Arrays.compareUnsigned(buffer, path, end, other.buffer, other.path, other.end);
    }

    boolean isRegularFile() {
        return buffer[start] == '1' && buffer[start + 1] == '0' && buffer[start + 2] == '0';
    }

    boolean isSubmodule() {
        return buffer[start] == '1' && buffer[start + 1] == '6';
    }

    /** Empty when the bytes of the path are not UTF-8. */
    Optional<String> path() {
        String text = readablePath();
        return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : RootFolder.utf8(Arrays.copyOfRange(buffer, path, end));
    }

    /** The path with U+FFFD for bytes that are not UTF-8. */
    String readablePath() {
        return new String(buffer, path, end - path, StandardCharsets.UTF_8);
    }
}
