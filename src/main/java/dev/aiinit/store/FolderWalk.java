package dev.aiinit.store;

import dev.aiinit.repository.RepositoryFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lists a folder without git: honours ignore files, enters no ignored folder and no folder of a version control system,
 * follows no link.
 */
final class FolderWalk {
    private static final List<String> VERSION_CONTROL = List.of(".git", ".hg", ".svn", ".bzr", ".jj");

    private record Folder(Path place, String path) {}

    private final Waiting waiting;
    private final IgnoreFiles ignoreFiles;
    private final List<RepositoryFile> files = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();

    private FolderWalk(Waiting waiting, IgnoreFiles ignoreFiles) {
        this.waiting = waiting;
        this.ignoreFiles = ignoreFiles;
    }

    /**
     * The listing of a folder. Two threads share the folders.
     *
     * @param rules gives the ignore files anew: they remember what they have decided, for one thread
     */
    static Listing list(RootFolder root, Supplier<IgnoreFiles> rules) {
        Waiting waiting = new Waiting(new Folder(root.path(), ""));
        FolderWalk here = new FolderWalk(waiting, rules.get());
        FolderWalk beside = new FolderWalk(waiting, rules.get());
        SideBySide.run(here::run, beside::run);
        here.files.addAll(beside.files);
        here.leftOut.add(beside.leftOut);
        return new Listing(here.files, false, List.of(), here.leftOut.notes());
    }

    private void run() {
        for (Optional<Folder> folder = waiting.next(); folder.isPresent(); folder = waiting.next()) {
            List<Folder> found = new ArrayList<>();
            try {
                visit(folder.get(), found);
            } finally {
                waiting.add(found);
            }
        }
    }

    private void visit(Folder folder, List<Folder> found) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.place())) {
            for (Path entry : entries) {
                look(folder, entry, found);
            }
        } catch (IOException | DirectoryIteratorException e) {
            leftOut.unreadable(folder.path().isEmpty() ? "." : folder.path());
        }
    }

    private void look(Folder folder, Path entry, List<Folder> found) {
        Optional<String> name = RootFolder.nameOf(entry);
        if (name.isEmpty()) {
            leftOut.notUtf8(folder.path() + "/" + entry.getFileName());
            return;
        }
        String path = folder.path().isEmpty() ? name.get() : folder.path() + "/" + name.get();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                if (!VERSION_CONTROL.contains(name.get())
                        && !ignoreFiles.decideBelowKept(path, true).ignored()) {
                    found.add(new Folder(entry, path));
                }
            } else if (attributes.isRegularFile()
                    && !name.get().equals(".git")
                    && !ignoreFiles.decideBelowKept(path, false).ignored()) {
                files.add(new RepositoryFile(path, true));
            }
        } catch (NoSuchFileException e) {
            // It vanished since the folder was read.
            return;
        } catch (IOException e) {
            leftOut.unreadable(path);
        }
    }

    /** The folders that nobody has visited yet. */
    private static final class Waiting {
        private final Deque<Folder> folders = new ArrayDeque<>();
        private int visited;

        Waiting(Folder first) {
            folders.add(first);
        }

        /** The next one; waits for those that are found meanwhile; empty when no more can come. */
        synchronized Optional<Folder> next() {
            try {
                while (folders.isEmpty() && visited > 0) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while folders were listed", e);
            }
            if (folders.isEmpty()) {
                return Optional.empty();
            }
            visited++;
            return Optional.of(folders.removeLast());
        }

        /** Ends a visit. */
        synchronized void add(List<Folder> found) {
            visited--;
            folders.addAll(found);
            notifyAll();
        }
    }
}
