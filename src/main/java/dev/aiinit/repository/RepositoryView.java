package dev.aiinit.repository;

import java.util.List;
import java.util.Optional;

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

    /** Whether a file or folder of this name stands on the disk, listed or not ({@code node_modules}). */
    boolean exists(String path);

    /** Whether git ignores this path by the repository's own rules; false outside git. The path need not exist. */
    boolean ignoredByGit(String path);
}
