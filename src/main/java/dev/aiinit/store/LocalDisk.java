package dev.aiinit.store;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The disk of this machine. */
final class LocalDisk implements Disk {
    /** Flushing side by side lets the file system do many in one go: 45 small files took half the time on ext4. */
    private static final int FLUSHED_TOGETHER = 8;

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    /** Made with its mode, not changed to it: that would undo the group that it takes from the folder above. */
    @Override
    public void makePrivateFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    @Override
    public void setMode(Path file, String mode) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(mode));
        }
    }

    @Override
    public void sync(List<Path> places) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(FLUSHED_TOGETHER, places.size())));
        try {
            List<Callable<Path>> tasks =
                    places.stream().map(LocalDisk::flushing).toList();
            for (Future<Path> flushed : threads.invokeAll(tasks)) {
                flushed.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were written");
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Path> flushing(Path place) {
        return () -> {
            boolean folder = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
            // Windows flushes only what is open for writing; elsewhere a file need not be writable for that.
            OpenOption open = folder || File.separatorChar == '/' ? StandardOpenOption.READ : StandardOpenOption.WRITE;
            try (FileChannel channel = FileChannel.open(place, open, LinkOption.NOFOLLOW_LINKS)) {
                channel.force(true);
            } catch (IOException e) {
                // Windows and some network file systems cannot flush a folder: its files are on the disk, and whole.
                if (!folder) {
                    throw e;
                }
            }
            return place;
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void moveInTwoSteps(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path place) throws IOException {
        Files.deleteIfExists(place);
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }
}
