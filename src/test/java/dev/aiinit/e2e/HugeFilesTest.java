package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests of 100 MB on a real disk: in the memory that the launcher gives, they are left aside and told, and the rest is detected. */
class HugeFilesTest {
    private static final int MEBIBYTES = 100;

    @TempDir
    Path repository;

    @ParameterizedTest
    @CsvSource({
        "package.json, '{\"name\":\"'",
        "compose.yml, 'services: [['",
        "pom.xml, '<project><a>'",
        "pyproject.toml, 'a = \"'"
    })
    void isLeftAsideAndTold(String name, String start) throws Exception {
        write(repository.resolve(name), start);
        Files.writeString(repository.resolve("go.mod"), "module example.org/x\n\ngo 1.22\n");
        Outcome outcome = Launch.ofDistribution().in(repository).run("detect", "--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        Node report = Syntax.parse(Format.JSON, "report", outcome.out());
        assertThat(report.at("unreadable", "0", "file").flatMap(Node::asText)).contains(name);
        assertThat(report.at("language_versions", "0", "declared").flatMap(Node::asText))
                .contains("1.22");
    }

    private static void write(Path file, String start) throws IOException {
        byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < MEBIBYTES; i++) {
                out.write(chunk);
            }
        }
    }
}
