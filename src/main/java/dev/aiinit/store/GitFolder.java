package dev.aiinit.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a git repository keeps its things, found without starting git.
 *
 * @param workTree the top folder of the work tree
 * @param common the folder with {@code info/}; the same for all work trees of one repository
 */
record GitFolder(Path workTree, Path common) {
    private static final long LARGEST_POINTER = 64 << 10;

    /** The repository that {@code folder} lies in, at its top or deeper. */
    static Optional<GitFolder> around(Path folder) {
        for (@Nullable Path at = folder; at != null; at = at.getParent()) {
            Path dotGit = at.resolve(".git");
            if (Files.isRegularFile(dotGit)) {
                return Optional.of(new GitFolder(at, commonOf(pointedTo(dotGit, "gitdir:"))));
            }
            // Like git: an empty folder of this name is no repository.
            if (Files.isDirectory(dotGit) && Files.exists(dotGit.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new GitFolder(at, commonOf(dotGit)));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code folder} is what git keeps its things in: a bare repository, or {@code .git} itself. */
    static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"))
                && !Files.exists(folder.resolve(".git"));
    }

    /** The file with rules that are not shared. */
    Path exclude() {
        return common.resolve("info").resolve("exclude");
    }

    private static Path commonOf(Path gitFolder) {
        Path pointer = gitFolder.resolve("commondir");
        return Files.isRegularFile(pointer) ? pointedTo(pointer, "") : gitFolder;
    }

    /** The path that a one-line file holds; the folder of that file when it holds none. */
    private static Path pointedTo(Path file, String label) {
        Path folder = file.resolveSibling("");
        try {
            if (Files.size(file) <= LARGEST_POINTER) {
                String text = Files.readString(file, StandardCharsets.UTF_8).strip();
                if (text.startsWith(label)) {
                    return folder.resolve(text.substring(label.length()).strip())
                            .normalize();
                }
            }
        } catch (IOException | InvalidPathException e) {
            // git will refuse such a repository, and say so; here only the unshared rules are lost.
            return folder;
        }
        return folder;
    }
}
