package dev.aiinit.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Removes folders that hold nothing any more. */
final class EmptyFolder {
    private EmptyFolder() {}

    /** A folder that holds something, or is a link, stays. */
    static void remove(Path folder, Disk disk) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            if (paths.findAny().isPresent()) {
                return;
            }
        }
        try {
            disk.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Someone put something in it just now: it is as it should be.
            return;
        }
    }
}
