package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user with a repository, a home of their own, and a git repository elsewhere that holds a pack. */
final class PackDesk {
    private static final Pattern HASH = Pattern.compile("--trust ([0-9a-f]{64})");

    final Map<String, String> environment = new TreeMap<>();
    final Path folder;
    final Path home;
    final Path remote;
    Duration timeout = Duration.ofSeconds(30);
    private Repo repo;

    PackDesk(Path folder) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve("home"));
        this.remote = folder.resolve("server/pack");
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        Files.createDirectories(folder.resolve("repo"));
        this.repo = repo();
        repo.write("README.md", "# Demo\n");
    }

    private Repo repo() {
        return new Repo(folder.resolve("repo"), environment, timeout);
    }

    /** Runs a command with the environment as it is now. */
    ExitCode run(String... arguments) {
        repo = repo();
        return repo.run(arguments);
    }

    String out() {
        return repo.out();
    }

    String err() {
        return repo.err();
    }

    Repo files() {
        return repo;
    }

    Path cache() {
        return home.resolve(".cache/ai-init/packs");
    }

    String lock() throws IOException {
        return repo.read(".ai/.ai-init/lock.json");
    }

    /** Runs a command that first must be told which hashes to trust, as its own message says. */
    ExitCode runTrusting(String... arguments) {
        ExitCode first = run(arguments);
        assertThat(first).as(err()).isEqualTo(ExitCode.UNTRUSTED);
        List<String> again = new ArrayList<>(List.of(arguments));
        String command = err().substring(err().lastIndexOf("then run:"));
        Matcher hash = HASH.matcher(command);
        while (hash.find()) {
            again.addAll(List.of("--trust", hash.group(1)));
        }
        return run(again.toArray(String[]::new));
    }

    /** The address of the pack. */
    String url() {
        return remote.toUri().toString().replaceFirst("file:/+", "file:///").replaceFirst("/$", "");
    }

    /** A pack of one template; {@code more} are further lines of its manifest. */
    void pack(Path place, String name, String version, String text, String... more) throws IOException {
        Files.createDirectories(place);
        Files.writeString(
                place.resolve("pack.yml"),
                "name: " + name + "\nversion: " + version + "\n" + String.join("\n", more)
                        + "\ndocuments:\n  - {path: .ai/" + name.toUpperCase(java.util.Locale.ROOT)
                        + ".md, template: " + name + ".ftl}\n");
        Files.writeString(place.resolve(name + ".ftl"), "# Rules\n\n" + text + "\n");
    }

    /** Publishes the pack as a version. */
    String publish(String version, String text, String... more) throws Exception {
        if (!Files.exists(remote.resolve(".git"))) {
            Files.createDirectories(remote);
            git("init", "-q", "-b", "main");
        }
        pack(remote, "team", version, text, more);
        return commit("v" + version);
    }

    /** Commits everything, with a tag unless it is empty. */
    String commit(String tag) throws Exception {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", "change");
        if (!tag.isEmpty()) {
            git("tag", "-a", "-f", "-m", tag, tag);
        }
        return git("rev-parse", "HEAD").strip();
    }

    String git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", remote.toString()));
        command.addAll(
                List.of("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", System.getenv("PATH"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    void nothingWasWritten() throws IOException {
        assertThat(repo.files().keySet()).containsExactly("README.md");
    }
}
