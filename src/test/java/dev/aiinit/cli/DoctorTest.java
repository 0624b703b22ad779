package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ai-init doctor}, as a person and as CI run it. */
class DoctorTest {
    private static final String SETTINGS = ".claude/settings.json";
    private static final String LONG_MODEL = "{\n  \"model\": \"opus[1m]\"\n}\n";

    @TempDir
    Path folder;

    private Repo repo;
    private Path home;

    @BeforeEach
    void aRepositoryAndAHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        repo = new Repo(Files.createDirectories(folder.resolve("repo")));
        repo.write("package.json", "{\"name\": \"demo\"}");
        repo.set("HOME", home.toString());
        repo.set("CLAUDE_CONFIG_DIR", "");
        repo.set("PATH", folder.resolve("bin").toString());
    }

    private void assertSchema(String name) throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/schema/" + name + ".schema.json"));
        assertThat(new ValidatorFactory()
                        .withJsonNodeFactory(new GsonNode.Factory())
                        .validate(schema, repo.out())
                        .getErrors())
                .isEmpty();
    }

    @Test
    void aRepositoryThatNeverSawAiInitAndHasNoGitIsExamined() throws IOException {
        Map<String, String> before = repo.files();

        assertThat(repo.run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).isEqualTo("Nothing found\n");
        assertThat(repo.err()).isEmpty();
        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void aMemoryFileTooLargeToBeReadIsToldAllTheSame() throws IOException {
        repo.write("CLAUDE.md", "# A\n");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("repo/CLAUDE.md").toFile(), "rw")) {
            file.setLength(50_000_000);
        }

        assertThat(repo.run("doctor")).isEqualTo(ExitCode.REFUSED);
        assertThat(repo.out()).contains("CLAUDE.md: the file has 4 MiB or more").contains("(AI012)");
    }

    @Test
    void aRuleIsSilencedInAMemoryFileWithoutAnEnding() throws IOException {
        repo.write(".cursorrules", "<!-- ai-init-disable AI018 comes with the release -->\n\n## Empty\n");

        assertThat(repo.run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).isEqualTo("Nothing found; 1 silenced\n");
    }

    @Test
    void theTextGroupsBySeverityAndSaysHowToMendEach() throws IOException {
        repo.write(SETTINGS, LONG_MODEL);

        assertThat(repo.run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(repo.out())
                .startsWith("1 warning:\n"
                        + "  .claude/settings.json:2:12: \"opus[1m]\" asks for the 1M window in each session (AI201)\n"
                        + "      take [1m] off the name, or leave it where the plan includes 1M\n"
                        + "\n"
                        + "1 note:\n"
                        + "  .claude/settings.json: nothing keeps sessions in the 200K window")
                .contains("  1. claude update")
                .contains("What cannot be seen from here:\n")
                .endsWith("0 errors, 1 warning, 1 note; what a rule means: ai-init doctor --explain AI201\n"
                        + "2 of them can be mended by: ai-init doctor --fix\n");
    }

    @Test
    void nothingOfTheRepositorySteersTheTerminal() throws IOException {
        repo.write("CLAUDE.md", "# A\n");
        repo.write(".ai/.ai-init/answers.yml", "doctor: {disable: [{rule: \"AI\\e]0;x\\a\\u202E12\", reason: x}]}\n");

        assertThat(repo.run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(repo.out())
                .contains("there is no rule \"AI]0;x12\" to silence")
                .doesNotContain("\u001b", "\u202e");
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 1", "note, 1", "never, 0"})
    void theExitCodeFollowsTheSeverityThatFails(String severity, int exit) throws IOException {
        repo.write(SETTINGS, LONG_MODEL);

        assertThat(repo.run("doctor", "--fail-on", severity).number()).isEqualTo(exit);
    }

    @Test
    void aWordThatIsNoneOfTheKnownIsAUsageError() {
        assertThat(repo.run("doctor", "--fail-on", "warnings")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("--fail-on: there is no \"warnings\"; did you mean \"warning\"?");
        assertThat(repo.run("doctor", "--format", "xml")).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--format=json"})
    void theJsonFollowsItsSchema(String format) throws IOException {
        repo.write(SETTINGS, LONG_MODEL);
        repo.write("CLAUDE.md", "<!-- ai-init-disable AI999 x -->\n");
        repo.write(
                ".ai/.ai-init/answers.yml",
                "doctor: {disable: [{rule: AI203, path: .claude/settings.json, reason: all on Max}]}\n");
        session();

        assertThat(repo.run("doctor", format, "--1m", "--fail-on", "note", "--fix"))
                .isEqualTo(ExitCode.REFUSED);
        assertSchema("doctor");
        assertThat(repo.out())
                .contains("\"failed\": true", "\"reason\": \"all on Max\"", "\"AI090\"", "\"sessions\"", "\"mended\"");
    }

    @Test
    void theSarifIsWhatTheOfficialSchemaSays() throws IOException {
        repo.write(SETTINGS, LONG_MODEL);

        assertThat(repo.run("doctor", "--format", "sarif")).isEqualTo(ExitCode.OK);
        String schema = Files.readString(Path.of("src/test/resources/sarif/sarif-schema-2.1.0.json"));
        assertThat(new ValidatorFactory()
                        .withDialect(new Dialects.Draft4Dialect())
                        .withJsonNodeFactory(new GsonNode.Factory())
                        .validate(schema, repo.out())
                        .getErrors())
                .isEmpty();
        assertThat(repo.out()).contains("\"ruleId\": \"AI201\"", "\"startLine\": 2");
    }

    @Test
    void aRuleIsExplainedAndAllAreListed() throws IOException {
        assertThat(repo.run("doctor", "--explain", "ai201")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).startsWith("AI201  warning  long-context-model\n\nA model whose name ends in [1m]");
        assertThat(repo.run("doctor", "--explain", "AI2O1")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("there is no rule \"AI2O1\"; did you mean \"AI201\"?");
        assertThat(repo.run("doctor", "--rules")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).contains("AI090  warning  bad-silence\n", "\nAI201  warning  long-context-model\n");
        assertThat(repo.run("doctor", "--rules", "--json")).isEqualTo(ExitCode.OK);
        assertSchema("doctor-rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif"})
    void nothingSecretInSettingsIsEverPrinted(String format) throws IOException {
        String secrets =
                "{\"model\": \"opus[1m]\", \"apiKeyHelper\": \"echo SECRET1\", \"env\": {\"ANTHROPIC_API_KEY\":"
                        + " \"sk-ant-SECRET2\", \"ANTHROPIC_AUTH_TOKEN\": \"SECRET3\", \"ANTHROPIC_MODEL\":"
                        + " \"arn:aws:SECRET4:x[1m]\", \"CLAUDE_CODE_AUTO_COMPACT_WINDOW\": \"SECRET5\"}}";
        repo.write(SETTINGS, secrets.replace("arn:aws:SECRET4:x", "opus").replace("\"SECRET5\"", "\"5\""));
        repo.write(".claude/settings.local.json", secrets);
        Files.createDirectories(home.resolve(".claude"));
        Files.writeString(home.resolve(".claude/settings.json"), secrets);
        Files.writeString(home.resolve(".claude.json"), "{\"token\": \"SECRET6\"}");
        repo.set("ANTHROPIC_AUTH_TOKEN", "SECRET7");
        Path log = session();
        Files.writeString(log, "SECRET8".repeat(100_000));

        for (String more : new String[] {"--verbose", "--fix", "--1m"}) {
            repo.run("doctor", "--format", format, more);
            assertThat(repo.out() + repo.err()).doesNotContain("SECRET").contains("AI201", "AI205", "AI301");
        }
        repo.run("doctor", "--format", format, "--fix", "--yes");
        assertThat(repo.out() + repo.err()).doesNotContain("SECRET");
        assertThat(repo.read(SETTINGS)).contains("SECRET1", "SECRET2", "\"model\": \"opus\"");
    }

    @Test
    void withoutATerminalAFixIsShownAndNotWritten() throws IOException {
        repo.write(SETTINGS, LONG_MODEL);
        Map<String, String> before = repo.files();

        assertThat(repo.run("doctor", "--fix", "--fail-on", "warning")).isEqualTo(ExitCode.REFUSED);
        assertThat(repo.out())
                .startsWith("--- a/.claude/settings.json\n")
                .contains("+  \"model\": \"opus\"", "(AI201)");
        assertThat(repo.err()).isEqualTo("ai-init: nothing was written; without a terminal --yes writes it\n");
        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void eachFixEndsItsFindingAndASecondOneChangesNothing() throws IOException {
        repo.write(SETTINGS, "{\n  \"model\": \"opus[1m]\",\n  \"hooks\": {}\n}\n");
        repo.write("CLAUDE.md", "# Hand\n");

        assertThat(repo.run("doctor", "--1m", "--fix", "--yes", "--fail-on", "note"))
                .isEqualTo(ExitCode.OK);
        assertThat(repo.out()).contains("Nothing found\n");
        assertThat(repo.read(SETTINGS))
                .isEqualTo("{\n  \"model\": \"opus\",\n  \"hooks\": {},\n  \"env\": {\n"
                        + "    \"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"\n  },\n  \"autoCompactWindow\": 200000\n}\n");
        Map<String, String> mended = repo.files();
        assertThat(mended).containsOnlyKeys(SETTINGS, "CLAUDE.md", "package.json");
        assertThat(repo.run("doctor", "--1m", "--fix", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.files()).isEqualTo(mended);
    }

    @Test
    void aFixMakesTheSettingsWhereThereAreNone() throws IOException {
        assertThat(repo.run("doctor", "--1m", "--fix", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(SETTINGS)).contains("CLAUDE_CODE_DISABLE_1M_CONTEXT", "\"autoCompactWindow\": 200000");
        assertThat(repo.run("doctor", "--1m", "--fail-on", "note")).isEqualTo(ExitCode.OK);
    }

    @Test
    void whereSettingsAreOursTheSwitchIsAnAnswerAndTheMemoryStaysUpToDate() throws Exception {
        assertThat(repo.run("--yes", "--target", "claude-code")).isEqualTo(ExitCode.OK);
        assertThat(repo.run("check")).isEqualTo(ExitCode.OK);

        assertThat(repo.run("doctor", "--1m", "--fix", "--yes")).isEqualTo(ExitCode.OK);

        assertThat(repo.read(".ai/.ai-init/answers.yml")).contains("\nstandard_window: true\n");
        assertThat(repo.read(".ai/.ai-init/lock.json"))
                .contains("[\"value\", \".claude/settings.json\", \"env/CLAUDE_CODE_DISABLE_1M_CONTEXT\", \"1\"]");
        assertThat(repo.run("check")).as(repo.out()).isEqualTo(ExitCode.OK);
        assertThat(repo.run("regenerate", "--set", "standard_window=no")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(SETTINGS)).doesNotContain("DISABLE_1M").contains("autoCompactWindow");
        assertThat(repo.run("doctor", "--1m", "--fix", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(SETTINGS)).contains("DISABLE_1M");
        assertThat(repo.run("check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aSwitchThatWasTakenOutByHandComesBackWhenItIsAskedFor() throws Exception {
        assertThat(repo.run("--yes", "--target", "claude-code", "--set", "standard_window=yes"))
                .isEqualTo(ExitCode.OK);
        repo.edit(SETTINGS, "\"CLAUDE_CODE_DISABLE_1M_CONTEXT\": \"1\"", "\"OTHER\": \"1\"");

        assertThat(repo.run("doctor", "--fail-on", "note")).isEqualTo(ExitCode.REFUSED);
        assertThat(repo.out()).contains("(AI203)");
        assertThat(repo.run("doctor", "--fix", "--yes", "--fail-on", "note")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(SETTINGS)).contains("\"OTHER\": \"1\"", "DISABLE_1M");
        assertThat(repo.run("check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void settingsThatAreALinkAreNotMended() throws IOException {
        repo.write("elsewhere.json", LONG_MODEL);
        Files.createDirectories(repo.at(".claude"));
        Files.createSymbolicLink(repo.at(SETTINGS), Path.of("../elsewhere.json"));

        assertThat(repo.run("doctor", "--fix", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.err())
                .contains("not mended: .claude/settings.json: this is a symbolic link, and is not written");
        assertThat(repo.read("elsewhere.json")).isEqualTo(LONG_MODEL);
    }

    @Test
    void settingsThatDoNotParseAreLeftAloneAndToldWithTheirPlace() throws IOException {
        repo.write(SETTINGS, "{\"model\": \"opus\" \"x\"}\n");

        assertThat(repo.run("doctor", "--1m", "--fix", "--yes", "--fail-on", "never"))
                .isEqualTo(ExitCode.OK);
        assertThat(repo.err()).contains("not mended: .claude/settings.json:1:");
        assertThat(repo.read(SETTINGS)).isEqualTo("{\"model\": \"opus\" \"x\"}\n");
    }

    @Test
    void theBlockOfSilencesStaysAndTheAnswersBesideItCount() throws Exception {
        repo.write(
                ".ai/.ai-init/answers.yml",
                "# mine\ndoctor:\n  disable:\n    # why not\n    - {rule: AI203, reason: all on Max}\nname: Harbour\n");
        assertThat(repo.run("--yes", "--set", "deny=strict")).as(repo.err()).isEqualTo(ExitCode.OK);
        assertThat(repo.read(".ai/.ai-init/answers.yml"))
                .startsWith(
                        "# mine\ndoctor:\n  disable:\n    # why not\n    - {rule: AI203, reason: all on Max}\nname: Harbour\n")
                .contains("deny: strict");
        assertThat(repo.read(".ai/STACK.md") + repo.read("CLAUDE.md")).contains("Harbour");
        assertThat(repo.read(".ai/.ai-init/answers.schema.json")).contains("\"doctor\"", "\"disable\"");

        repo.run("doctor", "--1m");
        assertThat(repo.out()).doesNotContain("(AI203)").contains("1 silenced");
    }

    @Test
    void anAnswersFileThatIsGivenHoldsNoSilences() throws IOException {
        repo.write("team.yml", "doctor: {disable: []}\n");

        assertThat(repo.run("--yes", "--answers", "team.yml")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("there is no question \"doctor\"");
    }

    private Path session() throws IOException {
        String name = repo.at("").toRealPath().toString().replaceAll("[^A-Za-z0-9]", "-");
        Path log = home.resolve(".claude/projects/" + name + "/a.jsonl");
        Files.createDirectories(log.getParent());
        return Files.writeString(log, "x".repeat(300_000));
    }

    @Test
    void theSessionThatWouldBeResumedIsToldUnlessNobodyWantsToKnow() throws IOException {
        session();

        assertThat(repo.run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(repo.out())
                .contains("~/.claude/projects: the session that you would resume holds up to 120K-160K tokens")
                .doesNotContain("--new");
        assertThat(repo.run("doctor", "--no-sessions", "--json")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).doesNotContain("session");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theClientIsAskedForItsVersionAndForNothingElse() throws IOException {
        client("echo \"$@\" >> '" + folder + "/asked'; echo '2.1.100 (Claude Code)'");

        assertThat(repo.run("doctor")).isEqualTo(ExitCode.OK);
        assertThat(repo.out())
                .contains("Claude Code 2.1.100 leaves a session stuck")
                .contains("(AI206)");
        assertThat(Files.readString(folder.resolve("asked"))).isEqualTo("--version\n");
        repo.run("doctor", "--json");
        assertThat(repo.out()).contains("\"client\": \"2.1.100\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aClientThatFailsOrStandsInTheRepositoryIsNotBelieved() throws IOException {
        client("echo '2.1.100 (Claude Code)'; exit 1");
        repo.run("doctor");
        assertThat(repo.out()).isEqualTo("Nothing found\n");

        client("echo '2.1.100 (Claude Code)'");
        Files.move(folder.resolve("bin/claude"), repo.at("claude"));
        repo.set("PATH", ".:" + folder.resolve("bin"));
        repo.run("doctor");
        assertThat(repo.out()).isEqualTo("Nothing found\n");
    }

    private void client(String script) throws IOException {
        Path file = folder.resolve("bin/claude");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
