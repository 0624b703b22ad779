package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written from files that cannot be read now: a broken manifest, and a sparse checkout of a real git. */
class UnreadFilesTest {
    private static final String API = "apps/api/composer.json";

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void generated() throws IOException {
        repo = new Repo(folder);
        repo.write(
                "package.json",
                "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}, \"dependencies\": {\"next\": \"14.2.3\"}}\n");
        repo.write(API, "{\"name\": \"demo/api\", \"require\": {\"laravel/framework\": \"^11.0\"}}\n");
        repo.write("apps/api/artisan", "#!/usr/bin/env php\n");
        repo.write("README.md", "# Demo\n");
        git("init", "-q", "-b", "main");
        assertThat(repo.run("--yes")).as(repo.err()).isEqualTo(ExitCode.OK);
        git("add", "-A");
        git("commit", "-q", "-m", "base");
        assertThat(repo.read(".ai/STACK.md")).contains("Laravel");
    }

    @Test
    void whatABrokenManifestSaidStays() throws IOException {
        Map<String, String> before = memory();
        repo.write(API, "{\"name\": \n");

        assertThat(repo.run("check")).as(repo.out() + repo.err()).isEqualTo(ExitCode.OK);
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);

        assertThat(memory()).isEqualTo(before);
        assertThat(repo.err())
                .contains(API + ": cannot be read here", "this stays as it was written last time", ".ai/STACK.md#");
        assertThat(repo.out()).doesNotContain("is gone");
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(repo.err()).as("told as long as it lasts").contains("this stays as it was written last time");
    }

    @Test
    void whatIsKnownAllTheSameIsStillWritten() throws IOException {
        repo.write(API, "{\"name\": \n");

        assertThat(repo.run("decide", "Use a JWT bridge", "--why", "two hosts", "--date", "2026-09-07"))
                .isEqualTo(ExitCode.OK);

        assertThat(repo.read("CLAUDE.md")).contains("`use-a-jwt-bridge`");
        assertThat(repo.read(".ai/STACK.md")).contains("Laravel");
    }

    @Test
    void onceItIsMendedWhatItNoLongerSaysGoes() throws IOException {
        repo.write(API, "{\"name\": \n");
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);
        repo.write(API, "{\"name\": \"demo/api\", \"require\": {\"symfony/framework-bundle\": \"^7.0\"}}\n");

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);

        assertThat(repo.read(".ai/STACK.md")).contains("Symfony").doesNotContain("Laravel");
        assertThat(repo.err()).doesNotContain("this stays");
    }

    @Test
    void whatASparseCheckoutLeavesOutStays() throws IOException {
        Map<String, String> before = memory();
        git("sparse-checkout", "set", "--no-cone", "/*", "!/apps/");
        assertThat(repo.at(API)).doesNotExist();

        assertThat(repo.run("check")).as(repo.out() + repo.err()).isEqualTo(ExitCode.OK);
        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);

        assertThat(memory()).isEqualTo(before);
        assertThat(repo.err()).contains(API, "a sparse checkout leaves it out");
    }

    @Test
    void whatWasDeletedGoes() throws IOException {
        git("rm", "-q", "-r", "apps");

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.OK);

        assertThat(repo.read(".ai/STACK.md")).doesNotContain("Laravel");
        assertThat(repo.out()).contains("Laravel is gone");
    }

    /** All that is ours, the state of this machine left out. */
    private Map<String, String> memory() throws IOException {
        Map<String, String> files = repo.files();
        files.keySet()
                .removeIf(
                        path -> path.startsWith(".git/") || path.startsWith("apps/") || path.endsWith("/fingerprint"));
        return files;
    }

    private void git(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.hooksPath=/dev/null"));
        command.addAll(List.of("-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            Process git = builder.start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as("%s: %s", command, said).isZero();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
