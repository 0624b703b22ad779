package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pinned stays what it is until somebody moves it, and whoever changes a byte of it is found out. */
class PackPinsTest {
    private static final String LOCK = ".ai/.ai-init/lock.json";

    @TempDir
    Path folder;

    private PackDesk desk;

    @BeforeEach
    void desk() throws Exception {
        desk = new PackDesk(folder);
    }

    private void added(String ref) throws Exception {
        assertThat(desk.runTrusting("pack", "add", desk.url() + ref))
                .as(desk.err())
                .isEqualTo(ExitCode.OK);
    }

    private Path cached() throws Exception {
        try (Stream<Path> files = Files.list(desk.cache())) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void aMovedTagStopsFetchAndUpdateAndIsTold() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        Map<String, String> before = desk.files().files();
        desk.publish("1.0.0", "Be evil.");

        assertThat(desk.run("pack", "fetch")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.err()).contains("the tag v1.0.0").contains("was moved");
        assertThat(desk.run("pack", "update")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.err()).contains("was moved");
        assertThat(desk.run("pack", "status")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.out()).contains("the tag v1.0.0 was moved").doesNotContain("behind", "newest");
        assertThat(desk.run("pack", "status", "--json")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.out()).contains("\"moved\": true", "\"behind\": false");
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
        assertThat(desk.files().files()).isEqualTo(before);
    }

    @Test
    void aByteThatChangedInTheCacheStopsEveryRun() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        byte[] bytes = Files.readAllBytes(cached());
        bytes[bytes.length - 2] ^= 1;
        Files.write(cached(), bytes);
        Map<String, String> before = desk.files().files();

