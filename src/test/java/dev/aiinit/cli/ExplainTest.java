package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void generated() throws IOException {
        repo = new Repo(folder);
        repo.write("package.json", "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}}");
        assertThat(repo.run("--yes", "--set", "never=no magic")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aSectionComesFromALineOfATemplateAndFromAnswers() throws IOException {
        assertThat(repo.run("explain", "CLAUDE.md#never")).isEqualTo(ExitCode.OK);

        String place = repo.out()
                .lines()
                .filter(line -> line.contains("template"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("\\s*template\\s+", "");
        String file = place.substring(0, place.indexOf(':'));
        int line = Integer.parseInt(place.substring(place.indexOf(':') + 1));
        String template = new Repo(Path.of("templates/default").toAbsolutePath()).read(file);
        assertThat(template.lines().toList().get(line - 1)).contains("Never");
        assertThat(repo.out())
                .startsWith("CLAUDE.md#never\n")
                .contains("never (saved)")
                .contains("as written")
                .doesNotContain("name")
                .doesNotContain("assistants");
    }

    @Test
    void anEditIsSeen() throws IOException {
        repo.edit("CLAUDE.md", "no magic", "no tricks");

        assertThat(repo.run("explain", "CLAUDE.md#never")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).contains("text      edited");
        assertThat(repo.run("explain", "CLAUDE.md#commands")).isEqualTo(ExitCode.OK);
        assertThat(repo.out()).contains("text      as written").contains("none: it rests on");
    }

    @Test
    void whatIsNotWrittenIsAnsweredWithTheNearest() {
        assertThat(repo.run("explain", "CLAUDE.md#nevr")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("did you mean \"CLAUDE.md#never\"?");
        assertThat(repo.run("explain", "CLAUD.md#never")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("did you mean \"CLAUDE.md\"?");
    }
}
