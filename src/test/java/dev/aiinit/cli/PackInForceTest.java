package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that only look know what packs know. */
class PackInForceTest {
    @TempDir
    Path folder;

    private PackDesk desk;

    @BeforeEach
    void desk() throws Exception {
        desk = new PackDesk(folder);
    }

    @Test
    void whatNoPackAsksAnyMoreIsForgottenWithThePack() throws Exception {
        desk.publish(
                "1.0.0",
                "Be kind.",
                "extends: default",
                "topics: [{id: t, title: T}]",
                "questions: [{id: owner, topic: t, type: text, prompt: Who?, required: true}]");
        assertThat(desk.runTrusting("pack", "add", desk.url() + "#^1", "--yes", "--set", "owner=Ann"))
                .as(desk.err())
                .isEqualTo(ExitCode.OK);
        String answers = ".ai/.ai-init/answers.yml";
        assertThat(desk.files().read(answers)).contains("owner: Ann");
        assertThat(desk.run("pack", "remove", "--yes")).as(desk.err()).isEqualTo(ExitCode.OK);
        assertThat(desk.err()).contains("the saved answer to \"owner\" goes: no pack asks for it any more");
        assertThat(desk.files().read(answers)).doesNotContain("owner");
        assertThat(desk.run("check")).as(desk.err()).isEqualTo(ExitCode.OK);
        desk.files().edit(answers, "# New answers", "ownr: Ann\n\n# New answers");
        assertThat(desk.run("check")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void auditAndDetectCountWhatPacksAddAndSayWhenTheyCannot() throws Exception {
        desk.files().write("ledger.conf", "x");
        Files.createDirectories(desk.remote.resolve("technologies"));
        Files.writeString(
                desk.remote.resolve("technologies/ledger.yml"),
                "name: Ledger\nkind: framework\nwhen: {file: ledger.conf}\n");
        desk.publish("1.0.0", "Be kind.");
        assertThat(desk.runTrusting("pack", "add", desk.url() + "#^1", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(desk.run("audit")).isEqualTo(ExitCode.OK);
        assertThat(desk.err()).doesNotContain("do not count");
        assertThat(desk.run("detect")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("Ledger");
        try (Stream<Path> kept = Files.list(desk.cache())) {
            Files.delete(kept.findFirst().orElseThrow());
        }
        for (String command : new String[] {"audit", "detect"}) {
            assertThat(desk.run(command)).isEqualTo(ExitCode.OK);
            assertThat(desk.err()).contains("packs do not count here: the pack team 1.0.0", "run: ai-init pack fetch");
        }
        assertThat(desk.out()).doesNotContain("Ledger");
    }
}
