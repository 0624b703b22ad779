package dev.aiinit.store;

import dev.aiinit.repository.FileContents;
import dev.aiinit.repository.RepositoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Reads files in two threads, which is as much as a disk and its cache gain from; each thread takes the next few of the list. */
final class DiskContents implements FileContents {
    /** Neighbours lie in the same folder, which is then looked at once. */
    private static final int AT_ONCE = 64;

    private static final int BUFFER = 64 << 10;

    private final RootFolder root;

    DiskContents(RootFolder root) {
        this.root = root;
    }

    @Override
    public void read(List<RepositoryFile> files, Supplier<Counter> counters) {
        AtomicInteger next = new AtomicInteger();
        SideBySide.run(
                new Work(root, files, next, counters.get())::run, new Work(root, files, next, counters.get())::run);
    }

    /** What one thread does. */
    private static final class Work {
        private final PlainPlaces places;
        private final List<RepositoryFile> files;
        private final AtomicInteger next;
        private final Counter counter;
        private final byte[] buffer = new byte[BUFFER];

        Work(RootFolder root, List<RepositoryFile> files, AtomicInteger next, Counter counter) {
            this.places = new PlainPlaces(root);
            this.files = files;
            this.next = next;
            this.counter = counter;
        }

        void run() {
            for (int from = next.getAndAdd(AT_ONCE); from < files.size(); from = next.getAndAdd(AT_ONCE)) {
                int to = Math.min(files.size(), from + AT_ONCE);
                for (int i = from; i < to; i++) {
                    RepositoryFile file = files.get(i);
                    boolean wanted = counter.begin(file);
                    counter.end(i, read(file.path(), wanted));
                }
            }
        }

        private long read(String path, boolean wanted) {
            try {
                Optional<Path> file = places.of(path);
                if (file.isEmpty()) {
                    return -1;
                }
                return wanted ? count(file.get()) : size(file.get());
            } catch (IOException e) {
                // Vanished, a link, or not readable for us: the port says -1.
                return -1;
            }
        }

        /** Git names nothing but regular files, and a link is not opened: no pipe is waited for here. */
        private long count(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                long size = 0;
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    size += length;
                    if (!counter.take(buffer, length)) {
                        return size(file);
                    }
                }
                return size;
            }
        }

        private static long size(Path file) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? attributes.size() : -1;
        }
    }
}
