package dev.aiinit.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start of the built program as a child process: through its launcher, with nothing on standard input, in the
 * folder and with the environment that the test names.
 */
final class Launch {
    /** How the child ended, and what it wrote (as UTF-8). */
    record Outcome(long pid, int exit, String out, String err) {}

    /** The distribution that the build made. */
    static final Path DISTRIBUTION = Path.of(System.getProperty("ai-init.distribution", "target/ai-init"))
            .toAbsolutePath();

    private final Path program;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> unset = new ArrayList<>();
    private Path folder = Path.of("").toAbsolutePath();
    private long seconds = 60;

    private Launch(Path program) {
        this.program = program;
    }

    static Launch ofDistribution() {
        return of(DISTRIBUTION.resolve("bin/ai-init"));
    }

    static Launch of(Path program) {
        return new Launch(program);
    }

    Launch in(Path newFolder) {
        folder = newFolder;
        return this;
    }

    Launch with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Launch without(String variable) {
        unset.add(variable);
        return this;
    }

    Launch within(long newSeconds) {
        seconds = newSeconds;
        return this;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("launch", ".out");
        Path err = Files.createTempFile("launch", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            unset.forEach(builder.environment()::remove);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + seconds + " s");
            }
            return new Outcome(process.pid(), process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
