package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code resolve} and {@code decide} of the built program, asking a person on a real terminal. */
@DisabledOnOs(OS.WINDOWS)
class DialoguesTest {
    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void repository() throws Exception {
        repository = Files.createDirectory(folder.resolve("repo"));
        Files.writeString(
                repository.resolve("package.json"),
                "{\"name\": \"harbour\", \"scripts\": {\"test\": \"vitest run\"}, \"devDependencies\": {\"vitest\": \"^3.2.4\"}}");
        assertThat(run("--yes", "--set", "never=no magic")).isZero();
    }

    @Test
    void eachConflictEndsAsThePersonSays() throws Exception {
        threeConflicts();
        try (Screen screen = screen("resolve", "Which text counts in .ai/STACK.md:")) {
            assertThat(screen.text()).containsPattern("- Vitest, mine +\\| - Vitest \\^3\\.3\\.0");
            screen.press("Enter").sees("Which text counts in AGENTS.md:");
            screen.press("Down").press("Enter").sees("Which text counts in CLAUDE.md:");
            screen.press("3").press("Enter").sees("Accept and go on");
            screen.press("Enter").sees("exit=0");
            assertThat(screen.text())
                    .contains("STACK.md#unit-root: took mine")
                    .contains("AGENTS.md#never: took template")
                    .contains("CLAUDE.md#never: took both");
        }
        assertThat(text(".ai/STACK.md")).contains("Vitest, mine").doesNotContain("3.3.0");
        assertThat(text("AGENTS.md")).contains("no wonders").doesNotContain("no tricks");
        assertThat(text("CLAUDE.md")).containsSubsequence("no jokes", "no wonders");
        assertThat(run("check")).isZero();
    }

    @Test
    void whatIsDecidedLaterStaysOpen() throws Exception {
        threeConflicts();
        try (Screen screen = screen("resolve AGENTS.md CLAUDE.md", "Which text counts in AGENTS.md:")) {
            screen.press("4").press("Enter").sees("Which text counts in CLAUDE.md:");
            screen.press("Enter").sees("Accept and go on");
            screen.press("Enter").sees("exit=3");
            assertThat(screen.text()).contains("CLAUDE.md#never: took mine").doesNotContain("AGENTS.md#never: took");
        }
        assertThat(text("AGENTS.md")).contains("no tricks");
        assertThat(text("CLAUDE.md")).contains("no jokes").doesNotContain("no wonders");
    }

    @Test
    void controlCInTheMiddleOfResolvingLeavesEverythingAsItWas() throws Exception {
        threeConflicts();
        Map<String, String> before = files();
        try (Screen screen = screen("resolve", "Which text counts in .ai/STACK.md:")) {
            screen.press("Down").press("Enter").sees("Which text counts in AGENTS.md:");
            screen.press("C-c").sees("exit=130");
            screen.type("stty -a | grep -c ' echo '\n").sees("1");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aDecisionIsAskedForAndRecorded() throws Exception {
        try (Screen screen = screen("decide", "What was decided?")) {
            screen.type("Use a JWT bridge").press("Enter").sees("Why?");
            screen.type("Two hosts share one login.").press("C-d").sees("What was rejected");
            screen.type("Cookies: they stay on one host").press("C-d").sees("2 accepted");
            screen.press("Enter").sees("Accept and go on");
            screen.press("Enter").sees("exit=0");
            assertThat(screen.text()).contains("use-a-jwt-bridge is recorded as accepted");
        }
        assertThat(text(".ai/.ai-init/decisions/use-a-jwt-bridge.yml"))
                .contains("title: Use a JWT bridge\n", "why: Two hosts share one login.\n")
                .contains("rejected: \"Cookies: they stay on one host\"\n");
        assertThat(text(".ai/DECISIONS.md")).contains("## use-a-jwt-bridge: Use a JWT bridge");
        assertThat(text("CLAUDE.md")).contains("- `use-a-jwt-bridge`: Use a JWT bridge");
    }

    @Test
    void controlCInTheMiddleOfADecisionLeavesNothingBehind() throws Exception {
        Map<String, String> before = files();
        try (Screen screen = screen("decide", "What was decided?")) {
            screen.type("Use a JWT bridge").press("Enter").sees("Why?");
            screen.press("C-c").sees("exit=130");
        }
        assertThat(files()).isEqualTo(before);
    }

    private void threeConflicts() throws Exception {
        edit(".ai/STACK.md", "Vitest ^3.2.4", "Vitest, mine");
        edit("AGENTS.md", "no magic", "no tricks");
        edit("CLAUDE.md", "no magic", "no jokes");
        edit("package.json", "^3.2.4", "^3.3.0");
        assertThat(run("regenerate", "--set", "never=no wonders")).isEqualTo(3);
    }

    /** A terminal in which the program was started, and asks. */
    private Screen screen(String command, String asked) throws Exception {
        Screen screen = Screen.in(repository);
        return screen.type("'" + Launch.DISTRIBUTION.resolve("bin/ai-init") + "' " + command + "; echo exit=$?\n")
                .sees(asked);
    }

    private int run(String... arguments) throws Exception {
        return Launch.ofDistribution().in(repository).run(arguments).exit();
    }

    private String text(String path) throws IOException {
        return Files.readString(repository.resolve(path));
    }

    private void edit(String path, String old, String now) throws IOException {
        assertThat(text(path)).contains(old);
        Files.writeString(repository.resolve(path), text(path).replace(old, now));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(repository)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(repository.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }
}
