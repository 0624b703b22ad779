package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.cli.GitHttpServer;
import dev.aiinit.e2e.Launch.Outcome;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Renovate itself reads the preset and a lock file that the built program wrote, against a git server on this machine. Not one of the usual
 * tests, since it installs Renovate and the Node that it needs from npm: {@code mvn -P renovate verify}.
 */
final class RenovateProposal {
    private static final Path PRESET = Path.of(".github/renovate/ai-init-packs.json");
    private static final Pattern TRUST = Pattern.compile("--trust ([0-9a-f]{64})");
    private static final long MINUTE = 60;

    @TempDir
    Path folder;

    private Path renovate;
    private Path packs;
    private Path repository;

    @BeforeEach
    void anInstallation() throws Exception {
        renovate = Path.of(System.getProperty("renovate.folder")).toAbsolutePath();
        packs = Files.createDirectories(folder.resolve("packs"));
        repository = Files.createDirectories(folder.resolve("repo"));
        if (node().isEmpty() || !Files.isExecutable(renovate.resolve("node_modules/.bin/renovate"))) {
            Files.writeString(Files.createDirectories(renovate).resolve("package.json"), "{\"private\": true}\n");
            succeeds(
                    Launch.of(Path.of("npm")).in(renovate).within(15 * MINUTE),
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "renovate@44",
                    "node@24");
        }
    }

    /** Where npm put Node 24: the package {@code node} brings one package per system. */
    private Optional<Path> node() throws IOException {
        Path modules = renovate.resolve("node_modules");
        if (!Files.isDirectory(modules)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.find(
                modules,
                5,
                (file, about) -> file.endsWith("bin/node")
                        && about.isRegularFile()
                        && file.getParent().getParent().getFileName().toString().startsWith("node-"))) {
            return found.sorted().findFirst();
        }
    }

    private static String succeeds(Launch launch, String... arguments) throws Exception {
        Outcome outcome = launch.run(arguments);
        assertThat(outcome.exit()).as("%s", outcome).isZero();
        return outcome.out();
    }

    private String git(Path where, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("-c", "user.name=x", "-c", "user.email=x@example.com"));
        all.addAll(List.of(words));
        return succeeds(ours(Launch.of(Path.of("git")).in(where)), all.toArray(String[]::new))
                .strip();
    }

    private Launch ours(Launch launch) {
        return launch.without("CI")
                .with("HOME", folder)
                .with("GIT_CONFIG_NOSYSTEM", "1")
                .with("XDG_CONFIG_HOME", folder.resolve("config"))
                .with("XDG_CACHE_HOME", folder.resolve("cache"));
    }

    private String publish(String tag, String version) throws Exception {
        Files.writeString(
                packs.resolve("pack.yml"),
                "name: acme-web\nversion: " + version + "\ndocuments:\n  - {path: .ai/WEB.md, template: web.ftl}\n");
        Files.writeString(packs.resolve("web.ftl"), "# Rules of " + tag + "\n\nBe kind.\n");
        git(packs, "add", "--all");
        git(packs, "commit", "-q", "-m", tag);
        git(packs, "tag", "-a", "-m", tag, tag);
        git(packs, "push", "-q", "--tags", folder.resolve("server/packs.git").toString(), "main");
        return git(packs, "rev-parse", "HEAD");
    }

    private void pinned(String source) throws Exception {
        Files.writeString(repository.resolve("README.md"), "# Demo\n");
        List<String> add = new ArrayList<>(List.of("pack", "add", source, "--yes", "-C", repository.toString()));
        Outcome untrusted = ours(Launch.ofDistribution()).run(add.toArray(String[]::new));
        assertThat(untrusted.exit()).as("%s", untrusted).isEqualTo(4);
        Matcher hash = TRUST.matcher(untrusted.err());
        assertThat(hash.find()).isTrue();
        add.addAll(List.of("--trust", hash.group(1)));
        succeeds(ours(Launch.ofDistribution()), add.toArray(String[]::new));
        assertThat(repository.resolve(".ai/.ai-init/lock.json")).content().contains("\"tag\": \"v1.3.0\"");
    }

    /** What it would change: where, of what, from what, to what. */
    private List<String> proposed(Path report) throws IOException {
        Node local = Syntax.parse(Format.JSON, report.toString(), Files.readString(report))
                .at("repositories", "local")
                .orElseThrow();
        List<String> proposed = new ArrayList<>();
        local.at("packageFiles").map(Node::asEntries).orElseThrow().forEach((manager, files) -> {
            for (Node file : files.asItems()) {
                for (Node dependency : file.at("deps").map(Node::asItems).orElseThrow()) {
                    for (Node update :
                            dependency.at("updates").map(Node::asItems).orElseThrow()) {
                        proposed.add(String.join(
                                " ",
                                manager,
                                text(file, "packageFile"),
                                text(dependency, "depName"),
                                text(dependency, "currentValue"),
                                text(update, "newValue"),
                                text(update, "newDigest")));
                    }
                }
            }
        });
        return proposed;
    }

    private static String text(Node node, String key) {
        return node.at(key).flatMap(Node::asText).orElse("-");
    }

    @Test
    void exactlyTheNewestTagThatWasAskedForIsProposed() throws Exception {
        git(packs, "init", "-q", "-b", "main");
        git(folder, "init", "-q", "--bare", "server/packs.git");
        publish("v1.2.0", "1.2.0");
        publish("v1.3.0", "1.3.0");
        try (GitHttpServer server = new GitHttpServer(folder.resolve("server"), "")) {
            pinned(server.url() + "/packs.git#^1.0");
            String newest = publish("v1.4.0", "1.4.0");
            publish("v1.5.0-rc.1", "1.5.0-rc.1");
            publish("v2.0.0", "2.0.0");
            publish("nightly", "9.9.9");
            Files.copy(PRESET, repository.resolve("renovate.json"));
            git(repository, "init", "-q", "-b", "main");
            git(repository, "add", "--all");
            git(repository, "commit", "-q", "-m", "memory");

            Path report = folder.resolve("report.json");
            Path node = node().orElseThrow();
            String said = succeeds(
                    ours(Launch.of(node).in(repository).within(5 * MINUTE))
                            .with("PATH", node.getParent() + ":" + System.getenv("PATH"))
                            .with("RENOVATE_BASE_DIR", folder.resolve("renovate")),
                    renovate.resolve("node_modules/.bin/renovate").toString(),
                    "--platform=local",
                    "--report-type=file",
                    "--report-path=" + report);

            assertThat(proposed(report))
                    .as(said)
                    .containsExactly("regex .ai/.ai-init/lock.json acme-web v1.3.0 v1.4.0 " + newest);
        }
    }
}
