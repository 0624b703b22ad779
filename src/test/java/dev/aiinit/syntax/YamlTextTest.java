package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    @Test
    void readsLikeAPersonWroteIt() {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("id", "use-mysql");
        decision.put("why", "It is there.\n\nAnd it works.\n");
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("title", "Shop: the front");
        root.put("rules", List.of("Never use `any`", "- no lists", "a\nb"));
        root.put("decisions", List.of(decision, new LinkedHashMap<>(Map.of("id", 2))));
        root.put("matrix", List.of(List.of(1, 2), List.of()));
        root.put("none", Map.of());

        assertThat(YamlText.write(root)).isEqualTo("""
                        title: "Shop: the front"
                        rules:
                          - Never use `any`
                          - "- no lists"
                          - |-
                            a
                            b
                        decisions:
                          - id: use-mysql
                            why: |
                              It is there.

                              And it works.
                          - id: 2
                        matrix:
                          - - 1
                            - 2
                          - []
                        none: {}
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "Next.js 15",
                "1.2.3",
                "a/b",
                "https://example.org/x?y=1#z",
                "user@host",
                "don't",
                "a, b [c] {d}",
                "src/**/*.ts",
                "50%",
                "a:b",
                "C++",
                "--flag",
                "-x",
                "x=1",
                "日本語",
                "é",
                "~/.ssh",
                "a \"b\" c",
                "back\\slash",
                "😀 ok",
                "(x)"
            })
    void harmlessTextStaysPlain(String text) {
        assertThat(YamlText.write(text)).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "null",
                "~",
                "true",
                "1",
                "1.0",
                "-1",
                "1e3",
                "0x1F",
                "0o7",
                "1_000",
                "12:30",
                ".5",
                ".inf",
                "2024-01-01",
                "=",
                "<<",
                "@scope/a",
                "#x",
                "*x",
                "&x",
                "!x",
                "|",
                ">",
                "%x",
                "`x`",
                "'x'",
                "\"x\"",
                "{x}",
                "[x]",
                ", x",
                "- x",
                "-",
                "---",
                "--- x",
                "...",
                "? x",
                "?",
                ": x",
                ":",
                "a: b",
                "a #b",
                "a:",
                " x",
                "x ",
                "x\t",
                "\tx",
                "a\tb",
                "a\u00a0",
                "\ufeffa",
                "a\u2028b",
                "a\rb",
                "a\u0007",
                "\n",
                " a\nb",
                "a\n \nb",
                "a\n\n",
                "\n\n"
            })
    void troublesomeTextIsQuotedAndReadsBack(String text) {
        String written = YamlText.write(Map.of("k", text));

        assertThat(written).matches("(?s)k: [\"'].*[\"']\n");
        assertThat(Syntax.parse(Format.YAML, "a.yml", written).at("k").flatMap(Node::asText))
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "a\\nb > |-\\n  a\\n  b\\n",
                "a\\nb\\n > |\\n  a\\n  b\\n",
                "\\na > |-\\n\\n  a\\n",
                "a\\n  b: #c\\n- d > |-\\n  a\\n    b: #c\\n  - d\\n"
            })
    void severalLinesAreABlock(String text, String expected) {
        assertThat(YamlText.write(text.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void valuesOfOtherKindsAreNotQuoted() {
        assertThat(YamlText.write(
                        java.util.Arrays.asList(true, null, 1, new java.math.BigDecimal("1.50"), List.of(), Map.of())))
                .isEqualTo("- true\n- null\n- 1\n- 1.50\n- []\n- {}\n");
    }

    @Test
    void halfACharacterBecomesAReplacement() {
        assertThat(YamlText.write("a\ud83d")).isEqualTo("a\ufffd\n");
    }

    @Test
    void longKeysReadBack() {
        Map<String, Object> map = Map.of("k".repeat(3000), Map.of("a", List.of(1L)));

        assertThat(Trees.toPlain(Syntax.parse(Format.YAML, "a.yml", YamlText.write(map))))
                .isEqualTo(map);
    }

    @Test
    void whatIsWrittenReadsAsTheSameValue() {
        for (long seed = 0; seed < 20_000; seed++) {
            Object plain = new RandomTree(new Random(seed)).value(4);
            String written = YamlText.write(plain);
            Node read = Syntax.parse(Format.YAML, "a.yml", written);

            assertThat(Trees.toPlain(read)).as("seed %d:%n%s", seed, written).isEqualTo(plain);
        }
    }
}
