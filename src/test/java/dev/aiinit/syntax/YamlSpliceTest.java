package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlSpliceTest {
    private static final String ANSWERS = """
            # Answers of this repository.
            name:   "Shop"   # quoted on purpose

            rules:            # ours
              - one
              # between
              - two   # last

            # about the goal
            goal: >-
              Sell
              things.

            ui:
              tokens: a.css
              # dark
              dark:   yes
            empty:
            # the end
            """;

    private static String set(String text, String path, @Nullable Object value) {
        return YamlSplice.of("answers.yml", text)
                .set(List.of(path.split("\\.")), value)
                .text();
    }

    private static String remove(String text, String path) {
        return YamlSplice.of("answers.yml", text)
                .remove(List.of(path.split("\\.")))
                .text();
    }

    /** The change of one range is all that happened, with both kinds of line ends, with a byte-order mark and without the last line end. */
    private static void assertChange(String path, @Nullable Object value, String from, String to) {
        assertThat(ANSWERS).contains(from);
        String after = ANSWERS.replace(from, to);
        assertThat(set(ANSWERS, path, value)).isEqualTo(after);
        assertThat(set(crlf(ANSWERS), path, value)).isEqualTo(crlf(after));
        assertThat(set("\uFEFF" + ANSWERS, path, value)).isEqualTo("\uFEFF" + after);
        assertThat(set(ANSWERS.strip(), path, value)).isEqualTo(after.strip());
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    @Test
    void splicedYamlKeepsOtherBytes() {
        assertChange("name", "Store", "\"Shop\"", "Store");
        assertChange("name", 7, "\"Shop\"", "7");
        assertChange("name", "a\nb", ":   \"Shop\"   # quoted on purpose", ":   |-   # quoted on purpose\n  a\n  b");
        assertChange("name", List.of("a"), ":   \"Shop\"   # quoted on purpose", ":   # quoted on purpose\n  - a");
        assertChange("rules", List.of("x", "z"), "  - one\n  # between\n  - two   # last\n", "  - x\n  - z\n");
        assertChange(
                "rules",
                "none",
                "            # ours\n  - one\n  # between\n  - two   # last",
                " none            # ours");
        assertChange("goal", "Sell more.", ">-\n  Sell\n  things.", "Sell more.");
        assertChange("goal", "a\nb\n", ">-\n  Sell\n  things.", "|\n  a\n  b");
        assertChange("ui.dark", false, "yes", "false");
        assertChange("ui.tokens", Map.of("x", 1), ": a.css", ":\n    x: 1");
        assertChange("ui.font", "Inter", "  dark:   yes\n", "  dark:   yes\n  font: Inter\n");
        assertChange("empty", "x", "empty:", "empty: x");
        assertChange("empty.deep.er", 1, "empty:", "empty:\n  deep:\n    er: 1");
        assertChange("new", List.of(Map.of("id", "a")), "empty:\n", "empty:\nnew:\n  - id: a\n");
    }

    @Test
    void removingTakesTheLinesOfTheEntryAndNoOther() {
        assertThat(remove(ANSWERS, "name")).isEqualTo(ANSWERS.replace("name:   \"Shop\"   # quoted on purpose\n", ""));
        assertThat(remove(ANSWERS, "goal")).isEqualTo(ANSWERS.replace("goal: >-\n  Sell\n  things.\n", ""));
        assertThat(remove(ANSWERS, "rules"))
                .isEqualTo(ANSWERS.replace("rules:            # ours\n  - one\n  # between\n  - two   # last\n", ""));
        assertThat(remove(ANSWERS, "ui.dark")).isEqualTo(ANSWERS.replace("  dark:   yes\n", ""));
        assertThat(remove(crlf(ANSWERS), "ui.tokens")).isEqualTo(crlf(ANSWERS.replace("  tokens: a.css\n", "")));
        assertThat(remove(remove(ANSWERS, "ui.dark"), "ui.tokens"))
                .contains("ui: {}\n")
                .doesNotContain("tokens");
        assertThat(remove("a: 1\nb: 2", "b")).isEqualTo("a: 1");
        assertThat(remove("a: 1\r\nb: 2", "b")).isEqualTo("a: 1");
        assertThat(remove("a: 1", "a")).isEmpty();
        assertThat(remove("# c\na: 1\n", "a")).isEqualTo("# c\n");
        assertThat(remove("a: 1\nb: 2\na: 3\n", "a")).isEqualTo("b: 2\n");
    }

    @Test
    void nothingToDoChangesNothing() {
        assertThat(set(ANSWERS, "name", "Shop")).isEqualTo(ANSWERS);
        assertThat(set(ANSWERS, "rules", List.of("one", "two"))).isEqualTo(ANSWERS);
        assertThat(set(ANSWERS, "empty", null)).isEqualTo(ANSWERS);
        assertThat(remove(ANSWERS, "nothing.here")).isEqualTo(ANSWERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "`` > `a: 1\\n`",
                "`\\n` > `\\na: 1\\n`",
                "`# c` > `# c\\na: 1`",
                "`# c\\r\\n` > `# c\\r\\na: 1\\r\\n`",
                "`---\\n` > `---\\na: 1\\n`",
                "`{}` > `a: 1`",
                "`# c\\n{ } # d\\n` > `# c\\na: 1 # d\\n`",
                "`b: 2\\n...\\n` > `b: 2\\na: 1\\n...\\n`",
                "`b: |+\\n  x\\n\\n` > `b: |+\\n  x\\n\\na: 1\\n`",
                "`b: |\\n  x\\n\\n# end` > `b: |\\n  x\\na: 1\\n\\n# end`",
                "`b: {c: 1}\\n` > `b: {c: 1}\\na: 1\\n`",
                "`b:\\n- 1\\n- 2\\n` > `b:\\n- 1\\n- 2\\na: 1\\n`",
                "`  b: 2\\n  c: 3\\n` > `  b: 2\\n  c: 3\\n  a: 1\\n`",
                "`<<: {a: 2}\\n` > `<<: {a: 2}\\na: 1\\n`",
                "`b: \"x\\n  y\" # c\\n` > `b: \"x\\n  y\" # c\\na: 1\\n`",
            })
    void theFirstOrNextEntryFindsItsPlace(String before, String after) {
        String start = before.replace("\\n", "\n").replace("\\r", "\r");
        assertThat(set(start, "a", 1).replace("\n", "\\n").replace("\r", "\\r")).isEqualTo(after);
    }

    @Test
    void whatIsReplacedMayBeWrittenInAnyWay() {
        assertThat(set("a: {b: 1, c: 2} # x\n", "a.b", 3)).isEqualTo("a: # x\n  b: 3\n  c: 2\n");
        assertThat(set("a: [1,\n 2] # x\nb: 1\n", "a", 3)).isEqualTo("a: 3 # x\nb: 1\n");
        assertThat(set("a: \"x\n  y\" # c\nb: 1\n", "a", "z")).isEqualTo("a: z # c\nb: 1\n");
        assertThat(set("a:\n  long\n  text\nb: 1\n", "a", "z")).isEqualTo("a: z\nb: 1\n");
        assertThat(set("a: |2-  # why\n   x\nb: 1\n", "a", "z\n")).isEqualTo("a: |  # why\n  z\nb: 1\n");
        assertThat(set("a: !x &y\n  b: 1\nc: 2\n", "a.b", 2)).isEqualTo("a: !x &y\n  b: 2\nc: 2\n");
        assertThat(set("😀: 😀 # 😀\n", "😀", "é")).isEqualTo("😀: é # 😀\n");
        assertThat(set("'a b' : 1\n", "a b", 2)).isEqualTo("'a b' : 2\n");
        assertThat(set("a: 1", "a", "x\ny\n")).isEqualTo("a: |\n  x\n  y\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "`a: &x 1\\nb: *x\\n` > `answers.yml:1:1: a cannot be changed`",
                "`{b: 1}\\n` > `answers.yml:1:1: a cannot be changed`",
                "`? a\\n: 1\\n` > `answers.yml:1:3: a cannot be changed`",
                "`b: 1\\n---\\nc: 2\\n` > `answers.yml:3:1: one mapping is expected here`",
                "`- b\\n` > `answers.yml:1:1: one mapping`",
                "`text\\n` > `answers.yml:1:1: one mapping`",
                "`b: [\\n` > `answers.yml:2:1: not valid YAML`",
            })
    void whatCannotBeDoneWellIsNotDone(String text, String expected) {
        SyntaxError error =
                catchThrowableOfType(SyntaxError.class, () -> set(text.replace("\\n", "\n"), "a", "changed"));

        assertThat(error.problem().toString()).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ui.tokens", "ui.new", "goal", "rules", "empty", "name"})
    void everyValueCanBeSetAnywhereAndSetBack(String path) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                null,
                true,
                1,
                "x",
                "yes",
                "a\nb",
                "a\nb\n",
                "a\n\n",
                "\n",
                List.of(),
                Map.of(),
                List.of("a\nb\n", "c"),
                Map.of("k", List.of(1))));
        for (Object value : values) {
            for (String text : List.of(crlf(ANSWERS), ANSWERS.strip())) {
                String changed = set(text, path, value);
                for (Object again : List.of("x", "a\nb\n", List.of("a\nb\n", "c"), Map.of())) {
                    Node read = Syntax.parse(Format.YAML, "answers.yml", set(changed, path, again));
                    assertThat(read.at(List.of(path.split("\\."))).map(Trees::toPlain))
                            .isEqualTo(java.util.Optional.ofNullable(Trees.toPlain(Trees.of(again))));
                }
            }
        }
    }

    @Test
    void aNewEntryIsPutAboveTheCommentAtTheEnd() {
        YamlSplice splice = YamlSplice.of("answers.yml", "a: 1\n\n# end\n");

        assertThat(splice.setAbove("# end\n", "b", "x\ny").text()).isEqualTo("a: 1\n\nb: |-\n  x\n  y\n\n# end\n");
        assertThat(splice.setAbove("# end\n", "a", "2").text()).isEqualTo("a: \"2\"\n\n# end\n");
        assertThat(splice.setAbove("# other\n", "b", "x").text()).isEqualTo("a: 1\nb: x\n\n# end\n");
    }

    @Test
    void aKeyThatStandsTwiceIsFoundWithBothPlaces() {
        assertThat(YamlRepeats.of("answers.yml", "a: 1\nb:\n  a: 2\n\"a\": 3\n"))
                .containsExactly(new YamlRepeats.Repeat("a", new Node.Mark(1, 1), new Node.Mark(4, 1)));
        assertThat(YamlRepeats.of("answers.yml", "a: |\n  b: 1\n  b: 1\nb: 2\n# a: 3\n"))
                .isEmpty();
    }
}
