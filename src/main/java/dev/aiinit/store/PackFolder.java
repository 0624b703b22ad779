package dev.aiinit.store;

import dev.aiinit.pack.PackReader;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a pack that is a folder on the disk. Links are not followed, and a pack holds none. */
public final class PackFolder {
    private static final String GIT = ".git";

    private final Path folder;
    private final String shown;
    private final Map<String, PackTree.Entry> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long sum;

    private PackFolder(Path folder, String shown) {
        this.folder = folder;
        this.shown = shown;
    }

    /** Whether a folder has a manifest. */
    public static boolean isPack(Path folder) {
        return Files.isRegularFile(folder.resolve(PackReader.MANIFEST));
    }

    /**
     * All files below a folder; what git keeps for itself at its top is none of the pack's.
     *
     * @param shown the folder as the user named it
     * @throws UserError when there is no such folder, or it is no pack by its files
     */
    public static PackTree read(Path folder, String shown) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "there is no pack folder \"" + shown + "\"", "a pack is a small folder with a pack.yml"));
        }
        PackFolder reading = new PackFolder(folder, shown);
        reading.walk(folder);
        if (!reading.problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, reading.problems);
        }
        return PackTree.of(shown, reading.files);
    }

    /** The same, empty when there is no folder. */
    public static Optional<PackTree> readIfThere(Path folder, String shown) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new UserError(
                    ExitCode.USAGE, Problem.of(shown + " is a symbolic link", "make it a folder of this repository"));
        }
        return Files.isDirectory(folder) ? Optional.of(read(folder, shown)) : Optional.empty();
    }

    private void walk(Path place) throws IOException {
        List<Path> names;
        try (Stream<Path> list = Files.list(place)) {
            names = list.limit(PackTree.MOST_FILES + 1L)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        for (Path name : names) {
            if (files.size() > PackTree.MOST_FILES || sum > PackTree.LARGEST_TREE) {
                return;
            }
            String path = folder.relativize(name).toString().replace('\\', '/');
            if (Files.isSymbolicLink(name)) {
                problems.add(problem(path, "is a symbolic link"));
            } else if (Files.isDirectory(name, LinkOption.NOFOLLOW_LINKS)) {
                if (!path.equals(GIT)) {
                    walk(name);
                }
            } else if (!Files.isRegularFile(name, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(problem(path, "is no plain file"));
            } else if (!path.equals(GIT)) {
                add(name, path);
            }
        }
    }

    private void add(Path file, String path) throws IOException {
        long size = Files.size(file);
        if (size > PackTree.LARGEST_FILE) {
            problems.add(problem(path, "is larger than 1 MiB"));
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        sum += bytes.length;
        files.put(path, new PackTree.Entry(isExecutable(file), bytes));
    }

    private static boolean isExecutable(Path file) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private Problem problem(String path, String what) {
        return Problem.of(
                "\"" + PlainText.oneLine(path) + "\" in the pack " + shown + " " + what, "a pack holds plain files");
    }
}
