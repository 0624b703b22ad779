package dev.aiinit.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files written beside their targets, and folders made for them: all that can be taken back as long as nothing was moved. */
final class Staging {
    private static final int NAMES_TO_TRY = 100;

    private final List<Path> folders = new ArrayList<>();
    private final Set<Path> files = new LinkedHashSet<>();

    /** Makes a folder and those above it that are missing. */
    void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        @Nullable Path above = folder.getParent();
        if (above != null) {
            makeFolder(above);
        }
        Files.createDirectory(folder);
        folders.add(folder);
    }

    /** Writes the bytes to a new file in the folder of {@code target}, down to the disk, with the mode of the target. */
    Path write(Path target, byte[] bytes) throws IOException {
        Path file = null;
        for (int number = 0; file == null; number++) {
            String name = ".ai-init-" + ProcessHandle.current().pid() + "-" + number + ".tmp";
            try {
                file = Files.createFile(target.resolveSibling(name));
            } catch (FileAlreadyExistsException e) {
                if (number == NAMES_TO_TRY) {
                    throw e;
                }
            }
        }
        files.add(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            copyMode(target, file);
        }
        return file;
    }

    private static void copyMode(Path from, Path to) throws IOException {
        @Nullable
        PosixFileAttributeView old =
                Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        @Nullable PosixFileAttributeView now = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old != null && now != null) {
            now.setPermissions(old.readAttributes().permissions());
        }
    }

    /** A staged file has become its target. */
    void moved(Path file) {
        files.remove(file);
    }

    /** Removes the files that were not moved, and the folders of ours that are empty. */
    void takeBack() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        files.clear();
        for (int i = folders.size() - 1; i >= 0; i--) {
            try {
                Files.delete(folders.get(i));
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                // Something of worth stands in it, or someone removed it: both are as it should be.
            }
        }
        folders.clear();
    }
}
