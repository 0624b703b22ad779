package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read about packs is what the schemas say. */
class PackDocumentsTest {
    @TempDir
    Path folder;

    @Test
    void theDocumentsAreWhatTheSchemasSay() throws Exception {
        PackDesk desk = new PackDesk(folder);
        desk.publish("1.0.0", "Base.");
        desk.pack(folder.resolve("shared"), "web", "1.1.0", "Team.", "extends: " + desk.url() + "#^1");
        desk.pack(desk.files().at(".ai/pack"), "own", "0.1.0", "Ours.");
        assertThat(desk.run("pack", "list", "--json")).isEqualTo(ExitCode.OK);
        fits("pack-list", desk.out());
        assertThat(desk.runTrusting("pack", "add", folder.resolve("shared").toString()))
                .as(desk.err())
                .isEqualTo(ExitCode.OK);
        desk.publish("1.2.0", "Base, newer.");
        assertThat(desk.run("pack", "list", "--json")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("\"name\": \"web\"", "\"name\": \"team\"");
        fits("pack-list", desk.out());
        for (String flag : new String[] {"--no-offline", "--offline"}) {
            assertThat(desk.run("pack", "status", "--json", flag)).isEqualTo(ExitCode.OK);
            fits("pack-status", desk.out());
            assertThat(desk.out().contains("\"newest_tag\": \"v1.2.0\"")).isEqualTo(flag.equals("--no-offline"));
        }
        assertThat(errors("pack-status", desk.out().replace("\"moved\"", "\"mvoed\"")))
                .isNotZero();
    }

    @Test
    void whatAnUpdateSaysIsWhatItsSchemaSays() throws Exception {
        PackDesk desk = new PackDesk(folder);
        desk.publish("1.0.0", "Base.", "extends: default");
        assertThat(desk.runTrusting("pack", "add", desk.url() + "#^1")).isEqualTo(ExitCode.OK);
        assertThat(desk.run("pack", "update", "--json")).isEqualTo(ExitCode.OK);
        fits("pack-update", desk.out());
        desk.publish("1.2.0", "Base, newer.", "extends: default");
        assertThat(desk.run("pack", "update", "--json", "--dry-run")).isEqualTo(ExitCode.OK);
        fits("pack-update", desk.out());
        assertThat(desk.run("pack", "update")).isEqualTo(ExitCode.UNTRUSTED);
        String hash = desk.err().replaceAll("(?s).*--trust ([0-9a-f]{64}).*", "$1");
        assertThat(desk.run("pack", "update", "--json", "--yes", "--trust", hash))
                .isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("\"written\": true", "\"version\": \"1.2.0\"");
        fits("pack-update", desk.out());
        assertThat(errors("pack-update", desk.out().replace("\"templates\"", "\"template\"")))
                .isNotZero();
    }

    private static void fits(String name, String document) throws IOException {
        assertThat(errors(name, document)).as(document).isZero();
    }

    private static int errors(String name, String document) throws IOException {
        return new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(Files.readString(Path.of("src/main/resources/schema/" + name + ".schema.json")), document)
                .getErrors()
                .size();
    }
}
