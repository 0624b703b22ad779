package dev.aiinit.store;

import dev.aiinit.merge.State;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.RepositoryView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text file as it was read: its text in our form, with {@code \n} line ends and without a byte-order mark, and what it takes to
 * write another text in the form of this file.
 */
public final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final byte[] bytes;
    private final String raw;
    private final String text;

    private TextFile(String path, byte[] bytes, String raw) {
        this.path = path;
        this.bytes = bytes;
        this.raw = raw;
        this.text = normalised(raw);
    }

    /**
     * Reads a file that may be going to be replaced.
     *
     * @param path relative to {@code root}
     * @return empty when there is no such file
     * @throws UserError when something stands there that must not be written to (a link, a folder), or is not UTF-8 text
     */
    public static Optional<TextFile> read(Path root, String path) throws IOException {
        if (!Files.exists(root)) {
            return Optional.empty();
        }
        RootFolder folder = RootFolder.of(root);
        List<Problem> problems = TargetCheck.ofReading(folder, path);
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
        Path place = folder.at(path).orElseThrow();
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class);
        if (attributes.size() > RepositoryView.LARGEST_TEXT) {
            throw notText(path, 0, "is larger than " + (RepositoryView.LARGEST_TEXT >> 20) + " MiB");
        }
        byte[] bytes = Files.readAllBytes(place);
        return Optional.of(new TextFile(path, bytes, decoded(path, bytes)));
    }

    private static String decoded(String path, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw notText(path, line, "is not UTF-8 text");
        }
        return out.flip().toString();
    }

    private static UserError notText(String path, int line, String what) {
        return new UserError(
                ExitCode.ENVIRONMENT,
                Problem.at(
                        new Location(path, line, 0),
                        "this file " + what,
                        path.startsWith(State.FOLDER + "/")
                                ? "Take it back from git, or move it out of the way."
                                : "Convert it, or move it out of the way."));
    }

    /** The text with {@code \n} line ends and without a byte-order mark. */
    static String normalised(String raw) {
        String text = raw.startsWith(BYTE_ORDER_MARK) ? raw.substring(1) : raw;
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }

    /** Relative to the root it was read from. */
    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The text with its line ends and byte-order mark as they are. */
    String raw() {
        return raw;
    }

    /** The bytes of {@code newText} in the form of this file: byte-order mark, line ends, newline at the end or not. */
    byte[] bytesOf(String newText) {
        if (newText.equals(text)) {
            return bytes;
        }
        String formed = LineEnds.of(raw).applyTo(newText);
        return (raw.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + formed : formed).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the file still has the bytes that were read. */
    boolean hasBytes(byte[] others) {
        return Arrays.equals(bytes, others);
    }
}
