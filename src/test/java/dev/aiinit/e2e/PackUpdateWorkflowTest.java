package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that opens a pull request: its own shell with the built program, a bare remote, and a {@code gh} that writes down what it is asked. */
@DisabledOnOs(OS.WINDOWS)
class PackUpdateWorkflowTest {
    private static final Path WORKFLOW = Path.of(".github/workflows/pack-update.yml");
    private static final Pattern TRUST = Pattern.compile("--trust ([0-9a-f]{64})");
    private static final String BRANCH = "ai-init/packs";
    private static final String GH = """
            #!/bin/sh
            cd '%s' || exit 9
            printf '%%s\\n' "$*" >> asked
            case "$1 $2" in
                'pr list') cat open ;;
                'pr create') echo 7 > open ;;
                'pr edit') test -s open ;;
                *) exit 9 ;;
            esac
            """;

    @TempDir
    Path folder;

    private RunnerSteps steps;
    private Path packs;
    private Path remote;
    private Path gh;

    @BeforeEach
    void aRepositoryThatFollowsAPack() throws Exception {
        Node workflow = Syntax.parse(Format.YAML, WORKFLOW.toString(), Files.readString(WORKFLOW));
        steps = new RunnerSteps(
                workflow.at("jobs", "update", "steps").map(Node::asItems).orElseThrow());
        steps.defaults(workflow.at("on", "workflow_call", "inputs").orElseThrow());
        steps.expressions.put("github.token", "token");
        steps.expressions.put(
                "steps.program.outputs.path",
                Launch.DISTRIBUTION.resolve("bin/ai-init").toString());
        gh = Files.createDirectories(folder.resolve("gh"));
        Files.writeString(gh.resolve("open"), "");
        program("gh", GH.formatted(gh));

        packs = Files.createDirectories(folder.resolve("packs"));
        git(packs, "init", "-q", "-b", "main");
        publish("1.3.0", "Be kind.");
        Path author = Files.createDirectories(folder.resolve("author"));
        Files.writeString(author.resolve("README.md"), "# Harbour\n");
        follow(author, "file://" + packs + "#^1.0");
        git(author, "init", "-q", "-b", "main");
        commit(author, "memory");
        remote = folder.resolve("remote.git");
        git(folder, "clone", "-q", "--bare", author.toString(), remote.toString());
    }

    private void program(String name, String text) throws Exception {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Launch launch(Path program, Path home) throws Exception {
        return Launch.of(program)
                .with("HOME", Files.createDirectories(home))
                .with("XDG_CONFIG_HOME", home.resolve("config"))
                .with("XDG_CACHE_HOME", home.resolve("cache"))
                .with("GIT_CONFIG_NOSYSTEM", "1")
                .with("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"))
                .within(180);
    }

