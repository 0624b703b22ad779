package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --output}: the result of a run in another folder, as it would be in the repository itself. */
class OutputTest {
    @TempDir
    Path folder;

    private Repo repo;
    private Repo other;

    @BeforeEach
    void generatedAndEdited() throws IOException {
        repo = new Repo(Files.createDirectory(folder.resolve("repo")));
        other = new Repo(folder.resolve("other"));
        repo.write("package.json", "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}}");
        done(repo, "--yes", "--set", "never=no magic");
        done(repo, "decide", "Use a JWT bridge", "--why", "two hosts", "--date", "2026-09-07");
        repo.edit("AGENTS.md", "- no magic\n", "- no magic\n- Ask Ada.\n");
    }

    @Test
    void itIsWhatTheRunWouldMakeOfTheRepository() throws IOException {
        Map<String, String> before = repo.files();
        done(
                repo,
                "--yes",
                "--set",
                "purpose=Sells shoes",
                "--output",
                other.at("").toString());
        assertThat(repo.files()).as("nothing is written there").isEqualTo(before);

        done(repo, "--yes", "--set", "purpose=Sells shoes");

        Map<String, String> made = repo.files();
        made.remove("package.json");
        made.remove(".ai/.ai-init/fingerprint");
        assertThat(other.files()).isEqualTo(made);
        assertThat(other.read("AGENTS.md")).contains("Ask Ada.", "Sells shoes", "`use-a-jwt-bridge`");
    }

    @Test
    void stateOfAnotherRepositoryIsNeitherReadNorOverwritten() throws IOException {
        other.write("package.json", "{\"name\": \"elsewhere\"}");
        done(other, "--yes", "--set", "never=no jokes");
        Map<String, String> before = other.files();

        assertThat(repo.run("--yes", "--output", other.at("").toString())).isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(other.files()).isEqualTo(before);
        assertThat(repo.err())
                .contains("AGENTS.md: this file stands in the output folder already", "name an empty folder");
    }

    @Test
    void theSameResultASecondTimeIsNoHindrance() throws IOException {
        done(repo, "--yes", "--output", other.at("").toString());
        Map<String, String> before = other.files();

        done(repo, "--yes", "--output", other.at("").toString());

        assertThat(other.files()).isEqualTo(before);
    }

    @Test
    void anOlderResultIsGoneOnWithWhereTheRepositoryHasNoState() throws IOException {
        Repo plain = new Repo(Files.createDirectories(other.at("plain")));
        plain.write("package.json", "{\"name\": \"plain\"}");
        Repo result = new Repo(other.at("result"));
        String output = other.at("result").toString();
        done(plain, "--yes", "--set", "purpose=Sells shoes", "--output", output);
        result.write(".ai/TODO.md", result.read(".ai/TODO.md") + "\n## Mine\n\nAsk Ada.\n");

        done(plain, "--yes", "--set", "purpose=Sells hats", "--output", output);

        assertThat(result.read("AGENTS.md")).contains("Sells hats").doesNotContain("Sells shoes");
        assertThat(result.read(".ai/TODO.md")).contains("Ask Ada.");

        Files.createDirectory(result.at(".git"));
        assertThat(plain.run("--yes", "--output", output)).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(plain.err()).contains("this file stands in the output folder already");
    }

    private static void done(Repo where, String... arguments) {
        ExitCode code = where.run(arguments);
        assertThat(code).as(where.err()).isEqualTo(ExitCode.OK);
    }
}
