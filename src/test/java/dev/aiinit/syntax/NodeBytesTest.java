package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeBytesTest {
    @Test
    void everyBuiltInFileIsReadBackAsItWas() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("templates"))) {
            files = all.filter(path -> path.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        for (Path file : files) {
            Node node = Syntax.parse(Format.YAML, file.toString(), Files.readString(file, StandardCharsets.UTF_8));

            Node read = NodeBytes.read(NodeBytes.write(node));

            assertThat(JsonText.write(read)).as(file.toString()).isEqualTo(JsonText.write(node));
        }
    }

    @Test
    void kindsOrderAndOddTextSurvive() {
        Node node = Syntax.parse(
                Format.JSON,
                "x.json",
                "{\"b\": [1, 1.50, true, null, \"1\", {}, [], \"\"], \"a\": \"\\u0000 \u00e9 \ud83d\ude00 \\n\", \"\": {\"a\": \"a\"}}");

        Node read = NodeBytes.read(NodeBytes.write(node));

        assertThat(JsonText.write(read)).isEqualTo(JsonText.write(node));
        assertThat(Trees.toPlain(read)).isEqualTo(Trees.toPlain(node));
    }
}
