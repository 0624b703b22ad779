package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides about a path: the list, git, and every assistant in every folder that it is started in. */
class ExplainPathTest {
    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void repository() throws Exception {
        repo = new Repo(folder);
        repo.write("package.json", "{\"name\": \"demo\", \"workspaces\": [\"web\"]}");
        repo.write("package-lock.json", "{\"lockfileVersion\": 3}");
        repo.write("web/package.json", "{\"name\": \"web\"}");
        repo.write("src/a.js", "export {}");
        repo.write(".gitignore", "# installed\nnode_modules\n");
        assertThat(new ProcessBuilder("git", "init", "-q", folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(new ProcessBuilder("git", "-C", folder.toString(), "add", "-A")
                        .start()
                        .waitFor())
                .isZero();
    }

    private void generate(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "--yes";
        all[1] = "--set";
        all[2] = "start_folders=.,web";
        System.arraycopy(more, 0, all, 3, more.length);
        assertThat(repo.run(all)).isEqualTo(ExitCode.OK);
    }

    private String explain(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "explain";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(repo.run(all)).as(repo.err()).isEqualTo(ExitCode.OK);
        return repo.out();
    }

    private int lineOf(String file, String text) throws IOException {
        List<String> lines = repo.read(file).lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).replaceAll("[\",]", "").equals(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(file + " has no line " + text);
    }

    @Test
    void aHiddenPathHasItsLineItsOriginAndTheRulesThatRefuseIt() throws IOException {
        generate();

        assertThat(explain("web/node_modules/react/index.js"))
                .startsWith("web/node_modules/react/index.js  (not there now)\n")
                .contains("hidden by .claudeignore:" + lineOf(".claudeignore", "node_modules/") + " node_modules/")
                .contains("class     dependency")
                .contains("origin    Node.js, package.json: installed packages")
                .contains("git       ignored by .gitignore:2 node_modules")
                .contains("Claude Code: refused by .claude/settings.json:"
                        + lineOf(".claude/settings.json", "Read(**/node_modules/**)") + " Read(**/node_modules/**)")
                .contains("Claude Code, started in web: refused by web/.claude/settings.json:"
                        + lineOf("web/.claude/settings.json", "Read(**/node_modules/**)"))
                .doesNotContain("grep -r");
    }

    @Test
    void whatIsTrackedIsToldToBeFoundByASearch() {
        generate();

        assertThat(explain("package-lock.json"))
                .contains("git       tracked")
                .contains("grep -r and rg")
                .contains("Claude Code, started in web: outside the start folder")
                .contains("Codex CLI (not chosen): read all the same (unsupported)");
    }

    @Test
    void sourceHasNoLineAndIsRead() {
        generate();

        assertThat(explain("src/a.js")).contains("list      no line").contains("Claude Code: read\n");
    }

    @Test
    void aLineOfTheUsersIsTheirsAndBecomesNoRule() throws IOException {
        generate();
        repo.write(".claudeignore", repo.read(".claudeignore") + "/fixtures/\n");

        assertThat(explain("fixtures/a.json"))
                .contains("origin    yours")
                .contains("Claude Code: read all the same (unsupported)")
                .contains("A line of yours becomes no rule");
    }

    @Test
    void theUsersOwnRuleCounts() throws IOException {
        generate();
        repo.edit(".claude/settings.json", "\"deny\": [", "\"deny\": [\n\"Read(/src/**)\",");

        assertThat(explain("src/a.js"))
                .contains("list      no line")
                .contains("refused by .claude/settings.json:")
                .contains("Read(/src/**) (yours)");
    }

    @Test
    void settingsThatDoNotLoadRefuseNothing() throws IOException {
        generate();
        repo.edit(".claude/settings.json", "\"deny\": [", "// mine\n\"deny\": [");

        assertThat(explain("package-lock.json"))
                .contains("Claude Code: read all the same (unsupported)")
                .contains(".claude/settings.json does not load: ");
    }

    @Test
    void beforeTheFirstRunTheAnswerIsWhatWouldBeWritten() {
        assertThat(explain("package-lock.json"))
                .contains("hidden by the list that ai-init would write: package-lock.json")
                .contains("refused by .claude/settings.json, not written yet Read(package-lock.json)");
    }

    @Test
    void aRuleThatWasTakenOutIsSaidToBeOutOfForce() throws IOException {
        generate();
        repo.write(".claude/settings.json", "{}");

        assertThat(explain("package-lock.json"))
                .contains("The rule for this line is not in force: Read(package-lock.json)");
    }

    @Test
    void anIgnoreFileIsObeyedWhereItsAssistantIsChosen() throws IOException {
        generate("--target", "gemini-cli");

        assertThat(repo.read(".geminiignore"))
                .startsWith("# What Gemini CLI need not read")
                .contains("node_modules/\n");
        assertThat(repo.read("GEMINI.md")).startsWith("# demo");
        assertThat(repo.at(".claude")).doesNotExist();
        assertThat(repo.at(".ignore")).doesNotExist();
        assertThat(explain("package-lock.json"))
                .contains("Gemini CLI: refused by .geminiignore:" + lineOf(".geminiignore", "package-lock.json"));
        repo.write(".geminiignore", repo.read(".geminiignore") + "!package-lock.json\n");
        assertThat(repo.run("regenerate", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(".geminiignore")).endsWith("!package-lock.json\n");
        assertThat(explain("package-lock.json")).contains("Gemini CLI: read all the same");
        assertThat(repo.run("regenerate", "--yes", "--target", "none")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(".geminiignore")).isEqualTo("!package-lock.json\n");
    }

    @Test
    void aSearchIsToldOfTrackedNoiseWhenAskedTo() throws IOException {
        generate("--set", "search_ignore=yes");

        assertThat(repo.read(".ignore"))
                .contains("package-lock.json\n", "/.ai/.ai-init/\n")
                .doesNotContain("node_modules");
        assertThat(repo.run("remove", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.at(".ignore")).doesNotExist();
    }

    @Test
    void whatIsMissingFromGitignoreIsToldInOneLine() throws IOException {
        generate();
        assertThat(repo.err()).doesNotContain(".gitignore does not list");

        repo.write(".gitignore", "");
        assertThat(repo.run("regenerate", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.err()).contains("ai-init: .gitignore does not list node_modules/: ");
    }

    @Test
    void severalPathsAreOneLineEach() throws IOException {
        generate();

        assertThat(explain("src/a.js", "./web/../package-lock.json", "node_modules/")
                        .lines())
                .containsExactly(
                        "::\tsrc/a.js\tagents-md=read claude-code=read",
                        ".claudeignore:" + lineOf(".claudeignore", "package-lock.json")
                                + ":package-lock.json\tpackage-lock.json\tagents-md=read claude-code=refused",
                        ".claudeignore:" + lineOf(".claudeignore", "node_modules/")
                                + ":node_modules/\tnode_modules\tagents-md=read claude-code=refused");
    }

    @Test
    void manyPathsComeFromStandardInput() throws IOException {
        generate();
        int line = lineOf(".claudeignore", "node_modules/");

        assertThat(repo.runWith("src/a.js\nnode_modules/b c.js\n", "explain", "--stdin"))
                .isEqualTo(ExitCode.OK);
        assertThat(repo.out().lines()).hasSize(2).last().asString().contains("\tnode_modules/b c.js\t");
        assertThat(repo.runWith("src/a.js\0node_modules/b\nc.js\0", "explain", "--stdin", "-z"))
                .isEqualTo(ExitCode.OK);
        assertThat(repo.out())
                .isEqualTo("\0\0\0src/a.js\0.claudeignore\0" + line + "\0node_modules/\0node_modules/b\nc.js\0");
    }

    @Test
    void jsonFollowsItsSchema() throws IOException {
        repo.write("has#sign/x.js", "");
        repo.write("CLAUDE.md", "# mine\n");
        generate("--target", "claude-code,gemini-cli");
        repo.write(".claudeignore", repo.read(".claudeignore") + "/fixtures/\n");

        String json = explain(
                "--json",
                "src/a.js",
                "package-lock.json",
                "web/node_modules/",
                "CLAUDE.md",
                "fixtures/x",
                "has#sign/x.js",
                ".claudeignore");

        String schema = Files.readString(Path.of("src/main/resources/schema/explain-path.schema.json"));
        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(schema, json);
        assertThat(result.getErrors()).isEmpty();
        assertThat(json).contains("\"schema\": \"explain-path/1\"").contains("\"CLAUDE.md#project-memory\"");
    }

    @Test
    void aFileThatAiInitWritesNamesItsSectionsAndWhoLoadsIt() {
        generate();

        assertThat(explain("CLAUDE.md")).contains("sections  CLAUDE.md#").contains("Claude Code: read; loaded: start");
        assertThat(explain("AGENTS.md")).contains("Codex CLI (not chosen): read; loaded: start");
    }

    @Test
    void theListItselfTellsWhatItsLinesAreWorth() {
        generate("--set", "deny=secrets");

        assertThat(explain(".claudeignore"))
                .containsPattern("lines     Claude Code: \\d+ lines enforced, \\d+ unsupported\n")
                .containsPattern("lines     Claude Code in web: \\d+ lines enforced")
                .containsPattern("lines     the assistants that read AGENTS.md: \\d+ lines unsupported\n");
        assertThat(explain("--json", ".claudeignore"))
                .contains("level \\\"secrets\\\" leaves it readable")
                .contains("\"label\": \"enforced\"");
    }

    @Test
    void aPathOutsideIsRefused() {
        generate();

        assertThat(repo.run("explain", "../other", "/etc/passwd", ".")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err())
                .contains("\"../other\" is outside the repository")
                .contains("\"/etc/passwd\" is outside")
                .contains("\".\" is the root itself");
        assertThat(repo.run("explain")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("no path to explain");
        assertThat(explain(folder.resolve("src/a.js").toString())).startsWith("src/a.js\n");
    }

    @Test
    void anAbsolutePathMayReachTheRootByALink(@TempDir Path elsewhere) throws IOException {
        generate();
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        assertThat(explain(link.resolve("src/a.js").toString())).startsWith("src/a.js\n");
        assertThat(explain(
                        "-C",
                        link.toString(),
                        folder.resolve("src/not-there.js").toString()))
                .startsWith("src/not-there.js  (not there now)\n");
        assertThat(repo.run("explain", elsewhere.resolve("src/a.js").toString()))
                .isEqualTo(ExitCode.USAGE);
    }
}
