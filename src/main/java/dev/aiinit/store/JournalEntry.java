package dev.aiinit.store;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One file that a run changes, with all it takes to change it and to take that back.
 *
 * @param path relative to the root
 * @param mode of the file before, as {@code rw-r--r--}; empty when there was none, or where files have no modes
 * @param before the text of the file, every byte of it; null when there was none
 * @param after the text it gets; null when it is deleted
 */
record JournalEntry(
        String path,
        String mode,
        @Nullable String before,
        @Nullable String after) {
    JournalEntry {
        requireNonNull(path);
        requireNonNull(mode);
    }

    boolean isBefore(byte @Nullable [] now) {
        return Arrays.equals(now, bytes(before));
    }

    boolean isAfter(byte @Nullable [] now) {
        return Arrays.equals(now, bytes(after));
    }

    /** Whether these bytes are how one of the two texts begins: a copy of it that was not finished. */
    boolean isStartOfOurs(byte[] now) {
        return isStart(now, bytes(before)) || isStart(now, bytes(after));
    }

    private static boolean isStart(byte[] now, byte @Nullable [] whole) {
        return whole != null && now.length <= whole.length && Arrays.equals(now, 0, now.length, whole, 0, now.length);
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
