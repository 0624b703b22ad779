package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built program, killed by the system in the middle of its writing: the next run ends what it began, or takes it back. */
@DisabledOnOs(OS.WINDOWS)
class KilledProgramTest {
    private static final List<String> EDITED = List.of("- Ask Ada before you touch the pier.", "never: no wonders");

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void edited() throws Exception {
        repository = repository("killed");
    }

    /** A file that is staged, the journal that gets its name, files that are moved, and the journal that goes. */
    @ParameterizedTest
    @CsvSource({"write, 5", "move, 1", "move, 2", "move, 6", "delete, 1", "delete, 3"})
    void theNextRunEndsWhatAKilledOneBegan(String operation, int time) throws Exception {
        Path whole = repository("whole");
        assertThat(regenerate(whole)).isZero();

        try (StoppedProgram program = StoppedProgram.at(repository, operation, time, arguments())) {
            assertThat(program.kill()).as("ended by SIGKILL").isEqualTo(128 + 9);
        }

        assertThat(EDITED)
                .allSatisfy(line -> assertThat(files(repository).values()).anyMatch(text -> text.contains(line)));
        assertThat(regenerate(repository)).isZero();
        assertThat(files(repository)).isEqualTo(files(whole));
    }

    private Path repository(String name) throws Exception {
        Path made = Files.createDirectories(folder.resolve(name).resolve("harbour"));
        Files.writeString(
                made.resolve("package.json"),
                "{\"name\": \"harbour\", \"scripts\": {\"test\": \"vitest run\"}, \"devDependencies\": {\"vitest\": \"^3.2.4\"}}");
        assertThat(Launch.ofDistribution()
                        .in(made)
                        .run("--yes", "--set", "never=no wonders")
                        .exit())
                .isZero();
        Path claude = made.resolve("CLAUDE.md");
        Files.writeString(claude, Files.readString(claude) + "\n## Mine\n\n" + EDITED.get(0) + "\n");
        return made;
    }

    private static String[] arguments() {
        return new String[] {"regenerate", "--set", "purpose=Finds a berth for a boat."};
    }

    private static int regenerate(Path where) throws Exception {
        return Launch.ofDistribution().in(where).run(arguments()).exit();
    }

    /** Everything but what each machine keeps for itself. */
    private static Map<String, String> files(Path where) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(where)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(where.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        files.remove(".ai/.ai-init/fingerprint");
        return files;
    }
}
