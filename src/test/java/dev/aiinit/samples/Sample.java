package dev.aiinit.samples;

import dev.aiinit.cli.Application;
import dev.aiinit.cli.Console;
import dev.aiinit.project.ExitCode;
import dev.aiinit.supply.PackTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            return folders.sorted()
                    .map(Sample::new)
                    .filter(sample -> sample.has("repo") || sample.has("answers.yml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(String name) {
        return Files.exists(folder.resolve(name));
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

    /** Runs the program in the folder for the first time, as somebody without a terminal would. */
    Run first(Path root, String... more) throws IOException {
        return run(root, Stream.concat(options().stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** The same, once more. */
    Run run(Path root, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = new TreeMap<>(System.getenv());
        String home = Path.of("target/samples-home").toAbsolutePath().toString();
        environment.put("XDG_CONFIG_HOME", home);
        environment.put("XDG_CACHE_HOME", home);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), root, environment, false, "test");
        List<String> arguments =
                Stream.concat(Stream.of("--yes"), Stream.of(more)).toList();
        ExitCode code = new Application(console).run(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /** The options of a first run: the answers, and the pack of a sample that has one. */
    List<String> options() throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--answers", folder.resolve("answers.yml").toAbsolutePath().toString()));
        Path source = folder.resolve("pack");
        if (Files.exists(source)) {
            Path pack = folder.resolve(Files.readString(source).strip()).normalize();
            options.addAll(List.of("--pack", pack.toAbsolutePath().toString(), "--no-frozen"));
            try (Stream<Path> packs = Files.list(pack.resolveSibling(""))) {
                for (Path each : packs.filter(Files::isDirectory).sorted().toList()) {
                    options.addAll(List.of("--trust", sha256(each)));
                }
            }
        }
        return options;
    }

    private static String sha256(Path pack) throws IOException {
        Map<String, PackTree.Entry> files = new TreeMap<>();
        files(pack)
                .forEach((path, text) ->
                        files.put(path, new PackTree.Entry(false, text.getBytes(StandardCharsets.UTF_8))));
        return PackTree.of("sample", files).sha256();
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
