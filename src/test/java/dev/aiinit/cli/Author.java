package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Somebody who writes packs, and the folder they stand in. */
record Author(Path folder, Map<String, String> environment) {
    /** What a run printed and how it ended. */
    record Said(ExitCode code, String out, String err) {}

    static Author in(Path folder) {
        return new Author(folder, new TreeMap<>(Map.of("HOME", folder.toString(), "PATH", "/usr/bin:/bin")));
    }

    Author with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Author(folder, more);
    }

    Said pack(String... arguments) {
        return run(Stream.concat(Stream.of("pack"), Stream.of(arguments)).toArray(String[]::new));
    }

    Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), folder, environment, false, "0.1.0");
        ExitCode code = new Application(console).run(List.of(arguments));
        return new Said(code, out.toString(), err.toString());
    }

    Author writes(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
