package dev.aiinit.cli;

import dev.aiinit.lint.Installation;
import dev.aiinit.lint.SessionLog;
import dev.aiinit.lint.TextOutside;
import dev.aiinit.store.ClientFolder;
import dev.aiinit.store.ProcessRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what doctor may know of this machine. */
final class OnThisMachine {
    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final int LARGEST_ANSWER = 4096;

    private final Console console;
    private final Path root;

    OnThisMachine(Console console, Path root) {
        this.console = console;
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Looks at settings, variables and the version of the client.
     *
     * @param sessions whether size and age of logs of sessions are looked at, too
     */
    Installation installation(boolean sessions) throws IOException {
        Ahead<Optional<String>> version = new Ahead<>(this::version).begin();
        ClientFolder folder = ClientFolder.of(console.environment());
        List<SessionLog> logs = sessions ? logs(folder, Clock.systemUTC().instant()) : List.of();
        return new Installation(
                texts(folder.settings()),
                texts(folder.agents()),
                console.environment(),
                version.get(),
                folder.sessionsShown(),
                logs);
    }

    private List<SessionLog> logs(ClientFolder folder, Instant now) {
        return folder.sessions(root).stream()
                .map(log -> new SessionLog(log.bytes(), Duration.between(log.written(), now)))
                .toList();
    }

    private static List<TextOutside> texts(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> new TextOutside(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The client stands on the {@code PATH} or is not asked; it runs outside the repository. */
    private Optional<String> version() {
        ProcessRunner runner = new ProcessRunner(console.environment());
        Optional<Path> client = runner.find("claude");
        if (client.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path outside = root.getRoot() == null ? root : root.getRoot();
            List<String> command = List.of(client.get().toString(), "--version");
            ProcessRunner.Output output = runner.run(outside, command, PATIENCE, LARGEST_ANSWER);
            return output.exitCode() == 0 ? Optional.of(output.text()) : Optional.empty();
        } catch (IOException late) {
            // It did not answer in time, or is no program: then its version is not known.
            return Optional.empty();
        }
    }
}
