package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The action, the hooks and the workflow: their own shell, run as a runner runs it, with the built program. */
@DisabledOnOs(OS.WINDOWS)
class ActionTest {
    private static final Path ACTION = Path.of(".github/actions/ai-init/action.yml");
    private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");
    private static final String PROGRAM =
            Launch.DISTRIBUTION.resolve("bin/ai-init").toString();

    @TempDir
    Path folder;

    private Path repository;
    private RunnerSteps runner;
    private Map<String, String> expressions;

    @BeforeEach
    void aRepositoryWithMemory() throws Exception {
        repository = Files.createDirectory(folder.resolve("a repo"));
        Files.writeString(repository.resolve("package.json"), "{\"name\": \"harbour\"}");
        assertThat(Launch.ofDistribution()
                        .run("--yes", "--target", "claude-code", "-C", repository.toString())
                        .exit())
                .isZero();
        runner = new RunnerSteps(steps());
        runner.defaults(read(ACTION).at("inputs").orElseThrow());
        expressions = runner.expressions;
        expressions.put("inputs.directory", repository.toString());
        expressions.put(
                "github.action_path", ACTION.toAbsolutePath().getParent().toString());
        expressions.put("steps.program.outputs.path", PROGRAM);
    }

    private static Node read(Path file) throws IOException {
        return Syntax.parse(Format.YAML, file.toString(), Files.readString(file));
    }

    private static List<Node> steps() throws IOException {
        return read(ACTION).at("runs", "steps").map(Node::asItems).orElseThrow();
    }

    private Outcome run(String id, String path) throws Exception {
        return runner.run(
                id,
                folder,
                Launch.of(Path.of("/bin/bash"))
                        .in(folder)
                        .with("PATH", path)
                        .with("HOME", folder)
                        .with("GITHUB_OUTPUT", folder.resolve("output")));
    }

    private Outcome run(String id) throws Exception {
        return run(id, System.getenv("PATH"));
    }

    @Test
    void noInputIsEverPartOfAScript() throws IOException {
        assertThat(steps())
                .isNotEmpty()
                .allSatisfy(step -> step.at("run").flatMap(Node::asText).ifPresent(script -> {
                    assertThat(script).doesNotContain("${{");
                    assertThat(step.at("shell").flatMap(Node::asText)).contains("bash");
                }));
    }

    @Test
    void theProgramIsTheGivenOneOrIsBuiltFromTheSourcesOfTheAction() throws Exception {
        expressions.put("inputs.program", PROGRAM);
        assertThat(run("program").exit()).isZero();
        assertThat(Files.readString(folder.resolve("output"))).isEqualTo("path=" + PROGRAM + "\n");

        expressions.put("inputs.program", "");
        Path maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + folder + "/asked'\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        assertThat(run("program", maven.getParent() + ":" + System.getenv("PATH"))
                        .exit())
                .isZero();

        List<String> asked = Files.readAllLines(folder.resolve("asked"));
        assertThat(asked).containsSubsequence("package", "-DskipTests");
        assertThat(Path.of(asked.get(asked.indexOf("-f") + 1)).normalize())
                .isEqualTo(Path.of("pom.xml").toAbsolutePath());
        assertThat(Files.readAllLines(folder.resolve("output")).get(1)).endsWith("/target/ai-init/bin/ai-init");
    }

    @Test
    void checkFailsWhenTheMemoryIsOldAndIsLeftOutWhereThereIsNone() throws Exception {
        assertThat(run("check").exit()).isZero();
        Files.writeString(repository.resolve("package.json"), "{\"name\": \"lighthouse\"}");
        assertThat(run("check").exit()).isEqualTo(1);

        expressions.put(
                "inputs.directory", Files.createDirectory(folder.resolve("new")).toString());
        Outcome fresh = run("check");
        assertThat(fresh.exit()).isZero();
        assertThat(fresh.out()).contains("no check");
    }

    @Test
    void doctorFailsAsTheInputSays() throws Exception {
        Files.createDirectories(repository.resolve(".claude/agents"));
        Files.writeString(repository.resolve(".claude/agents/a.md"), "---\nmodel: opus[1m]\n---\n");

        assertThat(run("doctor").exit()).isZero();
        expressions.put("inputs.fail-on", "warning");
        Outcome outcome = run("doctor");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains(".claude/agents/a.md:2:8: ");
    }

    @Test
    void theSarifIsWrittenWhateverWasFound() throws Exception {
        Files.createDirectories(repository.resolve(".claude/agents"));
        Files.writeString(repository.resolve(".claude/agents/a.md"), "---\nmodel: opus[1m]\n---\n");
        expressions.put("inputs.fail-on", "note");
        expressions.put("inputs.sarif", folder.resolve("out dir.sarif").toString());

        assertThat(run("sarif").exit()).isZero();
        Node log = Syntax.parse(Format.JSON, "a.json", Files.readString(folder.resolve("out dir.sarif")));
        assertThat(log.at("version").flatMap(Node::asText)).contains("2.1.0");
        assertThat(log.at("runs", "0", "results", "0", "ruleId").flatMap(Node::asText))
                .contains("AI202");
    }

    @Test
    void theHooksRunTheProgramThatIsOnThePath() throws Exception {
        List<Node> hooks = read(HOOKS).asItems();
        assertThat(hooks).hasSize(2).allSatisfy(hook -> {
            String[] entry =
                    hook.at("entry").flatMap(Node::asText).orElseThrow().split(" ", -1);
            assertThat(entry[0]).isEqualTo("ai-init");
            Outcome outcome = Launch.ofDistribution()
                    .in(repository)
                    .with("HOME", folder)
                    .run(List.of(entry).subList(1, entry.length).toArray(String[]::new));
            assertThat(outcome.exit()).as(hook.toString() + outcome).isZero();
        });
    }

    @Test
    void thisRepositoryUsesItsOwnActionWithInputsThatItHas() throws IOException {
        Node step = read(Path.of(".github/workflows/memory.yml"))
                .at("jobs", "memory", "steps", "1")
                .orElseThrow();

        assertThat(Path.of(step.at("uses").flatMap(Node::asText).orElseThrow()).normalize())
                .isEqualTo(ACTION.getParent());
        assertThat(read(ACTION).at("inputs").map(Node::asEntries).orElseThrow().keySet())
                .containsAll(step.at("with").map(Node::asEntries).orElseThrow().keySet());
    }
}
