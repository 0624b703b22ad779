package dev.aiinit.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Path;
import java.util.List;

/** Every way in which a run changes the disk, one method each, so that a test can stop a run at any of them. */
interface Disk {
    /** Makes one folder, in a folder that exists. */
    void makeFolder(Path folder) throws IOException;

    /** The same, for a folder that nobody but its owner may look into. */
    void makePrivateFolder(Path folder) throws IOException;

    /** Writes a file of ours; one that stands there is taken away first, so that no link of any kind is written through. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Sets who may read and write; does nothing where files have no such modes. */
    void setMode(Path file, String mode) throws IOException;

    /** Waits until files and folders are on the disk itself. A folder that the system cannot flush is passed over. */
    void sync(List<Path> places) throws IOException;

    /** Puts a file in the place of another in one step, or throws {@link AtomicMoveNotSupportedException}. */
    void move(Path from, Path to) throws IOException;

    /** The same where it takes two steps. */
    void moveInTwoSteps(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder; one that is gone already is fine. */
    void delete(Path place) throws IOException;

    /** Opens the file that runs lock, and makes it when it is missing. */
    FileChannel openLock(Path file) throws IOException;
}
