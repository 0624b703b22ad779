package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refusals say what is wrong in words. */
class PlainWordsTest {
    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void repository() throws IOException {
        repo = new Repo(folder);
        repo.write("package.json", "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}}");
    }

    @Test
    void anAnswerWithoutItsValue() {
        assertThat(repo.run("--yes", "--set", "purpose")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("--set").contains("KEY=VALUE").doesNotContain("option option");
    }

    @Test
    void aSettingsFileHasNoSectionsToExplain() {
        assertThat(repo.run("--yes")).isEqualTo(ExitCode.OK);

        assertThat(repo.run("explain", ".claude/settings.json#deny")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err())
                .contains("has no sections")
                .contains(".claudeignore")
                .doesNotContain("writes no");
    }
}
