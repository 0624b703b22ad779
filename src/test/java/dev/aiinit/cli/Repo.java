package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder on the disk, and commands run in it without a terminal. */
final class Repo {
    private final Path root;
    private final Map<String, String> environment = new TreeMap<>(System.getenv());
    private String out = "";
    private String err = "";

    Repo(Path root) {
        this.root = root;
    }

    /** From now on commands see this variable. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    ExitCode run(String... arguments) {
        return runWith("", arguments);
    }

    /** The same with something piped to it. */
    ExitCode runWith(String piped, String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter rest = new StringWriter();
        Console console = new Console(
                new PrintWriter(results),
                new PrintWriter(rest),
                root,
                environment,
                false,
                "test",
                new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
                number -> {});
        ExitCode code = new Application(console).run(List.of(arguments));
        out = results.toString();
        err = rest.toString();
        return code;
    }

    /** What the last command printed as its result. */
    String out() {
        return out;
    }

    /** What else it said. */
    String err() {
        return err;
    }

    Path at(String path) {
        return root.resolve(path);
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.writeString(at(path), text);
    }

    String read(String path) throws IOException {
        return Files.readString(at(path));
    }

    /** Replaces a text that must be there. */
    void edit(String path, String old, String text) throws IOException {
        String before = read(path);
        if (!before.contains(old)) {
            throw new AssertionError(path + " does not hold \"" + old + "\":\n" + before);
        }
        Files.writeString(at(path), before.replace(old, text));
    }

    /** The text of every file, by path; a byte that is no text is a question mark. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), text(path));
            }
        }
        return files;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
