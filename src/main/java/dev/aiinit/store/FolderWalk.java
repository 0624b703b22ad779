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

/**
 * Lists a folder without git: honours ignore files, enters no ignored folder and no folder of a version control system,
 * follows no link.
 */
final class FolderWalk {
    private static final List<String> VERSION_CONTROL = List.of(".git", ".hg", ".svn", ".bzr", ".jj");

    private record Folder(Path place, String path) {}

    private final IgnoreFiles ignoreFiles;
    private final List<RepositoryFile> files = new ArrayList<>();
    private final Deque<Folder> toVisit = new ArrayDeque<>();
    private final LeftOut leftOut = new LeftOut();

    private FolderWalk(IgnoreFiles ignoreFiles) {
        this.ignoreFiles = ignoreFiles;
    }

    static Listing list(RootFolder root, IgnoreFiles ignoreFiles) {
        FolderWalk walk = new FolderWalk(ignoreFiles);
        walk.toVisit.add(new Folder(root.path(), ""));
        while (!walk.toVisit.isEmpty()) {
            walk.visit(walk.toVisit.removeLast());
        }
        return new Listing(walk.files, false, List.of(), walk.leftOut.notes());
    }

    private void visit(Folder folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.place())) {
            for (Path entry : entries) {
                look(folder, entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            leftOut.unreadable(folder.path().isEmpty() ? "." : folder.path());
        }
    }

    private void look(Folder folder, Path entry) {
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
                    toVisit.add(new Folder(entry, path));
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
}
