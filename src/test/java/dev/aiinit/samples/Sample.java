package dev.aiinit.samples;

import dev.aiinit.cli.Application;
import dev.aiinit.cli.Console;
import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One folder of {@code samples/}: a repository, answers for it, and the files that must come out. */
record Sample(Path folder) {
    private static final String STATE = ".ai/.ai-init/";

    static List<Sample> all() {
        try (Stream<Path> folders = Files.list(Path.of("samples"))) {
            return folders.filter(Files::isDirectory).sorted().map(Sample::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run printed and how it ended. */
    record Run(ExitCode code, String out, String err) {}

    /** Copies the repository, every text changed on the way. */
    void copyTo(Path target, UnaryOperator<String> change) throws IOException {
        for (Map.Entry<String, String> file : files(folder.resolve("repo")).entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, change.apply(file.getValue()), StandardCharsets.UTF_8);
        }
    }

    /** Runs the program in the folder as somebody without a terminal would. */
    Run run(Path root, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), root, System.getenv(), false, "test");
        List<String> arguments =
                Stream.concat(Stream.of("--yes"), Stream.of(more)).toList();
        ExitCode code = new Application(console).run(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    String answers() {
        return folder.resolve("answers.yml").toAbsolutePath().toString();
    }

    Map<String, String> expected() throws IOException {
        return files(folder.resolve("expected"));
    }

    /** What a run wrote: all files but those of the repository and the state. */
    Map<String, String> written(Path root) throws IOException {
        Map<String, String> written = files(root);
        written.keySet().removeAll(files(folder.resolve("repo")).keySet());
        written.keySet().removeIf(path -> path.startsWith(STATE));
        return written;
    }

    void update(Map<String, String> written) throws IOException {
        Path expected = folder.resolve("expected");
        for (String path : expected().keySet()) {
            Files.delete(expected.resolve(path));
        }
        for (Map.Entry<String, String> file : written.entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".git/")) {
                    files.put(name, Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
