package dev.aiinit.store;

import dev.aiinit.pack.PackFiles;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a pack that is a folder on the disk. Links are not followed. */
public final class PackFolder {
    private static final int MOST_FILES = 1000;
    private static final long LARGEST_FILE = 1L << 20;
    private static final int DEEPEST = 8;

    private PackFolder() {}

    /**
     * Reads the manifest and the templates.
     *
     * @param shown the folder as the user named it
     * @throws UserError when there is no such folder, or it is no pack by its size
     */
    public static PackFiles read(Path folder, String shown) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw wrong("there is no pack folder \"" + shown + "\"");
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            List<Path> paths = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(PackFolder::isPackText)
                    .limit(MOST_FILES + 1)
                    .toList();
            if (paths.size() > MOST_FILES) {
                throw wrong("\"" + shown + "\" has more than " + MOST_FILES + " files");
            }
            for (Path path : paths) {
                if (Files.size(path) > LARGEST_FILE) {
                    throw wrong("\"" + path.getFileName() + "\" in \"" + shown + "\" is larger than 1 MiB");
                }
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, TextFile.normalised(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
            }
        }
        return new PackFiles(shown, files);
    }

    private static boolean isPackText(Path path) {
        String name = path.toString();
        return name.endsWith(".ftl") || name.endsWith(".yml");
    }

    private static UserError wrong(String what) {
        return new UserError(ExitCode.USAGE, Problem.of(what, "a pack is a small folder with a pack.yml"));
    }
}
