package dev.aiinit.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Says in words why the disk failed: the exceptions of the Java library often hold a path and no more. */
final class DiskFault {
    private DiskFault() {}

    /** The same failure, with the path as the user knows it, the reason and what to do. */
    static IOException at(String path, IOException failed, String then) {
        return new IOException(path + ": " + reason(failed) + "; " + then, failed);
    }

    static String reason(IOException failed) {
        if (failed instanceof FileSystemException known) {
            @Nullable String given = known.getReason();
            if (given != null && !given.isEmpty()) {
                return given;
            }
            if (failed instanceof AccessDeniedException) {
                return "permission denied";
            }
            if (failed instanceof NoSuchFileException) {
                return "it is gone";
            }
            if (failed instanceof FileAlreadyExistsException || failed instanceof NotDirectoryException) {
                return "something else stands there";
            }
        }
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }
}
