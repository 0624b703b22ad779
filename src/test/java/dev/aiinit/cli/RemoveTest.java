package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoveTest {
    private static final String SETTINGS = ".claude/settings.json";

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void repository() throws IOException {
        repo = new Repo(folder);
        repo.write("package.json", "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}}");
    }

    @Test
    void whatNobodyEditedGoesWithoutATrace() throws IOException {
        Map<String, String> before = repo.files();
        assertThat(repo.run("--yes")).isEqualTo(ExitCode.OK);

        assertThat(repo.run("remove", "--all")).isEqualTo(ExitCode.OK);

        assertThat(repo.files()).isEqualTo(before);
        assertThat(repo.at(".ai")).doesNotExist();
        assertThat(repo.at(".claude")).doesNotExist();
    }

    @Test
    void thePackOfTheRepositoryStays() throws IOException {
        repo.write(".ai/pack/pack.yml", "name: own\nversion: 1.0.0\n");
        Map<String, String> before = repo.files();
        assertThat(repo.run("--yes")).as(repo.err()).isEqualTo(ExitCode.OK);

        assertThat(repo.run("remove", "--all")).isEqualTo(ExitCode.OK);

        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void filesOfTheUsersAreAsTheyWere() throws IOException {
        repo.write("CLAUDE.md", "# Mine\n\nMy text.\n\n## More\n\nMore of it.\n");
        repo.write(
                SETTINGS,
                "{\n  \"model\": \"opus\",\n  \"permissions\": {\n    \"deny\": [\n      \"Read(./x)\"\n    ]\n  }\n}\n");
        Map<String, String> before = repo.files();
        assertThat(repo.run("--yes")).isEqualTo(ExitCode.OK);
        assertThat(repo.files()).isNotEqualTo(before);

        assertThat(repo.run("remove", "--all")).isEqualTo(ExitCode.OK);

        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void droppedEditedFileKept() throws IOException {
        assertThat(repo.run("--yes", "--set", "never=no magic")).isEqualTo(ExitCode.OK);
        repo.edit("AGENTS.md", "no magic", "no tricks");

        assertThat(repo.run("remove")).isEqualTo(ExitCode.OK);

        assertThat(repo.read("AGENTS.md")).contains("no tricks");
        assertThat(repo.at("CLAUDE.md")).doesNotExist();
        assertThat(repo.read(".ai/.ai-init/answers.yml")).contains("no magic");
        assertThat(repo.out()).contains("leave to you  AGENTS.md").contains(".ai/.ai-init/answers.yml");
    }

    @Test
    void ofASharedFileOursGoesAndWhatTheyWroteBetweenStays() throws IOException {
        repo.write("CLAUDE.md", "# Mine\n\nMy text.\n");
        assertThat(repo.run("--yes", "--set", "never=no magic")).isEqualTo(ExitCode.OK);
        repo.edit("CLAUDE.md", "### Never", "### My own\n\nAsk Ada.\n\n### Never");

        assertThat(repo.run("remove")).isEqualTo(ExitCode.OK);

        assertThat(repo.read("CLAUDE.md"))
                .startsWith("# Mine\n\nMy text.\n\n## Project memory\n")
                .endsWith("### My own\n\nAsk Ada.\n")
                .doesNotContain("no magic");
        assertThat(repo.err()).contains("CLAUDE.md: \"Project memory\" is no longer written, and stays");
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        assertThat(repo.run("--yes")).isEqualTo(ExitCode.OK);
        Map<String, String> before = repo.files();

        assertThat(repo.run("remove", "--dry-run")).isEqualTo(ExitCode.OK);

        assertThat(repo.out()).contains("--- a/CLAUDE.md", "+++ /dev/null");
        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void theAnswersThatARemovalLeftGoWithASecondOne() throws IOException {
        Map<String, String> before = repo.files();
        assertThat(repo.run("--yes", "--set", "never=no magic")).isEqualTo(ExitCode.OK);
        assertThat(repo.run("remove")).isEqualTo(ExitCode.OK);

        assertThat(repo.run("remove")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("run: ai-init remove --all");
        assertThat(repo.run("remove", "--all")).isEqualTo(ExitCode.OK);

        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void whereNothingWasWrittenThereIsNothingToRemove() {
        assertThat(repo.run("remove")).isEqualTo(ExitCode.USAGE);
    }
}
