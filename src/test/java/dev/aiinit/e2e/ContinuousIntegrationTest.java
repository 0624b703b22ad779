package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/run}: that what it runs is what README.md says, in a repository whose command is quick. */
@DisabledOnOs(OS.WINDOWS)
class ContinuousIntegrationTest {
    @TempDir
    Path repository;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.createDirectory(repository.resolve(".ci"));
        Path script = Files.copy(Path.of(".ci/run"), repository.resolve(".ci/run"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theCommandIsTheOneThatTheReadmeNames() throws IOException {
        assertThat(Path.of(".ci/run")).isExecutable();
        assertThat(Files.readString(Path.of("README.md")))
                .contains("<!-- .ci/run runs the next block -->\n```sh\nmvn -B verify\n```\n");
    }

    @Test
    void theCommandRunsUnderEachJavaOnceWithoutWhatTheOneBeforeBuilt() throws Exception {
        readme("test ! -e target\nmkdir target\necho \"home=$JAVA_HOME ci=$CI in=$(wc -c)\"");

        Outcome outcome = run();

        assertThat(outcome.out().lines().filter(line -> line.startsWith("home=")))
                .containsExactlyInAnyOrderElementsOf(Jdks.installed().stream()
                        .map(home -> "home=" + home + " ci=true in=0")
                        .toList());
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void itFailsWhenOneJavaFails() throws Exception {
        List<Path> homes = Jdks.installed();
        readme("[ \"$JAVA_HOME\" != '" + homes.get(0) + "' ]");

        Outcome outcome = run();

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains("=== failed under " + homes.get(0) + "\n");
    }

    @Test
    void anyFailingLineOfTheCommandCounts() throws Exception {
        readme("false\ntrue");

        assertThat(run().exit()).isEqualTo(1);
    }

    @Test
    void itFailsWithoutACommandAndWithoutJava() throws Exception {
        Files.writeString(repository.resolve("README.md"), "# No command\n");
        assertThat(run().exit()).isEqualTo(2);

        readme("true");
        assertThat(run(repository.toString()).exit()).isEqualTo(2);
    }

    private Outcome run(String... arguments) throws Exception {
        return Launch.of(repository.resolve(".ci/run")).in(repository).run(arguments);
    }

    private void readme(String command) throws IOException {
        Files.writeString(
                repository.resolve("README.md"),
                "# A repository\n\n```sh\nfalse\n```\n\n<!-- .ci/run runs the next block -->\n```sh\n"
                        + command
                        + "\n```\n\n```sh\nfalse\n```\n");
    }
}
