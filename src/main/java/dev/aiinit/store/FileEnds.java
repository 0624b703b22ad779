package dev.aiinit.store;

import dev.aiinit.repository.Looked;
import dev.aiinit.repository.Mark;
import dev.aiinit.repository.Signs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/** The few bytes of a file that tell how it was made: some from its start, its middle and its end. */
final class FileEnds {
    private final byte[] head;
    private final byte[] middle;
    private final byte[] tail;

    private final boolean headOnly;

    private FileEnds(byte[] head) {
        this.head = head;
        this.middle = new byte[0];
        this.tail = new byte[0];
        this.headOnly = true;
    }

    private FileEnds(byte[] head, byte[] middle, byte[] tail) {
        this.headOnly = false;
        this.head = head;
        this.middle = middle;
        this.tail = tail;
    }

    /**
     * Reads them from a regular file; empty when it vanished or is not readable for us.
     *
     * @param headOnly whether its start tells enough
     */
    static Optional<FileEnds> read(Path file, boolean headOnly) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            // A pipe would be waited for.
            return attributes.isRegularFile() ? Optional.of(read(file, attributes.size(), headOnly)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileEnds read(Path file, long size, boolean headOnly) throws IOException {
        long tail = Math.max(Signs.HEAD, size - Signs.PART);
        long middle = Math.min(tail, Math.max(Signs.HEAD, size / 2));
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] head = read(channel, 0, Math.min(Signs.HEAD, size));
            if (headOnly) {
                return new FileEnds(head);
            }
            return new FileEnds(
                    head, read(channel, middle, Math.min(Signs.PART, tail - middle)), read(channel, tail, size - tail));
        }
    }

    /** What was read tells, and its mark. */
    Looked looked() {
        return new Looked(signs(), mark());
    }

    Signs signs() {
        return headOnly ? Signs.ofHead(head) : Signs.of(head, middle, tail);
    }

    String mark() {
        return new Mark().add(head).add(middle).add(tail).text();
    }

    private static byte[] read(SeekableByteChannel channel, long at, long length) throws IOException {
        if (length <= 0) {
            return new byte[0];
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length);
        if (at > 0) {
            channel.position(at);
        }
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer);
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }
}
