package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerateTest {
    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void generated() throws IOException {
        repo = new Repo(folder);
        repo.write(
                "package.json",
                "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}, \"dependencies\": {\"next\": \"14.2.3\"}}");
        repo.write("package-lock.json", "{\"lockfileVersion\": 3, \"packages\": {}}");
        assertThat(repo.run("--yes", "--set", "name=Demo")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).doesNotContain("Since the last run");
    }

    @Test
    void whatChangedInTheRepositoryIsToldOnceWithItsPlace() throws IOException {
        repo.edit("package.json", "14.2.3", "15.0.0");

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.out())
                .contains("Since the last run:")
                .contains("Next.js 14.2.3 is now Next.js 15.0.0 (package.json#dependencies.next)");
        assertThat(repo.read(".ai/STACK.md")).contains("15.0.0").doesNotContain("14.2.3");

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).doesNotContain("Since the last run");
    }

    @Test
    void aFileThatIsGoneHasNoPrice() throws IOException {
        Files.delete(repo.at("CLAUDE.md"));

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.out().lines()).contains("  stays deleted CLAUDE.md");
        assertThat(repo.out()).doesNotContain("Every session of Claude Code");
    }

    @Test
    void nothingPointsAtAMemoryFileThatWasDeleted() throws IOException {
        assertThat(repo.read("CLAUDE.md")).contains(".ai/STACK.md");
        Files.delete(repo.at(".ai/STACK.md"));

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.read("CLAUDE.md")).doesNotContain(".ai/STACK.md");

        assertThat(repo.run("regenerate", "--restore", ".ai/STACK.md")).isEqualTo(ExitCode.OK);
        assertThat(repo.read("CLAUDE.md")).contains(".ai/STACK.md");
    }

    @Test
    void aMirrorGoesWithTheFileThatItMirrors() throws IOException {
        repo.write("src/app/page.tsx", "export default () => <p/>;\n");
        assertThat(repo.run("regenerate", "--set", "ui_forbidden=no inline styles"))
                .isEqualTo(ExitCode.OK);
        String rules = ".claude/rules/ui.md";
        assertThat(repo.read(rules)).contains("no inline styles");
        Files.delete(repo.at(".ai/UI_RULES.md"));

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.at(rules)).doesNotExist();
        assertThat(repo.run("check")).isEqualTo(ExitCode.OK);

        assertThat(repo.run("regenerate", "--restore", ".ai/UI_RULES.md")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(rules)).contains("no inline styles");
    }

    @Test
    void theIgnoreListSaysWhoObeysItLineByLine() throws IOException {
        assertThat(repo.read(".claudeignore").lines()).contains("#   .claude/settings.json");

        assertThat(repo.run("regenerate", "--target", "none")).isEqualTo(ExitCode.OK);

        assertThat(repo.read(".claudeignore").lines())
                .contains("# Claude Code and Codex do not read this file.")
                .doesNotContain("#   .claude/settings.json");
    }

    @Test
    void filesOfOursWithoutTheirStateAreNotAddedASecondTime() throws IOException {
        String claude = repo.read("CLAUDE.md");
        String agents = repo.read("AGENTS.md");
        for (String path : List.copyOf(repo.files().keySet())) {
            if (path.startsWith(".ai/.ai-init/")) {
                Files.delete(repo.at(path));
            }
        }

        assertThat(repo.run("--yes", "--set", "name=Demo")).isEqualTo(ExitCode.OK);

        assertThat(repo.read("CLAUDE.md")).isEqualTo(claude);
        assertThat(repo.read("AGENTS.md")).isEqualTo(agents);
        assertThat(repo.run("remove", "--all")).isEqualTo(ExitCode.OK);
        assertThat(repo.at("CLAUDE.md")).doesNotExist();
    }

    @Test
    void aSavedAnswerThatTheRepositoryOutdatesIsReportedUntilItIsAnsweredAnew() throws IOException {
        repo.edit("package.json", "\"demo\"", "\"shop\"");

        for (int run = 0; run < 2; run++) {
            assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
            assertThat(repo.out())
                    .contains("the saved answer \"name\" may be old: the repository now says \"shop\""
                            + " (package.json#name)");
            assertThat(repo.read("CLAUDE.md")).startsWith("# Demo");
        }

        assertThat(repo.run("regenerate", "--set", "name=Shop")).isEqualTo(ExitCode.OK);
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).doesNotContain("Since the last run");
    }

    @Test
    void aCloneOfAnotherNameSaysTheSame() throws IOException {
        Repo first = new Repo(Files.createDirectory(folder.resolve("one")));
        first.write("a.py", "x = 1\n");
        assertThat(first.run("--yes")).isEqualTo(ExitCode.OK);
        assertThat(first.read("AGENTS.md")).startsWith("# one\n");
        assertThat(repo.read(".ai/.ai-init/facts.tsv"))
                .as("a project with a name")
                .doesNotContain("folder\t");
        Repo second = new Repo(Files.move(folder.resolve("one"), folder.resolve("two")));

        assertThat(second.run("check")).as(second.out()).isEqualTo(ExitCode.OK);
        assertThat(second.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(second.read("AGENTS.md")).startsWith("# one\n");
    }

    @Test
    void aLinkFromOneMemoryFileToAnotherIsLeftAlone() throws IOException {
        Repo linked = new Repo(Files.createDirectory(folder.resolve("linked")));
        linked.write("a.py", "x = 1\n");
        linked.write("AGENTS.md", "# Mine\n");
        Files.createSymbolicLink(linked.at("CLAUDE.md"), Path.of("AGENTS.md"));

        assertThat(linked.run("--yes", "--set", "never=no magic"))
                .as(linked.err())
                .isEqualTo(ExitCode.OK);

        assertThat(linked.at("CLAUDE.md")).isSymbolicLink();
        assertThat(linked.read("CLAUDE.md")).startsWith("# Mine\n").containsOnlyOnce("no magic");
        assertThat(linked.err()).contains("CLAUDE.md: a symbolic link");
        assertThat(linked.run("check")).isEqualTo(ExitCode.OK);

        Files.delete(linked.at("CLAUDE.md"));
        assertThat(linked.run("check")).as("without the link").isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aSectionThatComesInBetweenLeavesNothingToDoForTheNextRun() throws IOException {
        repo.write("CONTRIBUTING.md", "# How to help\n");
        assertThat(repo.run("regenerate", "--set", "invariants=Money is whole cents"))
                .isEqualTo(ExitCode.OK);
        // What changed is told, so that the next run plans anew.
        repo.edit("package.json", "14.2.3", "15.0.0");
        repo.write("src/api/openapi.yaml", "openapi: 3.1.0\ninfo: {title: a, version: '1'}\n");
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.read(".ai/ARCHITECTURE.md"))
                .containsSubsequence("## Contracts", "## What must stay true", "## More");

        assertThat(repo.run("check")).as(repo.out() + repo.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void secondRunChangesZeroBytes() throws IOException {
        var before = repo.files();

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);

        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void whatRestoreNamesMustBeWritten() throws IOException {
        Files.delete(repo.at(".ai/TODO.md"));
        repo.edit("CLAUDE.md", "## Commands\n", "");
        var before = repo.files();

        assertThat(repo.run("regenerate", "--restore", ".ai/TOOD.md", "--restore", "CLAUDE.md#comands"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(repo.err())
                .contains("--restore .ai/TOOD.md: ", "did you mean \".ai/TODO.md\"?")
                .contains("--restore CLAUDE.md#comands: ", "did you mean \"CLAUDE.md#commands\"?");
        assertThat(repo.files()).isEqualTo(before);

        assertThat(repo.run("regenerate", "--restore", ".ai/TODO.md")).isEqualTo(ExitCode.OK);
        assertThat(repo.at(".ai/TODO.md")).exists();
    }
}
