package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.syntax.Node.Kind;
import dev.aiinit.syntax.Node.Mark;
import dev.aiinit.syntax.Node.Scalar;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PropertiesReaderTest {
    private static Node parse(String text) {
        return Syntax.parse(Format.PROPERTIES, "a.properties", text);
    }

    @Test
    void keysAreFlatAndHavePlaces() {
        Node root = parse("# 😀\n  spring.url = jdbc:x\\\n     y\n! no\n😀:\\u00e9\\t\nempty\n\\ a\\=b c");

        assertThat(root.at("spring.url")).contains(new Scalar("jdbc:xy", Kind.STRING, new Mark(2, 16)));
        assertThat(root.at("😀")).contains(new Scalar("é\t", Kind.STRING, new Mark(5, 4)));
        assertThat(root.at("empty").flatMap(Node::asText)).contains("");
        assertThat(root.at(" a=b").flatMap(Node::asText)).contains("c");
        assertThat(((Node.Mapping) root).keys()).containsEntry("spring.url", new Mark(2, 3));
    }

    @Test
    void aBrokenEscapeIsRefused() {
        assertThat(SyntaxErrors.refusal(Format.PROPERTIES, "a.properties", "a=1\nb=\\u12g4"))
                .startsWith("a.properties:2:3: \\u needs four hexadecimal digits");
        assertThat(SyntaxErrors.refusal(Format.PROPERTIES, "a.properties", "b=\\u12"))
                .contains(":1:3:");
    }

    @Test
    void readsWhatTheJavaLibraryReads() throws IOException {
        for (long seed = 0; seed < 20_000; seed++) {
            String text = text(new Random(seed));
            Properties expected = new Properties();
            expected.load(new StringReader(text));

            assertThat(new TreeMap<>(parse(text).asEntries()).entrySet())
                    .as("seed %d: %s", seed, text)
                    .extracting(entry ->
                            entry.getKey() + "->" + entry.getValue().asText().orElseThrow())
                    .containsExactlyElementsOf(new TreeMap<>(expected)
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + "->" + entry.getValue())
                                    .toList());
        }
    }

    private static String text(Random random) {
        String[] parts = {
            "a", "b", "=", ":", " ", "\t", "\f", "\n", "\r\n", "\r", "\\", "\\\\", "#", "!", "\\u0041", "\\n", "é"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        // Java makes an empty key of a lone backslash that ends the text; nobody means that.
        return text.append("\n\nend").toString().replaceAll("\\\\(?=u(?!0041))", "");
    }
}
