package dev.aiinit.store;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file that {@link AtomicWriter} is asked to write or delete, with what must stand there when it does. */
public final class FileWrite {
    private static final String AGAIN = "Run the same command again.";

    private final String path;
    private final @Nullable TextFile before;
    private final byte @Nullable [] after;

    private FileWrite(String path, @Nullable TextFile before, byte @Nullable [] after) {
        this.path = requireNonNull(path);
        this.before = before;
        this.after = after;
    }

    /**
     * A file where none stands.
     *
     * @param path relative to the root, with {@code /}
     * @param text written as UTF-8, line ends as they are
     */
    public static FileWrite create(String path, String text) {
        return new FileWrite(path, null, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A new text for a file that was read, in the form of that file.
     *
     * @param text with {@code \n} line ends
     */
    public static FileWrite replace(TextFile before, String text) {
        return new FileWrite(before.path(), before, before.bytesOf(text));
    }

    /** The end of a file that was read; folders that are empty then go with it. */
    public static FileWrite delete(TextFile before) {
        return new FileWrite(before.path(), before, null);
    }

    /** Relative to the root. */
    public String path() {
        return path;
    }

    boolean isDeletion() {
        return after == null;
    }

    /** Whether what stands there now is what should stand there. */
    boolean isUpToDate(byte @Nullable [] now) {
        return Arrays.equals(now, after);
    }

    /** All that speaks against writing, seeing what stands there now; a file that is as it should be may be read-only. */
    List<Problem> check(RootFolder root) throws IOException {
        List<Problem> problems = TargetCheck.ofReading(root, path);
        if (!problems.isEmpty()) {
            return problems;
        }
        byte[] now = now(root);
        if (isUpToDate(now)) {
            return List.of();
        }
        String objection = objection(now);
        return objection.isEmpty() ? TargetCheck.of(root, path) : List.of(problem(objection));
    }

    private String objection(byte @Nullable [] now) {
        if (before == null) {
            return now == null ? "" : "it was made by someone else since this run began";
        }
        if (now == null) {
            return "it was deleted since this run began";
        }
        return before.hasBytes(now) ? "" : "it was changed since this run began";
    }

    Problem problem(String what) {
        return Problem.at(Location.of(path), what, AGAIN);
    }

    /** The bytes that stand there; null when there is no file. */
    byte @Nullable [] now(RootFolder root) throws IOException {
        Path target = root.at(path).orElseThrow(() -> new IOException(path + ": this system cannot name this path"));
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(target) : null;
    }

    JournalEntry entry(String mode) {
        return new JournalEntry(
                path,
                mode,
                before == null ? null : before.raw(),
                after == null ? null : new String(after, StandardCharsets.UTF_8));
    }
}
