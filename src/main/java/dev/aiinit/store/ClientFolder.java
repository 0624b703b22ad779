package dev.aiinit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Claude Code keeps on this machine outside of repositories: settings of the user and of whoever manages the machine, the user's
 * subagents, skills and commands, and the logs of sessions, of which only size and time are looked at.
 */
public final class ClientFolder {
    /** The documented places, one a system; those of other systems are no absolute paths or are not there. */
    private static final List<String> MANAGED =
            List.of("/etc/claude-code", "/Library/Application Support/ClaudeCode", "C:\\Program Files\\ClaudeCode");

    private static final int LARGEST_SETTINGS = 1 << 20;
    /** Front matter stands at the beginning. */
    private static final int LARGEST_HEAD = 16 << 10;

    private static final int MOST_FILES = 500;
    private static final int DEEPEST = 5;
    /** Of a longer name the client keeps the beginning, and a hash behind it. */
    private static final int LONGEST_NAME = 200;

    private final Optional<Path> folder;
    private final String shown;
    private final List<Path> managed;

    private ClientFolder(Optional<Path> folder, String shown, List<Path> managed) {
        this.folder = folder;
        this.shown = shown;
        this.managed = List.copyOf(managed);
    }

    /** The folder that the environment names. */
    public static ClientFolder of(Map<String, String> environment) {
        return of(environment, MANAGED);
    }

    static ClientFolder of(Map<String, String> environment, List<String> managed) {
        List<Path> places =
                managed.stream().flatMap(place -> absolute(place).stream()).toList();
        String own = environment.getOrDefault("CLAUDE_CONFIG_DIR", "");
        if (!own.isEmpty()) {
            return new ClientFolder(absolute(own), "$CLAUDE_CONFIG_DIR", places);
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        return new ClientFolder(absolute(home).map(path -> path.resolve(".claude")), "~/.claude", places);
    }

    private static Optional<Path> absolute(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // A place of another system.
            return Optional.empty();
        }
    }

    /** The text of each settings file that is there, by the path that people know it by. */
    public Map<String, String> settings() {
        Map<String, String> texts = new LinkedHashMap<>();
        folder.ifPresent(path -> text(path.resolve("settings.json"), LARGEST_SETTINGS)
                .ifPresent(text -> texts.put(shown + "/settings.json", text)));
        for (Path place : managed) {
            List<Path> files = new ArrayList<>(List.of(place.resolve("managed-settings.json")));
            files.addAll(below(place.resolve("managed-settings.d"), 1, ".json"));
            files.forEach(file -> text(file, LARGEST_SETTINGS).ifPresent(text -> texts.put(slashed(file), text)));
        }
        return texts;
    }

    /** The beginning of each subagent, skill and command of the user. */
    public Map<String, String> agents() {
        Map<String, String> texts = new LinkedHashMap<>();
        folder.ifPresent(path -> Stream.of("agents", "skills", "commands")
                .flatMap(kind -> below(path.resolve(kind), DEEPEST, ".md").stream())
                .forEach(file -> text(file, LARGEST_HEAD)
                        .ifPresent(text -> texts.put(shown + "/" + slashed(path.relativize(file)), text))));
        return texts;
    }

    /** The log of one session. */
    public record Log(long bytes, Instant written) {}

    /** Where logs are kept, as people write it. */
    public String sessionsShown() {
        return shown + "/projects";
    }

    /** The logs of sessions that were started in a folder, the newest first. None is opened. */
    public List<Log> sessions(Path root) {
        List<Log> logs = new ArrayList<>();
        for (Path place : sessionFolders(root)) {
            for (Path file : below(place, 1, ".jsonl")) {
                try {
                    BasicFileAttributes attributes =
                            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    logs.add(new Log(
                            attributes.size(), attributes.lastModifiedTime().toInstant()));
                } catch (IOException gone) {
                    // A session that ended just now took it along.
                }
            }
        }
        logs.sort(Comparator.comparing(Log::written).reversed());
        return List.copyOf(logs);
    }

    private List<Path> sessionFolders(Path root) {
        if (folder.isEmpty()) {
            return List.of();
        }
        Path projects = folder.get().resolve("projects");
        String name = name(root);
        if (name.length() <= LONGEST_NAME) {
            return List.of(projects.resolve(name));
        }
        String beginning = name.substring(0, LONGEST_NAME) + "-";
        try (Stream<Path> folders = Files.list(projects)) {
            return folders.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** The client keeps the ASCII letters and digits of the path, and writes a hyphen for anything else. */
    private static String name(Path root) {
        Path real;
        try {
            real = root.toRealPath();
        } catch (IOException gone) {
            real = root.toAbsolutePath().normalize();
        }
        return real.toString().replaceAll("[^A-Za-z0-9]", "-");
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The plain files of an ending, sorted; none where the folder cannot be read. */
    private static List<Path> below(Path place, int depth, String ending) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place, depth)) {
            return files.filter(file ->
                            file.toString().endsWith(ending) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException | UncheckedIOException closed) {
            return List.of();
        }
    }

    /** What cannot be read cannot be judged; a pipe is not waited for. */
    private static Optional<String> text(Path file, int most) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(TextFile.normalised(new String(in.readNBytes(most), StandardCharsets.UTF_8)));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
