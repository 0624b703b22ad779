package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built program as people use it: every exit code once, and the wizard on a real terminal. */
class ProgramTest {
    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void repository() throws IOException {
        repository = Files.createDirectory(folder.resolve("repo"));
        Files.writeString(
                repository.resolve("package.json"),
                "{\"name\": \"harbour\", \"scripts\": {\"test\": \"vitest run\"}, \"devDependencies\": {\"vitest\": \"^3.2.4\"}}");
    }

    @Test
    void exit0WritesTheMemoryAndASecondRunWritesNothing() throws Exception {
        assertThat(run("--yes").exit()).isZero();
        Map<String, String> before = files();
        assertThat(before)
                .containsKeys("CLAUDE.md", "AGENTS.md", ".ai/STACK.md", ".claudeignore", ".claude/settings.json");
        assertThat(before.get(".ai/STACK.md")).contains("Vitest ^3.2.4");
        Outcome second = run("--yes");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void exit1WhenThePlanIsDeclined() throws Exception {
        try (Screen screen = wizard()) {
            acceptEverything(screen);
            screen.press("n").press("Enter").sees("exit=1");
        }
        assertThat(files()).containsOnlyKeys("package.json");
    }

    @Test
    void exit2NamesTheNearestOption() throws Exception {
        Outcome outcome = run("--yess");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("did you mean \"--yes\"?");
    }

    @Test
    void exit3KeepsAHandEdit() throws Exception {
        run("--yes");
        Path stack = repository.resolve(".ai/STACK.md");
        String edited = Files.readString(stack).replace("Vitest ^3.2.4", "Vitest, mine");
        assertThat(edited).contains("Vitest, mine");
        Files.writeString(stack, edited);
        Path manifest = repository.resolve("package.json");
        Files.writeString(manifest, Files.readString(manifest).replace("^3.2.4", "^3.3.0"));
        Outcome outcome = run("--yes");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).contains("conflict: .ai/STACK.md:");
        assertThat(stack).hasContent(edited);
    }

    @Test
    void exit5WhenTheTargetLeadsOutOfTheRoot() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(repository.resolve(".ai"), outside);
        Outcome outcome = run("--yes");
        assertThat(outcome.exit()).isEqualTo(5);
        assertThat(outcome.err()).contains("symbolic link");
        try (Stream<Path> left = Files.list(outside)) {
            assertThat(left).isEmpty();
        }
        assertThat(repository.resolve("CLAUDE.md")).doesNotExist();
    }

    @Test
    void exit6NamesTheTemplateAndItsLine() throws Exception {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Files.writeString(
                pack.resolve("pack.yml"),
                "name: p\nversion: 1.0.0\ndocuments:\n  - {path: AGENTS.md, template: a.ftl}\n");
        Files.writeString(pack.resolve("a.ftl"), "fine\n${nothing.here}\n");
        Outcome outcome = run("--yes", "--no-frozen", "--pack", pack.toString());
        assertThat(outcome.exit()).isEqualTo(6);
        assertThat(outcome.err()).contains("a.ftl:2");
        assertThat(files()).containsOnlyKeys("package.json");
    }

    @Test
    void exit70ForABugOfOurs() throws Exception {
        Path broken = folder.resolve("broken");
        copy(Launch.DISTRIBUTION, broken);
        URI jar = URI.create("jar:" + broken.resolve("lib/ai-init.jar").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(jar, new TreeMap<>())) {
            Files.writeString(zip.getPath("builtin.bin"), "no");
        }
        Outcome outcome =
                Launch.of(broken.resolve("bin/ai-init")).in(repository).run("--yes");
        assertThat(outcome.exit()).isEqualTo(70);
        assertThat(outcome.err()).contains("this is a bug").doesNotContain("\tat ");
        assertThat(files()).containsOnlyKeys("package.json");
    }

    @Test
    void exit130WhenInterruptedAndNothingIsLeftBehind() throws Exception {
        try (Screen screen = wizard()) {
            screen.press("Enter").sees("What is it for");
            screen.press("C-c").sees("exit=130");
            screen.type("stty -a | grep -c ' echo '\n").sees("1");
        }
        assertThat(files()).containsOnlyKeys("package.json");
    }

    @Test
    void theWizardAsksShowsThePlanAndWrites() throws Exception {
        try (Screen screen = wizard()) {
            screen.press("Enter").sees("What is it for");
            screen.type("Finds a berth for a boat.").press("C-d").sees("Architecture style");
            acceptEverything(screen);
            screen.press("Enter").sees("exit=0");
            assertThat(screen.text()).containsPattern("files\\? Yes\\s+wrote \\d+ files; next: read CLAUDE.md");
        }
        assertThat(files().get("CLAUDE.md")).contains("# harbour", "Finds a berth for a boat.");
        assertThat(files().get(".ai/.ai-init/answers.yml")).contains("Finds a berth for a boat.");
    }

    private Screen wizard() throws Exception {
        Screen screen = Screen.in(repository);
        screen.type("'" + Launch.DISTRIBUTION.resolve("bin/ai-init") + "'; echo exit=$?\n")
                .sees("Name of the project");
        return screen;
    }

    /** Enter takes what is proposed, question after question, up to the plan; each time only once the next one is asked. */
    private static void acceptEverything(Screen screen) throws Exception {
        while (!screen.shows("Write these files?")) {
            String before = screen.text();
            screen.press("Enter").seesOtherThan(before, "Ctrl-C quit");
        }
        screen.sees(".ai/STACK.md");
    }

    private Outcome run(String... arguments) throws Exception {
        return Launch.ofDistribution().in(repository).run(arguments);
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

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
