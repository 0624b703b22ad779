package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.cli.Author.Said;
import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTestTest {
    @TempDir
    Path folder;

    private Author author;

    @BeforeEach
    void aPackWithTwoTests() throws IOException {
        author = Author.in(folder)
                .writes("p/pack.yml", """
                        name: team
                        version: 1.0.0
                        topics: [{id: t, title: T}]
                        questions:
                          - {id: reviewer, topic: t, type: text, prompt: Who reviews?}
                        documents:
                          - {path: AGENTS.md, template: a.ftl}
                        """)
                .writes("p/a.ftl", "# ${project.name} {#_title}\n\nAsk ${answers.reviewer!\"anybody\"}.\n")
                .writes("p/tests/one/expected/AGENTS.md", "# one\n\nAsk anybody.\n")
                .writes("p/tests/two/answers.yml", "reviewer: Ann\n")
                .writes("p/tests/two/repo/package.json", "{\"name\": \"shop\"}\n")
                .writes("p/tests/two/expected/AGENTS.md", "# two\n\nAsk Ann.\n");
    }

    @Test
    void testsThatPassSaySo() {
        assertThat(author.pack("test", "p"))
                .isEqualTo(new Said(ExitCode.OK, "ok       one\nok       two\n", "ai-init: 2 tests, none failed\n"));
        assertThat(author.pack("test", "-C", "p", "--quiet")).isEqualTo(new Said(ExitCode.OK, "", ""));
    }

    @Test
    void aDifferenceIsShownAsADiff() throws IOException {
        author.writes("p/tests/two/expected/AGENTS.md", "# two\n\nAsk Bob.\n")
                .writes("p/tests/two/expected/.ai/GONE.md", "gone\n");
        Files.delete(folder.resolve("p/tests/one/expected/AGENTS.md"));
        Said said = author.pack("test", "p");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(said.out())
                .contains("FAILED   one\n  not expected: AGENTS.md\n--- /dev/null\n+++ b/AGENTS.md\n")
                .contains("FAILED   two\n  missing: .ai/GONE.md\n  different: AGENTS.md\n")
                .contains("-Ask Bob.\n+Ask Ann.\n", "--- a/.ai/GONE.md\n+++ /dev/null\n");
        assertThat(said.err()).isEqualTo("ai-init: 2 tests, 2 failed; --update makes what came out what is expected\n");
    }

    @Test
    void updateMakesWhatCameOutWhatIsExpected() throws IOException {
        author.writes("p/tests/two/expected/AGENTS.md", "old\n").writes("p/tests/two/expected/.ai/GONE.md", "gone\n");
        Said said = author.pack("test", "p", "--update");
        assertThat(said.out()).isEqualTo("ok       one\nupdated  two\n");
        assertThat(said.code()).isEqualTo(ExitCode.OK);
        assertThat(author.text("p/tests/two/expected/AGENTS.md")).isEqualTo("# two\n\nAsk Ann.\n");
        assertThat(folder.resolve("p/tests/two/expected/.ai/GONE.md")).doesNotExist();
        assertThat(author.pack("test", "p").code()).isEqualTo(ExitCode.OK);
    }

    /** What comes out of the pack below is not this pack's matter: it may change with every version of the program. */
    @Test
    void onlyWhatThePackNamesAndWhatATestHoldsIsExpected() throws IOException {
        author.writes(
                        "p/pack.yml",
                        author.text("p/pack.yml").replace("version: 1.0.0", "version: 1.0.0\nextends: default"))
                .writes("p/tests/two/expected/.claudeignore", "old\n");
        Said said = author.pack("test", "p");
        assertThat(said.out()).contains("ok       one\nFAILED   two\n  different: .claudeignore\n");
        assertThat(author.pack("test", "p", "--update").out()).isEqualTo("ok       one\nupdated  two\n");
        assertThat(author.text("p/tests/two/expected/.claudeignore"))
                .doesNotContain("old")
                .contains("*.pem");
        assertThat(folder.resolve("p/tests/two/expected/CLAUDE.md")).doesNotExist();
        assertThat(folder.resolve("p/tests/one/expected/.claudeignore")).doesNotExist();
    }

    @Test
    void anAnswerThatIsMissingIsToldAtTheFileThatShouldHaveIt() throws IOException {
        author.writes("p/pack.yml", author.text("p/pack.yml").replace("type: text,", "type: text, required: true,"));
        Said said = author.pack("test", "p", "one");
        assertThat(said.out()).contains("  tests/one/answers.yml: the question \"reviewer\" needs an answer");
        assertThat(said.err()).isEqualTo("ai-init: 1 test, 1 failed\n");
    }

    @Test
    void updateIsRefusedWhereNobodySeesIt() throws IOException {
        author.writes("p/tests/two/expected/AGENTS.md", "old\n");
        Said said = author.with("CI", "true").pack("test", "p", "--update");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("CI is set");
        assertThat(author.text("p/tests/two/expected/AGENTS.md")).isEqualTo("old\n");
        assertThat(author.with("CI", "true").pack("test", "p").code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void namesChooseTests() throws IOException {
        author.writes("p/tests/two/expected/AGENTS.md", "old\n");
        assertThat(author.pack("test", "p", "one").out()).isEqualTo("ok       one\n");
        assertThat(author.pack("test", "-C", "p", "one").out()).isEqualTo("ok       one\n");
        Said said = author.pack("test", "p", "onne");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("there is no test \"onne\"", "did you mean \"one\"?");
    }

    @Test
    void answersThatFitNoQuestionFailTheTestAndAreNeverExpected() throws IOException {
        author.writes("p/tests/two/answers.yml", "nobody: asked\n");
        Said said = author.pack("test", "p", "--update");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(said.out()).contains("FAILED   two\n  ./p/tests/two/answers.yml:1:1: ");
        assertThat(author.text("p/tests/two/expected/AGENTS.md")).isEqualTo("# two\n\nAsk Ann.\n");
    }

    @Test
    void aConflictFailsTheTestAndIsNeverExpected() throws IOException {
        author.writes("p/tests/two/repo/AGENTS.md", "# two\n\nAsk Bob.\n");
        Said said = author.pack("test", "p", "two", "--update");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(said.out()).contains("AGENTS.md:1: a first run already leaves a conflict in AGENTS.md#_whole");
        assertThat(author.text("p/tests/two/expected/AGENTS.md")).isEqualTo("# two\n\nAsk Ann.\n");
    }

    /** A first run joins the file of the repository, and the second one finds its own part in it. */
    @Test
    void aFileOfTheRepositoryIsJoinedAndFoundAgain() throws IOException {
        author.writes("p/pack.yml", author.text("p/pack.yml").replace("a.ftl}", "a.ftl, ownership: section}"))
                .writes(
                        "p/a.ftl",
                        "<#if section.adopted>\n## Rules {#rules}\n\nMore.\n<#else>\n# A {#_title}\n</#if>\n")
                .writes("p/tests/two/repo/AGENTS.md", "# Mine\n\nText.\n");
        Said said = author.pack("test", "p", "two", "--update");
        assertThat(said.code()).as(said.out()).isEqualTo(ExitCode.OK);
        assertThat(author.text("p/tests/two/expected/AGENTS.md"))
                .startsWith("# Mine\n\nText.\n")
                .contains("More.");
    }

    @Test
    void aPackWithoutTestsHasShownNothing() throws IOException {
        author.writes("q/pack.yml", "name: q\nversion: 1.0.0\n");
        Said said = author.pack("test", "q");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(said.err()).contains("the pack has no tests");
    }

    @Test
    void asJsonEachTestHasItsDiff() throws IOException {
        author.writes("p/tests/two/expected/AGENTS.md", "old\n");
        Said said = author.pack("test", "p", "--json");
        assertThat(said.code()).isEqualTo(ExitCode.REFUSED);
        JsonShape.of("pack-test").holds(said.out());
        assertThat(said.out()).contains("\"ok\": false", "different: AGENTS.md", "-old");
    }
}
