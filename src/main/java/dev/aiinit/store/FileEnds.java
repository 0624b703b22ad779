package dev.aiinit.store;

import dev.aiinit.repository.Signs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Reads the few bytes of a file that tell how it was made: some from its start, its middle and its end. */
final class FileEnds {
    private FileEnds() {}

    /** The signs of a regular file. */
    static Signs signs(Path file) {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] head = read(channel, 0, Signs.HEAD);
            long size = channel.size();
            if (size <= Signs.HEAD) {
                return Signs.of(head, new byte[0], new byte[0]);
            }
            long tail = Math.max(Signs.HEAD, size - Signs.PART);
            long middle = Math.max(Signs.HEAD, size / 2);
            byte[] between = read(channel, middle, (int) Math.max(0, Math.min(Signs.PART, tail - middle)));
            return Signs.of(head, between, read(channel, tail, (int) (size - tail)));
        } catch (IOException e) {
            // Vanished, or not readable for us: nothing is known of it.
            return Signs.NONE;
        }
    }

    private static byte[] read(SeekableByteChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(at);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
