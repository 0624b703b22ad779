package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.RepositoryFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real folder with real git, shut off from the configuration of whoever runs the tests. */
record TestTree(Path root) {
    static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
        environment.put("GIT_AUTHOR_NAME", "a");
        environment.put("GIT_AUTHOR_EMAIL", "a@example.org");
        environment.put("GIT_COMMITTER_NAME", "a");
        environment.put("GIT_COMMITTER_EMAIL", "a@example.org");
        return environment;
    }

    TestTree file(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.resolveSibling(""));
        Files.write(place, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestTree link(String path, String to) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.resolveSibling(""));
        Files.createSymbolicLink(place, Path.of(to));
        return this;
    }

    TestTree pipe(String path) throws Exception {
        run("mkfifo", path);
        return this;
    }

    TestTree git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(words));
        run(command.toArray(new String[0]));
        return this;
    }

    TestTree committed() throws Exception {
        return git("init", "-q").git("add", "-A").git("commit", "-q", "--allow-empty", "-m", "x");
    }

    /** Runs a program in the root, which must end well; returns what it wrote. */
    String run(String... command) throws Exception {
        return run(Map.of(), command);
    }

    String run(Map<String, String> more, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        builder.environment().putAll(more);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + ": " + output)
                .isZero();
        return output;
    }

    TestTree under(String folder) {
        return new TestTree(root.resolve(folder));
    }

    DiskRepository open() throws IOException {
        return DiskRepository.open(root, new ProcessRunner(environment()));
    }

    List<String> listed() throws IOException {
        return open().files().stream().map(RepositoryFile::path).toList();
    }
}
