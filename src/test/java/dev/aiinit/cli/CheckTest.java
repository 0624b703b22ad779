package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String FINGERPRINT = ".ai/.ai-init/fingerprint";

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
        repo.write("src/app.ts", "export const x = 1;\n");
        assertThat(repo.run("--yes", "--set", "never=no magic", "--set", "name=Demo"))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void beforeTheFirstRunThereIsNothingToCheck() throws IOException {
        Repo fresh = new Repo(Files.createDirectory(folder.resolve("fresh")));

        assertThat(fresh.run("check")).isEqualTo(ExitCode.USAGE);
        assertThat(fresh.err()).contains("ai-init has written nothing in . yet").contains("run: ai-init");
    }

    @Test
    void aBrokenLockFileIsToldWithWhatToDo() throws IOException {
        repo.write(".ai/.ai-init/lock.json", "{broken");

        assertThat(repo.run("check")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.err()).contains("lock.json:1:2: ").contains("git checkout HEAD -- .ai/.ai-init/lock.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "another dependency",
                "another answer",
                "a new file",
                "a longer file",
                "our file edited",
                "our file deleted",
                "our section deleted",
                "a decision",
                "the base edited",
                "a lock file changed"
            })
    void checkIsOneIffRegenerateWouldChange(String what) throws IOException {
        change(what);
        Map<String, Object> before = everything();

        ExitCode check = repo.run("check");
        assertThat(everything()).as("checkWritesNothing").isEqualTo(before);
        Map<String, String> texts = withoutCache();
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);

        assertThat(check).isEqualTo(withoutCache().equals(texts) ? ExitCode.OK : ExitCode.REFUSED);
        assertThat(repo.run("check")).as("afterwards").isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another dependency", "another answer", "our file edited", "a decision"})
    void theFingerprintChangesNoAnswer(String what) throws IOException {
        assertThat(repo.at(FINGERPRINT)).exists();
        change(what);
        ExitCode known = repo.run("check");
        Files.delete(repo.at(FINGERPRINT));

        assertThat(repo.run("check")).isEqualTo(known);
    }

    @Test
    void whatWouldGoIsListedToo() throws IOException {
        repo.edit(".ai/.ai-init/answers.yml", "name: Demo", "name: Demo\nassistants: []");

        assertThat(repo.run("check")).isEqualTo(ExitCode.REFUSED);
        assertThat(repo.out()).containsPattern("delete +CLAUDE.md");
    }

    @Test
    void conflictNeverExitsZero() throws IOException {
        repo.edit("AGENTS.md", "no magic", "no tricks");
        assertThat(repo.run("regenerate", "--set", "never=no wonders")).isEqualTo(ExitCode.CONFLICT);

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.CONFLICT);
        assertThat(repo.run("check")).isEqualTo(ExitCode.CONFLICT);
        assertThat(repo.run("diff")).isEqualTo(ExitCode.CONFLICT);
        assertThat(repo.run("regenerate", "--dry-run")).isEqualTo(ExitCode.CONFLICT);
        assertThat(repo.run("--yes")).isEqualTo(ExitCode.CONFLICT);
        assertThat(repo.read("AGENTS.md")).contains("no tricks").doesNotContain("no wonders");
        assertThat(repo.err()).contains("AGENTS.md:");
    }

    @Test
    void dryRunDiffAppliedEqualsRegenerate() throws IOException, InterruptedException {
        repo.edit("package.json", "14.2.3", "15.0.0");
        repo.edit("AGENTS.md", "- no magic", "- no magic\n- a line of mine");
        Files.delete(repo.at(".ai/TODO.md"));
        assertThat(repo.run("regenerate", "--dry-run", "--target", "claude-code", "--set", "never=no wonders"))
                .isEqualTo(ExitCode.OK);
        Path copy = Files.createDirectory(folder.resolve("../" + folder.getFileName() + "-copy"));
        Map<String, String> before = repo.files();
        for (Map.Entry<String, String> file : before.entrySet()) {
            new Repo(copy).write(file.getKey(), file.getValue());
        }
        Files.writeString(copy.resolve("the.patch"), repo.out());
        Process git = new ProcessBuilder("git", "apply", "the.patch")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();

        assertThat(repo.run("regenerate", "--target", "claude-code", "--set", "never=no wonders"))
                .isEqualTo(ExitCode.OK);

        Map<String, String> applied = new Repo(copy).files();
        applied.remove("the.patch");
        assertThat(targets(applied)).isEqualTo(targets(repo.files()));
        assertThat(targets(applied)).isNotEqualTo(targets(before));
    }

    private void change(String what) throws IOException {
        switch (what) {
            case "nothing" -> {}
            case "another dependency" -> repo.edit("package.json", "14.2.3", "15.0.0");
            case "another answer" -> repo.edit(".ai/.ai-init/answers.yml", "name: Demo", "name: Shop");
            case "a new file" -> repo.write("Dockerfile", "FROM node:24\n");
            case "a longer file" -> repo.write("src/app.ts", "export const x = 1;\n".repeat(500));
            case "our file edited" -> repo.edit("AGENTS.md", "no magic", "no magic at all");
            case "our file deleted" -> Files.delete(repo.at(".ai/TODO.md"));
            case "our section deleted" -> repo.edit("AGENTS.md", "## Never", "## Always");
            case "a decision" ->
                repo.write(".ai/.ai-init/decisions/use-x.yml", "title: Use X\nwhy: because\nstatus: accepted\n");
            case "the base edited" -> repo.edit(".ai/.ai-init/base/AGENTS.md/never.md", "no magic", "magic");
            case "a lock file changed" ->
                repo.write(
                        "package-lock.json",
                        "{\"lockfileVersion\": 3, \"packages\": {\"node_modules/next\": {\"version\": \"14.2.9\"}}}");
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static Map<String, String> targets(Map<String, String> files) {
        Map<String, String> targets = new LinkedHashMap<>(files);
        targets.keySet().removeIf(path -> path.startsWith(".ai/.ai-init/"));
        return targets;
    }

    private Map<String, String> withoutCache() throws IOException {
        Map<String, String> files = repo.files();
        files.remove(FINGERPRINT);
        return files;
    }

    /** Names, bytes and times of everything. */
    private Map<String, Object> everything() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(repo.files());
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted().toList()) {
                FileTime time = Files.getLastModifiedTime(path);
                all.put("time of " + folder.relativize(path), time);
            }
        }
        return all;
    }
}
