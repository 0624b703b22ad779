package dev.aiinit.store;

import dev.aiinit.merge.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the journal of a run and the files it is going to move: all of ours in it has names that are known, and is gone
 * when the run has ended. Only its owner can look into it, since it holds texts of files that may be nobody else's business.
 *
 * <p>A journal counts from the moment it has its name, which it gets when everything is on the disk.
 */
final class JournalFolder {
    /** Relative to the root. */
    static final String PATH = State.FOLDER + "/journal";

    static final String FILE = PATH + "/journal.json";
    /** A journal of a run that was taken back although someone had changed files in between. */
    static final String UNDONE = PATH + "/undone.json";

    /** Bytes of a journal: a run writes a hundredth of it. */
    static final int LARGEST = 64 << 20;

    private static final String DRAFT = "journal.tmp";
    private static final String NAME = "journal.json";
    private static final Pattern OURS = Pattern.compile("\\d{1,9}|journal\\.tmp|journal\\.json");

    private final Path root;
    private final Path folder;
    private final Disk disk;

    JournalFolder(RootFolder root, Disk disk) {
        this.root = root.path();
        this.folder = this.root.resolve(PATH);
        this.disk = disk;
    }

    /** Whether anything of a run is here, complete or not. */
    boolean isPending() throws IOException {
        return !leftovers().isEmpty();
    }

    /** Whether a run may have changed files already. */
    boolean isComplete() {
        return Files.exists(file(), LinkOption.NOFOLLOW_LINKS);
    }

    Path file() {
        return folder.resolve(NAME);
    }

    /** Where the new content of a file waits to be moved. */
    Path staged(int number) {
        return folder.resolve(Integer.toString(number));
    }

    void make() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            disk.makePrivateFolder(folder);
        }
    }

    /** Writes the journal and waits until it and the files are on the disk; it does not count yet. */
    void draft(Journal journal, List<Path> staged) throws IOException {
        Path draft = folder.resolve(DRAFT);
        byte[] bytes = journal.text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw new IOException("the files to be written are too large: " + (bytes.length >> 20) + " MiB in all");
        }
        disk.write(draft, bytes);
        List<Path> all = new ArrayList<>(staged);
        all.add(draft);
        disk.sync(all);
    }

    /** From here on the run is finished by whoever comes next. */
    void commit() throws IOException {
        disk.move(folder.resolve(DRAFT), file());
        List<Path> folders = new ArrayList<>();
        for (@Nullable Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            folders.add(at);
        }
        disk.sync(folders);
    }

    /** Keeps the journal under another name: it no longer counts, and nothing in it is lost. */
    void keepAsUndone() throws IOException {
        disk.move(file(), root.resolve(UNDONE));
        disk.sync(List.of(folder));
    }

    /** Removes all of ours, the journal first: without it the rest means nothing. */
    void clear() throws IOException {
        disk.delete(file());
        for (Path left : leftovers()) {
            disk.delete(left);
        }
        EmptyFolder.remove(folder, disk);
        disk.sync(List.of(folder.resolveSibling("")));
    }

    /** Removes the folder, and the state folder, when nothing at all is in them. */
    void removeIfEmpty() throws IOException {
        EmptyFolder.remove(folder, disk);
        RunLock.removeEmptyFolders(root, disk);
    }

    private List<Path> leftovers() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path ->
                            OURS.matcher(String.valueOf(path.getFileName())).matches()
                                    && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
