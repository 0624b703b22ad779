package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs come from a git repository, a folder or an archive, once; after that a run needs nothing but what is here. */
class PackSourcesTest {
    @TempDir
    Path folder;

    private PackDesk desk;

    @BeforeEach
    void desk() throws Exception {
        desk = new PackDesk(folder);
    }

    @Test
    void aPackFromGitIsPinnedAndUsedWithoutTheServerAfterwards() throws Exception {
        String commit = desk.publish("1.3.0", "Be kind.");
        desk.publish("2.0.0", "Be bold.");

        assertThat(desk.runTrusting("pack", "add", desk.url() + "#^1")).isEqualTo(ExitCode.OK);

        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be kind.");
        assertThat(desk.lock().lines())
                .anyMatch(line -> line.matches("    \\{\"layer\": 1, \"source\": \"\\Q" + desk.url()
                        + "\\E\", \"folder\": \"\", \"ref\": \"\\^1\", \"name\": \"team\", \"version\": \"1.3.0\","
                        + " \"tag\": \"v1.3.0\", \"commit\": \"" + commit + "\", \"sha256\": \"[0-9a-f]{64}\"},"));
        Files.move(desk.remote, folder.resolve("gone"));
        assertThat(desk.run("check")).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(desk.run("regenerate", "--offline", "--frozen")).isEqualTo(ExitCode.OK);
        Files.delete(desk.files().at(".ai/.ai-init/fingerprint"));
        assertThat(desk.run("check")).as(desk.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aFolderInsideABranchIsReadAndNothingElse() throws Exception {
        desk.publish("1.0.0", "Top.");
        desk.pack(desk.remote.resolve("packs/inner"), "inner", "0.1.0", "Inside.");
        String commit = desk.commit("");
        assertThat(desk.runTrusting("--yes", "--pack", desk.url() + "#main:packs/inner"))
                .isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/INNER.md")).contains("Inside.");
        assertThat(desk.lock()).contains("\"folder\": \"packs/inner\", \"ref\": \"main\"", "\"commit\": \"" + commit);
        assertThat(desk.run("pack", "add", desk.url() + "#main:packs/none")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("there is no folder \"packs/none\"");
    }

    @Test
    void aCommitCanBeAskedForByItsFullName() throws Exception {
        String commit = desk.publish("1.0.0", "First.");
        desk.publish("1.1.0", "Second.");
        assertThat(desk.runTrusting("pack", "add", desk.url() + "#" + commit)).isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/TEAM.md")).contains("First.");
    }

    @Test
    void aFolderIsRememberedFromTheRootAndReadWhereItIs() throws Exception {
        desk.pack(folder.resolve("shared/pack"), "team", "1.0.0", "Be kind.");
        assertThat(desk.runTrusting(
                        "--yes", "--pack", folder.resolve("shared/pack").toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(desk.lock()).contains("\"source\": \"../shared/pack\"").doesNotContain(folder.toString());
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aLinkInAPackIsRefused() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        Files.createSymbolicLink(desk.remote.resolve("link.ftl"), Path.of("team.ftl"));
        desk.commit("v1.0.1");
        assertThat(desk.run("pack", "add", desk.url() + "#v1.0.1")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("\"link.ftl\", which is a symbolic link");
        assertThat(desk.run("--yes", "--pack", desk.remote.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("\"link.ftl\"").contains("symbolic link");
        desk.nothingWasWritten();
    }

    @Test
    void aSubmoduleInAPackIsRefused() throws Exception {
        String commit = desk.publish("1.0.0", "Be kind.");
        desk.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",sub");
        desk.git("commit", "-q", "-m", "submodule");
        assertThat(desk.run("pack", "add", desk.url())).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("\"sub\", which is a submodule");
    }

    @Test
    void aWrongRefIsAnsweredWithTheNearestOne() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        assertThat(desk.run("pack", "add", desk.url() + "#mian")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("no tag or branch \"mian\"").contains("did you mean \"main\"?");
        assertThat(desk.run("pack", "add", desk.url() + "#^3")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("no version in \"^3\"").contains("v1.0.0");
        desk.nothingWasWritten();
    }

    @Test
    void aRepositoryThatIsNotThereIsAProblemOfTheEnvironment() throws Exception {
        assertThat(desk.run("pack", "add", "file:///nowhere/at/all")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.err())
                .contains("file:///nowhere/at/all cannot be fetched")
                .contains("git ls-remote");
        assertThat(desk.run("--yes", "--pack", "./nowhere")).isEqualTo(ExitCode.USAGE);
        desk.nothingWasWritten();
    }

    @Test
    void withoutGitItSaysSo() throws IOException {
        desk.environment.put("PATH", "");
        assertThat(desk.run("pack", "add", "https://git.example/acme")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.err()).contains("git is needed");
        desk.nothingWasWritten();
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            desk.timeout = Duration.ofMillis(300);
            assertThat(desk.run("pack", "add", "http://127.0.0.1:" + silent.getLocalPort() + "/acme"))
                    .isEqualTo(ExitCode.ENVIRONMENT);
        }
        assertThat(desk.err()).contains("took longer than");
        desk.nothingWasWritten();
    }

    @Test
    void theConfigurationOfTheRepositoryIsNotInForce() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        Path evil = folder.resolve("evil");
        desk.files()
                .write(
                        ".git/config",
                        "[core]\n\tsshCommand = touch " + evil + "\n[url \"file:///nowhere\"]\n\tinsteadOf = "
                                + desk.url() + "\n");
        desk.files().write(".git/HEAD", "ref: refs/heads/main\n");
        Files.createDirectories(desk.files().at(".git/objects"));
        Files.createDirectories(desk.files().at(".git/refs"));
        assertThat(desk.runTrusting("pack", "add", desk.url())).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(evil).doesNotExist();
    }

    @Test
    void hooksAndFiltersOfThePackAreNeverRun() throws Exception {
        Path evil = folder.resolve("evil");
        desk.publish("1.0.0", "Be kind.");
        Files.writeString(desk.remote.resolve(".gitattributes"), "*.ftl filter=evil export-ignore\n");
        Files.writeString(desk.home.resolve(".gitconfig"), "[filter \"evil\"]\n\tsmudge = touch " + evil + "\n");
        desk.commit("v1.0.1");
        assertThat(desk.runTrusting("pack", "add", desk.url() + "#v1.0.1")).isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be kind.");
        assertThat(evil).doesNotExist();
    }

    @Test
    void offlineNothingIsFetched() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        assertThat(desk.run("pack", "add", desk.url(), "--offline")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.err()).contains("is not looked at: --offline");
        desk.environment.put("CI", "true");
        assertThat(desk.run("pack", "add", desk.url(), "--no-frozen")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.err()).contains("is not looked at: CI is set");
        desk.nothingWasWritten();
    }
}
