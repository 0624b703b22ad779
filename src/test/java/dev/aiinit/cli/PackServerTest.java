package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs from a real git server over HTTP on this machine. */
class PackServerTest {
    @TempDir
    Path folder;

    private PackDesk desk;

    @BeforeEach
    void desk() throws Exception {
        desk = new PackDesk(folder);
    }

    @Test
    void aPackIsAddedUpdatedAndFetchedAgain() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        try (GitHttpServer server = new GitHttpServer(folder.resolve("server"), "")) {
            desk.git(
                    "clone",
                    "-q",
                    "--bare",
                    ".",
                    folder.resolve("server/team.git").toString());
            String url = server.url() + "/team.git";
            assertThat(desk.runTrusting("pack", "add", url + "#^1"))
                    .as(desk.err())
                    .isEqualTo(ExitCode.OK);
            assertThat(desk.files().read(".ai/TEAM.md")).contains("Be kind.");
            desk.publish("1.1.0", "Be bold.");
            desk.git("push", "-q", folder.resolve("server/team.git").toString(), "main", "v1.1.0");
            assertThat(desk.run("pack", "status")).isEqualTo(ExitCode.OK);
            assertThat(desk.out()).contains("is behind: there is v1.1.0");
            assertThat(desk.runTrusting("pack", "update")).as(desk.err()).isEqualTo(ExitCode.OK);
            assertThat(desk.files().read(".ai/TEAM.md")).contains("Be bold.");
            desk.environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            assertThat(desk.run("pack", "fetch")).as(desk.err()).isEqualTo(ExitCode.OK);
            assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
        }
        assertThat(desk.run("pack", "status")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void theCredentialsAreThoseThatGitHasAndNobodyIsAsked() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        desk.git("clone", "-q", "--bare", ".", folder.resolve("server/team.git").toString());
        try (GitHttpServer server = new GitHttpServer(folder.resolve("server"), "me:secret")) {
            String url = server.url() + "/team.git";
            assertThat(desk.run("pack", "add", url)).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(desk.err()).contains("terminal prompts disabled");
            Path store = desk.home.resolve("passwords");
            Files.writeString(store, server.url().replace("http://", "http://me:secret@") + "\n");
            Files.writeString(desk.home.resolve(".gitconfig"), "[credential]\n\thelper = store --file=" + store + "\n");
            assertThat(desk.runTrusting("pack", "add", url)).as(desk.err()).isEqualTo(ExitCode.OK);
        }
        assertThat(desk.lock()).doesNotContain("secret");
    }
}