        assertThat(desk.run("check")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.err()).contains("has changed since it was fetched");
        assertThat(desk.run("regenerate")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.run("diff")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.files().files()).isEqualTo(before);
    }

    @Test
    void aByteThatChangedInAFolderStopsEveryRunUntilItIsTaken() throws Exception {
        Path pack = folder.resolve("shared");
        desk.pack(pack, "team", "1.0.0", "Be kind.");
        assertThat(desk.runTrusting("pack", "add", pack.toString())).isEqualTo(ExitCode.OK);
        desk.pack(pack, "team", "1.0.1", "Be bold.");

        assertThat(desk.run("check")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.err())
                .contains("../shared has changed since it was pinned")
                .contains("ai-init pack update");
        assertThat(desk.runTrusting("pack", "update")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("-Be kind.").contains("+Be bold.");
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be bold.");
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatIsNotHereIsFetchedByItsOwnCommandOnly() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        Files.delete(cached());
        assertThat(desk.run("check")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.err()).contains("run: ai-init pack fetch");
        desk.environment.put("CI", "true");
        assertThat(desk.run("pack", "fetch", "--offline")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.run("pack", "fetch")).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aForcedPushIsNotTakenForWhatWasPinned() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#main");
        desk.pack(desk.remote, "team", "1.0.0", "Be evil.");
        desk.git("commit", "-q", "-a", "--amend", "-m", "other");
        desk.git("tag", "-d", "v1.0.0");
        desk.git("reflog", "expire", "--expire=now", "--all");
        desk.git("gc", "-q", "--prune=now");
        Files.delete(cached());

        assertThat(desk.run("pack", "fetch")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(desk.err()).contains("has no commit").contains("ai-init pack update");
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be kind.");
        assertThat(desk.runTrusting("pack", "update")).isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be evil.");
    }

    @Test
    void aHashInTheLockThatIsNotThatOfTheCommitIsRefused() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        desk.files().edit(LOCK, cached().getFileName().toString(), "0".repeat(64));
        assertThat(desk.run("pack", "fetch")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.err()).contains("0".repeat(64) + " is pinned");
    }

    @Test
    void frozenNothingIsPinnedAnew() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        assertThat(desk.run("pack", "add", desk.url(), "--frozen")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("are frozen").contains("leave --frozen out");
        desk.nothingWasWritten();
        added("#^1");
        desk.publish("1.1.0", "Be bold.");
        desk.environment.put("CI", "true");
        assertThat(desk.run("pack", "update")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("CI is set").contains("--no-frozen");
        assertThat(desk.run("pack", "remove")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.run("--yes", "--pack", desk.url() + "#^1"))
                .as(desk.err())
                .isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be kind.");
        assertThat(desk.runTrusting("pack", "update", "--no-frozen", "--no-offline"))
                .isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be bold.");
    }

    @Test
    void anUpdateShowsTemplatesAndFilesAndMovesThePin() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        assertThat(desk.run("pack", "update")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).isEqualToIgnoringNewLines("Nothing newer");
        String commit = desk.publish("1.2.0", "Be bold.");
        desk.publish("2.0.0", "Be gone.");
        Map<String, String> before = desk.files().files();

        assertThat(desk.run("pack", "update", "--dry-run")).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(desk.out())
                .contains("--- a/team/team.ftl", "-Be kind.", "+Be bold.", "--- a/.ai/TEAM.md")
                .doesNotContain("Be gone.");
        assertThat(desk.files().files()).isEqualTo(before);
        assertThat(desk.runTrusting("pack", "update")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("--- a/team/team.ftl", "--- a/.ai/TEAM.md", "team 1.0.0 -> 1.2.0");
        assertThat(desk.lock())
                .contains("\"tag\": \"v1.2.0\", \"commit\": \"" + commit)
                .doesNotContain("v1.0.0");
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
    }

    @Test
    void whoIsBehindIsToldAndNothingChanges() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        assertThat(desk.run("pack", "status")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("is the newest");
        String commit = desk.publish("2.0.0", "Be bold.");
        Map<String, String> before = desk.files().files();
        assertThat(desk.run("pack", "status")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("is behind: there is v2.0.0");
        assertThat(desk.run("pack", "status", "--json")).isEqualTo(ExitCode.OK);
        assertThat(desk.out())
                .contains("\"newest_version\": \"2.0.0\"", "\"newest_commit\": \"" + commit + "\"", "\"behind\": true");
        assertThat(desk.run("pack", "status", "--offline")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("is pinned").doesNotContain("behind");
        assertThat(desk.files().files()).isEqualTo(before);
    }

    @Test
    void withoutThePackTheMemoryIsThatOfAiInit() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        assertThat(desk.run("pack", "list")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("team 1.0.0").doesNotContain("default");
        assertThat(desk.run("pack", "remove", "--yes")).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(desk.files().at(".ai/TEAM.md")).doesNotExist();
        assertThat(desk.files().at(".ai/STACK.md")).exists();
        assertThat(desk.lock()).doesNotContain("sha256");
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
        assertThat(desk.run("pack", "list")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).isEqualToIgnoringNewLines("default  (comes with ai-init)");
    }

    @Test
    void twoBranchesThatPinnedDifferentlyAreBothNamedAndUpdateDecides() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        String first = desk.lock()
                .lines()
                .filter(line -> line.contains("sha256"))
                .findFirst()
                .orElseThrow();
        desk.publish("1.1.0", "Be bold.");
        assertThat(desk.runTrusting("pack", "update")).isEqualTo(ExitCode.OK);
        desk.files().edit(LOCK, "  \"packs\": [\n", "  \"packs\": [\n" + first + "\n");

        assertThat(desk.run("check")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("team 1.0.0", "team 1.1.0", "ai-init pack update");
        assertThat(desk.run("pack", "update")).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(desk.lock().lines().filter(line -> line.contains("sha256"))).hasSize(1);
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
    }

    /** As git joins them, by the attributes that the state folder has. */
    @Test
    void whatGitMakesOfTwoUpdatesIsStillALock() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        added("#^1");
        String base = desk.lock();
        desk.publish("1.1.0", "Be bold.");
        assertThat(desk.runTrusting("pack", "update")).isEqualTo(ExitCode.OK);
        String mine = desk.lock();
        desk.publish("1.2.0", "Be quick.");
        assertThat(desk.runTrusting("pack", "update")).isEqualTo(ExitCode.OK);
        Files.writeString(desk.remote.resolve("base"), base);
        Files.writeString(desk.remote.resolve("mine"), mine);
        Files.writeString(desk.remote.resolve("theirs"), desk.lock());
        desk.files().write(LOCK, desk.git("merge-file", "-p", "--union", "mine", "base", "theirs"));

        assertThat(desk.run("regenerate")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("team 1.1.0", "team 1.2.0", "ai-init pack update");
        assertThat(desk.run("pack", "update")).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be quick.");
    }

    @Test
    void aLockOfBeforeIsReadAndWrittenAnew() throws Exception {
        assertThat(desk.run("--yes")).isEqualTo(ExitCode.OK);
        String now = desk.lock();
        desk.files().edit(LOCK, "lock/3", "lock/2");
        desk.files().edit(LOCK, "  \"packs\": [\n    {}\n  ],\n", "");
        assertThat(desk.run("check")).isEqualTo(ExitCode.REFUSED);
        assertThat(desk.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(desk.lock()).isEqualTo(now);
    }

    @Test
    void thePackOfTheRepositoryItselfLiesOnTop() throws Exception {
        desk.publish("1.0.0", "Be kind.");
        desk.pack(desk.files().at(".ai/pack"), "own", "0.1.0", "Ours.");
        added("#^1");
        assertThat(desk.files().read(".ai/OWN.md")).contains("Ours.");
        assertThat(desk.files().read(".ai/TEAM.md")).contains("Be kind.");
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
        desk.files().edit(".ai/pack/own.ftl", "Ours.", "Ours, too.");
        assertThat(desk.run("check")).isEqualTo(ExitCode.REFUSED);
        assertThat(desk.run("regenerate")).isEqualTo(ExitCode.OK);
        assertThat(desk.files().read(".ai/OWN.md")).contains("Ours, too.");
        desk.pack(desk.files().at(".ai/pack"), "own", "0.1.0", "Ours.", "extends: default");
        assertThat(desk.run("check")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains(".ai/pack/pack.yml extends \"default\"");
    }
}
