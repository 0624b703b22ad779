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
    void auditAndDetectCountWhatPacksAddAndSayWhenTheyCannot() throws Exception {
        desk.files().write("attic/old.txt", "old ".repeat(4000));
        desk.files().write("ledger.conf", "x");
        Files.createDirectories(desk.remote.resolve("technologies"));
        Files.writeString(
                desk.remote.resolve("technologies/ledger.yml"),
                "name: Ledger\nkind: framework\nwhen: {file: ledger.conf}\n");
        desk.publish("1.0.0", "Be kind.", "ignore:", "  - {pattern: /attic/, class: generated, reason: old}");
        assertThat(desk.runTrusting("pack", "add", desk.url() + "#^1", "--yes")).isEqualTo(ExitCode.OK);
        Files.delete(desk.files().at(".claudeignore"));
        assertThat(desk.run("audit")).isEqualTo(ExitCode.OK);
        String with = desk.out();
        assertThat(desk.run("detect")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("Ledger");
        try (Stream<Path> kept = Files.list(desk.cache())) {
            Files.delete(kept.findFirst().orElseThrow());
        }
        String without = "";
        for (String command : new String[] {"audit", "detect"}) {
            assertThat(desk.run(command)).isEqualTo(ExitCode.OK);
            without += desk.out();
            assertThat(desk.err()).contains("packs do not count here: the pack team 1.0.0", "run: ai-init pack fetch");
        }
        assertThat(desk.out()).doesNotContain("Ledger");
        assertThat(without).doesNotStartWith(with);
    }
}
