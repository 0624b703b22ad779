package dev.aiinit.repository;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Read-only view of a repository: what git would list, never through a symbolic link that leaves the root. */
public interface RepositoryView {
    /** The largest file that is read for a fact; larger ones count as unreadable. */
    long LARGEST_TEXT = 8L << 20;

    /** All files that are tracked, or untracked and not ignored, sorted by path. Links, sockets and submodules are left out. */
    List<RepositoryFile> files();

    /** Files that git tracks and that a sparse checkout leaves out of the disk, sorted. */
    default List<String> leftOut() {
        return List.of();
    }

    /** Whether git lists the files; otherwise they come from a walk of our own. */
    boolean isGit();

    /** What a person should know about the listing ("git refused: …; walked the folder instead"). */
    List<String> notes();

    /** The text of a listed file, as UTF-8 with {@code \n} line ends and without a byte-order mark; empty when it is missing, a link that leaves the root, too large, or cannot be read. Malformed bytes become U+FFFD. */
    Optional<String> text(String path);

    /**
     * Size in bytes; -1 when there is no such regular file. Asked for apart from {@link #files()} because to look at each
     * file costs more than to list them all.
     */
    long bytes(String path);

    /**
     * The tracked files of at least {@code least} bytes, sorted by path, each with its size rounded down to 1, 2 or 5 times a power of
     * ten: a figure that most edits leave as it is. Looks at each file.
     */
    SortedMap<String, Long> heavy(long least);

    /** How a listed file was made, as far as its first, middle and last bytes tell; {@link Signs#NONE} when it cannot be read. */
    Signs signs(String path);

    /** A mark of the bytes that {@link #signs} looks at: as long as it stays, they do. */
    String signsMark(String path);

    /** The signs of many files, in their order; where files are read this takes less time than one after the other. */
    default List<Signs> signs(List<String> paths) {
        return look(paths).stream().map(Looked::signs).toList();
    }

    /** Signs and marks of many files, in their order. */
    default List<Looked> look(List<String> paths) {
        return paths.stream()
                .map(path -> new Looked(signs(path), signsMark(path)))
                .toList();
    }

    /** A size rounded down as {@link #heavy} does. */
    static long rounded(long bytes) {
        long power = 1;
        while (power <= bytes / 10) {
            power *= 10;
        }
        return bytes < power ? 0 : power * (bytes >= 5 * power ? 5 : bytes >= 2 * power ? 2 : 1);
    }

    /** Whether a file or folder of this name stands on the disk, listed or not ({@code node_modules}). */
    boolean exists(String path);

    /** Whether git ignores this path by the repository's own rules; false outside git. The path need not exist. */
    boolean ignoredByGit(String path);

    /** Whether a folder stands at this path, no link; listed or not. */
    default boolean isFolder(String path) {
        return false;
    }

    /** The line by which git ignores this path, tracked or not; empty when no rule of the repository's own does. The path need not exist. */
    default Optional<GitRule> gitRule(String path, boolean isFolder) {
        return Optional.empty();
    }
}
