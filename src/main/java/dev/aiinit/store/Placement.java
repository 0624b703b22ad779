package dev.aiinit.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the files of a journal in their places, or back: one at a time, and only where the file is as it is known to be. */
final class Placement {
    private static final String TWO_STEPS = "this file system cannot replace a file in one step; it was done in two";

    private final RootFolder root;
    private final Disk disk;
    private final JournalFolder folder;
    private final Set<Path> touched = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** How a file stands, compared with the journal. */
    enum Standing {
        BEFORE,
        AFTER,
        /** Someone else changed it, or put something in its place or above it. */
        OTHER
    }

    Placement(RootFolder root, Disk disk, JournalFolder folder) {
        this.root = root;
        this.disk = disk;
        this.folder = folder;
    }

    Standing standing(JournalEntry entry) throws IOException {
        for (Path above : foldersAbove(entry.path())) {
            if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                return Files.exists(above, LinkOption.NOFOLLOW_LINKS) ? Standing.OTHER : standing(entry, null);
            }
        }
        Path target = place(entry.path());
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return standing(entry, null);
        }
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                ? standing(entry, Files.readAllBytes(target))
                : Standing.OTHER;
    }

    /** The folders on the way to a path, from the top. */
    private List<Path> foldersAbove(String path) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders.add(place(path.substring(0, slash)));
        }
        return folders;
    }

    /** Whether the way to a path leads through folders only, and no link. */
    private boolean isBelowFolders(String path) throws IOException {
        return foldersAbove(path).stream().allMatch(above -> Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS));
    }

    private static Standing standing(JournalEntry entry, byte @Nullable [] now) {
        if (entry.isAfter(now)) {
            return Standing.AFTER;
        }
        return entry.isBefore(now) ? Standing.BEFORE : Standing.OTHER;
    }

    /** Writes a text where it waits to be moved; what must be flushed is added to {@code staged}. */
    void stage(int number, JournalEntry entry, @Nullable String text, List<Path> staged) throws IOException {
        byte[] bytes = JournalEntry.bytes(text);
        if (bytes == null) {
            return;
        }
        Path file = folder.staged(number);
        disk.write(file, bytes);
        if (!entry.mode().isEmpty()) {
            disk.setMode(file, entry.mode());
        }
        staged.add(file);
    }

    /** Moves the staged text to its place, or deletes the file when it is to have none. */
    void put(int number, JournalEntry entry, @Nullable String text) throws IOException {
        Path target = place(entry.path());
        if (text == null) {
            disk.delete(target);
        } else {
            makeFoldersOf(entry.path());
            move(folder.staged(number), target, entry);
        }
        touched.add(target.resolveSibling(""));
    }

    private void makeFoldersOf(String path) throws IOException {
        for (Path above : foldersAbove(path)) {
            if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                disk.makeFolder(above);
                touched.add(above.resolveSibling(""));
            }
        }
    }

    private void move(Path from, Path to, JournalEntry entry) throws IOException {
        try {
            disk.move(from, to);
        } catch (AtomicMoveNotSupportedException e) {
            moveToOtherFileSystem(from, to, entry);
        }
    }

    /** A part of the tree that is mounted from elsewhere: the file is copied beside its place first. */
    private void moveToOtherFileSystem(Path from, Path to, JournalEntry entry) throws IOException {
        Path beside = beside(to);
        if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS) && !isOurs(beside, entry)) {
            throw new IOException(beside + " is in the way");
        }
        disk.write(beside, Files.readAllBytes(from));
        if (!entry.mode().isEmpty()) {
            disk.setMode(beside, entry.mode());
        }
        disk.sync(List.of(beside));
        try {
            disk.move(beside, to);
        } catch (AtomicMoveNotSupportedException e) {
            notes.add(TWO_STEPS);
            disk.moveInTwoSteps(beside, to);
        }
        disk.delete(from);
    }

    private static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".ai-init.tmp");
    }

    private static boolean isOurs(Path beside, JournalEntry entry) throws IOException {
        return Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)
                && entry.isStartOfOurs(Files.readAllBytes(beside));
    }

    /** Removes a copy that a killed run left beside the place. */
    void removeCopy(JournalEntry entry) throws IOException {
        Path beside = beside(place(entry.path()));
        if (isBelowFolders(entry.path()) && isOurs(beside, entry)) {
            disk.delete(beside);
        }
    }

    /** Removes the folders that are empty now that these files are gone. */
    void removeEmptyFolders(List<JournalEntry> files) throws IOException {
        for (JournalEntry file : files) {
            if (file.after() == null) {
                removeEmptyFoldersAbove(file.path());
            }
        }
    }

    private void removeEmptyFoldersAbove(String path) throws IOException {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            removeEmptyFolder(path.substring(0, slash));
        }
    }

    void removeEmptyFolder(String path) throws IOException {
        Path place = place(path);
        if (!isBelowFolders(path)) {
            return;
        }
        EmptyFolder.remove(place, disk);
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            touched.remove(place);
            touched.add(place.resolveSibling(""));
        }
    }

    /** Waits until all that was moved is on the disk. */
    void sync() throws IOException {
        List<Path> there = new ArrayList<>();
        for (Path place : touched) {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                there.add(place);
            }
        }
        disk.sync(there);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    Path place(String path) throws IOException {
        return root.at(path).orElseThrow(() -> new IOException(path + ": this system cannot name this path"));
    }
}
