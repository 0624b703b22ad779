package dev.aiinit.store;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One file that {@link AtomicWriter} is asked to write, with what must stand there when it does. */
public final class FileWrite {
    private final String path;
    private final @Nullable TextFile before;
    private final byte[] bytes;

    private FileWrite(String path, @Nullable TextFile before, byte[] bytes) {
        this.path = requireNonNull(path);
        this.before = before;
        this.bytes = bytes;
    }

    /**
     * A file where none stands.
     *
     * @param path relative to the root, with {@code /}
     * @param text written as UTF-8, line ends as they are
     */
    public static FileWrite create(String path, String text) {
        return create(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static FileWrite create(String path, byte[] bytes) {
        return new FileWrite(path, null, bytes.clone());
    }

    /**
     * A new text for a file that was read, in the form of that file.
     *
     * @param text with {@code \n} line ends
     */
    public static FileWrite replace(TextFile before, String text) {
        return new FileWrite(before.path(), before, before.bytesOf(text));
    }

    /** Relative to the root. */
    public String path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether what stands there now is what should stand there. */
    boolean isUpToDate(byte @Nullable [] now) {
        return Arrays.equals(now, bytes);
    }

    /** Why the file must not be written, seeing what stands there now; empty when it may. */
    String objection(byte @Nullable [] now) {
        if (before == null) {
            return now == null ? "" : "it was made by someone else since this run began";
        }
        if (now == null) {
            return "it was deleted since this run began";
        }
        return before.hasBytes(now) ? "" : "it was changed since this run began";
    }
}