    private String git(Path where, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("-c", "user.name=x", "-c", "user.email=x@example.com"));
        all.addAll(List.of(words));
        Outcome outcome =
                launch(Path.of("git"), folder.resolve("home")).in(where).run(all.toArray(String[]::new));
        assertThat(outcome.exit()).as("%s", outcome).isZero();
        return outcome.out().strip();
    }

    private void commit(Path where, String message) throws Exception {
        git(where, "add", "--all");
        git(where, "commit", "-q", "-m", message);
    }

    private void publish(String version, String text) throws Exception {
        Files.writeString(
                packs.resolve("pack.yml"),
                "name: team\nversion: " + version + "\ndocuments:\n  - {path: .ai/TEAM.md, template: team.ftl}\n");
        Files.writeString(packs.resolve("team.ftl"), "# Rules\n\n" + text + "\n");
        commit(packs, version);
        git(packs, "tag", "v" + version);
    }

    private void follow(Path author, String source) throws Exception {
        List<String> add = new ArrayList<>(List.of("pack", "add", source, "--yes", "-C", author.toString()));
        Path program = Launch.DISTRIBUTION.resolve("bin/ai-init");
        Outcome untrusted =
                launch(program, folder.resolve("home")).without("CI").run(add.toArray(String[]::new));
        Matcher hash = TRUST.matcher(untrusted.err());
        assertThat(hash.find()).as("%s", untrusted).isTrue();
        add.addAll(List.of("--trust", hash.group(1)));
        Outcome added = launch(program, folder.resolve("home")).without("CI").run(add.toArray(String[]::new));
        assertThat(added.exit()).as("%s", added).isZero();
    }

    /** A run of the job on a machine that has seen nothing of all this. */
    private String job() throws Exception {
        Path machine = Files.createTempDirectory(folder, "runner");
        Path checkout = machine.resolve("a checkout");
        git(folder, "clone", "-q", remote.toString(), checkout.toString());
        StringBuilder said = new StringBuilder();
        for (String id : List.of("update", "propose")) {
            Outcome outcome = steps.run(
                    id,
                    machine,
                    launch(Path.of("/bin/bash"), machine.resolve("home"))
                            .in(checkout)
                            .with("CI", "true")
                            .with("RUNNER_TEMP", machine));
            assertThat(outcome.exit()).as(id + " %s", outcome).isZero();
            said.append(outcome.out());
        }
        Files.copy(machine.resolve("packs.md"), Files.createDirectories(gh).resolve("body" + asked().size()));
        return said.toString();
    }

    private List<String> asked() throws Exception {
        Path file = gh.resolve("asked");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.replaceAll("/\\S+/packs.md", "BODY"))
                        .toList()
                : List.of();
    }

    private String body() throws Exception {
        return Files.readString(gh.resolve("body" + asked().size()));
    }

    private String proposed(String path) throws Exception {
        return git(remote, "show", BRANCH + ":" + path);
    }

    @Test
    void whereEveryPackIsTheNewestNothingIsPushed() throws Exception {
        publish("2.0.0", "Be bold.");

        assertThat(job()).contains("Every pack is the newest");

        assertThat(git(remote, "branch", "--format=%(refname:short)")).isEqualTo("main");
        assertThat(asked()).isEmpty();
    }

    @Test
    void aNewerPackBecomesABranchAndOnePullRequest() throws Exception {
        String before = git(remote, "rev-parse", "main");
        publish("1.4.0", "Be kind.\n\n```\n</details>\n\nBe bold.\r# Not a heading");
        job();

        assertThat(proposed(".ai/.ai-init/lock.json"))
                .contains("\"tag\": \"v1.4.0\"")
                .doesNotContain("v1.3.0");
        assertThat(proposed(".ai/TEAM.md")).contains("Be bold.");
        assertThat(git(remote, "rev-parse", "main", BRANCH + "^")).isEqualTo(before + "\n" + before);
        assertThat(asked())
                .containsExactly(
                        "pr list --head " + BRANCH + " --state open --json number --jq .[].number",
                        "pr create --head " + BRANCH + " --title Follow the newest packs --body-file BODY");
        List<String> lines = body().lines().toList();
        assertThat(lines.get(0)).startsWith("What changes in the packs");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.subList(2, lines.size()))
                .contains("    -version: 1.3.0", "    +version: 1.4.0", "    +```", "    +</details>")
                .allMatch(line -> line.startsWith("    "));

        publish("1.5.0", "Be brave.");
        job();

        assertThat(proposed(".ai/TEAM.md")).contains("Be brave.");
        assertThat(git(remote, "rev-parse", BRANCH + "^")).isEqualTo(before);
        assertThat(asked()).hasSize(4).last().isEqualTo("pr edit " + BRANCH + " --body-file BODY");
        assertThat(body()).contains("    +Be brave.");
    }

    @Test
    void aConflictIsToldWithWhatToDo() throws Exception {
        Path author = folder.resolve("author");
        Path rules = author.resolve(".ai/TEAM.md");
        Files.writeString(rules, Files.readString(rules).replace("Be kind.", "Be kind to captains."));
        commit(author, "ours");
        git(author, "push", "-q", remote.toString(), "main");
        publish("1.4.0", "Be kind to everybody.");

        job();

        assertThat(asked()).hasSize(2);
        assertThat(body()).contains("\nThere are conflicts: ", "`ai-init resolve`");
        assertThat(proposed(".ai/TEAM.md")).contains("Be kind to captains.");
    }

    @Test
    void ofALongDiffTheBodyHoldsAsMuchAsAPullRequestTakes() throws Exception {
        for (int part = 0; part < 5; part++) {
            Files.writeString(packs.resolve("part" + part + ".ftl"), "One more rule.\n".repeat(3000));
        }
        publish("1.4.0", "Be kind.");

        job();

        assertThat(body()).contains("    +One more rule.").hasSizeBetween(50_000, 65_536);
    }

    @Test
    void theProgramIsBuiltFromTheSourcesThatTheInputsName() throws Exception {
        git(folder, "clone", "-q", "--bare", packs.toString(), "server/acme/ai-init");
        program("mvn", "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + gh + "/built'\n");
        steps.expressions.put("github.server_url", "file://" + folder.resolve("server"));
        steps.expressions.put("inputs.ai-init", "acme/ai-init");
        steps.expressions.put("inputs.ref", "v1.3.0");
        Outcome outcome = steps.run(
                "program",
                folder,
                launch(Path.of("/bin/bash"), folder.resolve("home"))
                        .with("RUNNER_TEMP", folder)
                        .with("GITHUB_OUTPUT", folder.resolve("output")));

        assertThat(outcome.exit()).as("%s", outcome).isZero();
        assertThat(folder.resolve("ai-init/pack.yml")).content().contains("1.3.0");
        assertThat(Files.readAllLines(gh.resolve("built"))).containsSubsequence("package", "-DskipTests");
        assertThat(folder.resolve("output")).hasContent("path=" + folder + "/ai-init/target/ai-init/bin/ai-init");
    }
}
