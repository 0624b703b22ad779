package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest {
    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void twoConflicts() throws IOException {
        repo = new Repo(folder);
        repo.write("package.json", "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}}");
        assertThat(repo.run("--yes", "--set", "never=no magic")).isEqualTo(ExitCode.OK);
        repo.edit("AGENTS.md", "no magic", "no tricks");
        repo.edit("CLAUDE.md", "no magic", "no jokes");
        assertThat(repo.run("regenerate", "--set", "never=no wonders")).isEqualTo(ExitCode.CONFLICT);
    }

    @Test
    void mineStaysAndIsAskedNoMore() throws IOException {
        assertThat(repo.run("resolve", "--take", "mine")).isEqualTo(ExitCode.OK);

        assertThat(repo.read("AGENTS.md")).contains("no tricks").doesNotContain("no wonders");
        assertThat(repo.read("CLAUDE.md")).contains("no jokes").doesNotContain("no wonders");
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.run("check")).isEqualTo(ExitCode.OK);
        assertThat(repo.files().keySet()).noneMatch(path -> path.contains("/conflicts/"));
    }

    @Test
    void bothVersionsAreShownSideBySide() {
        assertThat(repo.err())
                .containsPattern("conflict: AGENTS\\.md:\\d+: \"Never\"")
                .contains("\n  - no tricks                           | - no wonders\n")
                .contains("\n  - no jokes                            | - no wonders\n");
    }

    @Test
    void oneOfThemAlone() throws IOException {
        assertThat(repo.run("resolve", "AGENTS.md#never", "--take", "template")).isEqualTo(ExitCode.CONFLICT);

        assertThat(repo.read("AGENTS.md")).contains("no wonders").doesNotContain("no tricks");
        assertThat(repo.read("CLAUDE.md")).contains("no jokes").doesNotContain("no wonders");
        assertThat(repo.err()).contains("CLAUDE.md:").doesNotContain("AGENTS.md:");
        assertThat(repo.run("resolve", "CLAUDE.md", "--take", "both")).isEqualTo(ExitCode.OK);
        assertThat(repo.read("CLAUDE.md")).containsSubsequence("no jokes", "no wonders");
    }

    @Test
    void anAddressWithoutConflictIsAnsweredWithTheNearestOne() throws IOException {
        var before = repo.files();

        assertThat(repo.run("resolve", "AGENTS.md#nevr", "--take", "mine")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("did you mean \"AGENTS.md#never\"?");
        assertThat(repo.run("resolve", "--take", "theirs")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("--take theirs");
        assertThat(repo.run("resolve")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("--take mine");
        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void withoutConflictThereIsNothingToResolve() throws IOException {
        assertThat(repo.run("resolve", "--take", "template")).isEqualTo(ExitCode.OK);

        assertThat(repo.run("resolve", "--take", "template")).isEqualTo(ExitCode.OK);
        assertThat(repo.err()).contains("no conflict is open");
        assertThat(repo.run("resolve", "--json")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).startsWith("{").contains("\"conflicts\": []");
    }

    @Test
    void noNestedMarkers() throws IOException {
        assertThat(repo.run("regenerate", "--markers")).isEqualTo(ExitCode.CONFLICT);
        assertThat(repo.read("AGENTS.md")).contains("<<<<<<<", "no tricks", "=======", "no wonders", ">>>>>>>");
        var before = repo.read("AGENTS.md");

        assertThat(repo.run("regenerate", "--markers")).isEqualTo(ExitCode.CONFLICT);
        assertThat(repo.err()).contains("AGENTS.md:").contains("conflict markers are still in this file");
        assertThat(repo.read("AGENTS.md")).isEqualTo(before);
    }
}
