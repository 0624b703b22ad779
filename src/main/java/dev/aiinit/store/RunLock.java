package dev.aiinit.store;

import dev.aiinit.merge.State;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run from writing to the same root at the same time. A run that was killed leaves no lock, only a file. The folder of the
 * lock is made when it is missing, and goes with it when nothing else stands in it.
 */
final class RunLock implements Closeable {
    /** Where it stands below the root; gone when the run has ended. */
    static final String PATH = State.FOLDER + "/run.lock";

    private static final String MEND = "nothing was changed; mend this and run the same command again";

    private final Path root;
    private final Disk disk;
    private final FileChannel channel;

    private RunLock(Path root, Disk disk, FileChannel channel) {
        this.root = root;
        this.disk = disk;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UserError when another run holds it
     */
    static RunLock take(RootFolder root, Disk disk) throws IOException {
        try {
            makeFolders(root.path(), disk);
            return open(root.path(), disk);
        } catch (IOException failed) {
            removeEmptyFolders(root.path(), disk);
            throw DiskFault.at(PATH, failed, MEND);
        }
    }

    private static RunLock open(Path root, Disk disk) throws IOException {
        RunLock lock = new RunLock(root, disk, disk.openLock(root.resolve(PATH)));
        boolean taken = false;
        try {
            taken = lock.lock();
            if (taken && lock.isStillThere()) {
                return lock;
            }
        } catch (IOException failed) {
            if (taken) {
                lock.close();
            }
            throw failed;
        }
        lock.channel.close();
        throw new UserError(
                ExitCode.ENVIRONMENT,
                Problem.at(Location.of(PATH), "another run is writing here", "Try again when it has ended."));
    }

    private boolean lock() throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether the file that was locked is the one that stands there: its last owner may have removed it in between. */
    private boolean isStillThere() throws IOException {
        String mark = ProcessHandle.current().pid() + " " + System.identityHashCode(channel) + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)));
        try {
            return Files.readString(root.resolve(PATH), StandardCharsets.US_ASCII)
                    .equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void makeFolders(Path root, Disk disk) throws IOException {
        for (Path folder : folders(root)) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                disk.makeFolder(folder);
            }
        }
    }

    private static List<Path> folders(Path root) {
        List<Path> folders = new ArrayList<>();
        for (int slash = PATH.indexOf('/'); slash >= 0; slash = PATH.indexOf('/', slash + 1)) {
            folders.add(root.resolve(PATH.substring(0, slash)));
        }
        return folders;
    }

    /** Gives the lock back: its file goes first, so that nobody sees one that is not locked. */
    @Override
    public void close() throws IOException {
        try {
            try {
                disk.delete(root.resolve(PATH));
            } finally {
                channel.close();
            }
            removeEmptyFolders(root, disk);
        } catch (IOException failed) {
            throw DiskFault.at(PATH, failed, "this is left over; mend this and run the same command again");
        }
    }

    /** Removes the state folder when nothing stands in it. */
    static void removeEmptyFolders(Path root, Disk disk) throws IOException {
        List<Path> folders = folders(root);
        for (int i = folders.size() - 1; i >= 0; i--) {
            EmptyFolder.remove(folders.get(i), disk);
        }
    }
}
