package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSpliceTest {
    private static final List<String> DENY = List.of("permissions", "deny");

    private static JsonSplice of(String text) {
        return JsonSplice.of(".claude/settings.json", text);
    }

    private static String add(String text, Object... values) {
        return of(text).addToArray(DENY, List.of(values)).text();
    }

    private static String remove(String text, Object... values) {
        return of(text).removeFromArray(DENY, List.of(values)).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                       | {\\n  \"permissions\": {\\n    \"deny\": [\\n      \"a\",\\n      \"b\"\\n    ]\\n  }\\n}",
                "{\"m\":1}                                | {\"m\":1,\"permissions\":{\"deny\":[\"a\",\"b\"]}}",
                "{ \"m\" : 1 }                            | { \"m\" : 1, \"permissions\" : {\"deny\" : [\"a\", \"b\"]} }",
                "{\\n\\t\"m\": 1\\n}                      | {\\n\\t\"m\": 1,\\n\\t\"permissions\": {\\n\\t\\t\"deny\": [\\n\\t\\t\\t\"a\",\\n\\t\\t\\t\"b\"\\n\\t\\t]\\n\\t}\\n}",
                "{\"permissions\": {\"deny\": [\"x\"]}}   | {\"permissions\": {\"deny\": [\"x\", \"a\", \"b\"]}}",
                "{\"permissions\": {\"deny\": [\"a\"]}}   | {\"permissions\": {\"deny\": [\"a\", \"b\"]}}",
                "{\"permissions\": {\"deny\": [\"x\",\"y\"]}} | {\"permissions\": {\"deny\": [\"x\",\"y\",\"a\",\"b\"]}}",
                "{\"permissions\": {\"deny\": [ ]}}       | {\"permissions\": {\"deny\": [\"a\", \"b\"]}}",
                "{\\n    \"permissions\": {\\n        \"deny\": []\\n    }\\n}\\n | {\\n    \"permissions\": {\\n        \"deny\": [\\n            \"a\",\\n            \"b\"\\n        ]\\n    }\\n}\\n",
                "{\\r\\n  \"permissions\": {\\r\\n    \"deny\": [\\r\\n      \"x\"\\r\\n    ]\\r\\n  }\\r\\n} | {\\r\\n  \"permissions\": {\\r\\n    \"deny\": [\\r\\n      \"x\",\\r\\n      \"a\",\\r\\n      \"b\"\\r\\n    ]\\r\\n  }\\r\\n}",
            })
    void addingFollowsTheLayoutThatIsThere(String before, String after) {
        assertThat(escaped(add(unescaped(before), "a", "b"))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"a\"]                         | []",
                "[ \"a\" ]                       | []",
                "[\"a\", \"x\"]                  | [\"x\"]",
                "[\"x\", \"a\"]                  | [\"x\"]",
                "[\"x\",\"a\",\"y\",\"b\",\"z\"] | [\"x\",\"y\",\"z\"]",
                "[\"a\", \"b\", \"a\"]           | []",
                "[\\n  \"a\"\\n]                 | []",
                "[\\n  \"a\",\\n  \"x\"\\n]      | [\\n  \"x\"\\n]",
                "[\\n  \"x\",\\n  \"a\"\\n]      | [\\n  \"x\"\\n]",
                "[\\r\\n  \"x\",\\r\\n  \"b\",\\r\\n  \"y\"\\r\\n] | [\\r\\n  \"x\",\\r\\n  \"y\"\\r\\n]",
                "[\\n  \"x\", \"a\",\\n  \"b\", \"y\"\\n] | [\\n  \"x\",\\n  \"y\"\\n]",
                "[\"x\",\\n \"a\"]               | [\"x\"]",
                "[\"A\", 1]                      | [\"A\", 1]",
            })
    void removingTakesCommaAndLineAlong(String before, String after) {
        String frame = "{\"permissions\": {\"deny\": %s}, \"k\": [1,  2]}";
        assertThat(escaped(remove(frame.formatted(unescaped(before)), "a", "b")))
                .isEqualTo(frame.formatted(after));
    }

    @Test
    void byteOrderMarkAndMissingLineEndStay() {
        assertThat(add("\uFEFF{\"permissions\":{\"deny\":[]}}", "a"))
                .isEqualTo("\uFEFF{\"permissions\":{\"deny\":[\"a\"]}}");
        assertThat(add("\uFEFF{\n}", "a"))
                .startsWith("\uFEFF{\n  \"permissions\"")
                .endsWith("}");
        assertThat(add("  {\n}\n\n", "a")).startsWith("  {\n").endsWith("}\n\n");
    }

    @Test
    void nothingToDoChangesNothing() {
        String odd = "{ \"permissions\" :{\"deny\":[ \"a\",\n\"b\"  ]   }, \"x\":1.0 }";

        assertThat(add(odd, "b", "a")).isEqualTo(odd);
        assertThat(remove(odd, "c")).isEqualTo(odd);
        assertThat(of(odd).addToArray(List.of("new"), List.of()).text()).isEqualTo(odd);
        assertThat(of(odd).removeFromArray(List.of("no", "where"), List.of("a")).text())
                .isEqualTo(odd);
        assertThat(of(odd).removeKey(List.of("no", "where")).text()).isEqualTo(odd);
        assertThat(of(odd).set(List.of("x"), new java.math.BigDecimal("1.0")).text())
                .isEqualTo(odd);
    }

    @Test
    void whatWasAddedCanBeTakenBack() {
        String before =
                "{\n  \"model\": \"opus\",\n  \"permissions\": {\n    \"deny\": [\n      \"mine\"\n    ]\n  }\n}\n";

        assertThat(remove(add(before, "a", "b"), "a", "b")).isEqualTo(before);
        assertThat(of(before)
                        .set(List.of("env", "X"), "1")
                        .removeKey(List.of("env"))
                        .text())
                .isEqualTo(before);
    }

    @Test
    void setReplacesOnlyTheValue() {
        String before = "{\n  \"a\" : {\"b\": 1 , \"c\":[1]},\n  \"d\": null\n}";

        assertThat(of(before).set(List.of("a", "b"), "x\"y").text()).isEqualTo(before.replace(": 1 ", ": \"x\\\"y\" "));
        assertThat(of(before).set(List.of("d"), List.of(true)).text())
                .isEqualTo(before.replace("null", "[\n    true\n  ]"));
        assertThat(of(before).set(List.of("a"), Map.of()).text()).isEqualTo("{\n  \"a\" : {},\n  \"d\": null\n}");
        assertThat(of(before).set(List.of("a", "e"), null).text())
                .isEqualTo(before.replace("[1]}", "[1], \"e\" : null}"));
    }

    @Test
    void allOfEqualKeysAreRemovedAndTheLastIsChanged() {
        assertThat(of("{\"a\":1,\"b\":2,\"a\":3}").removeKey(List.of("a")).text())
                .isEqualTo("{\"b\":2}");
        assertThat(of("{\"a\":1,\"a\":3}").set(List.of("a"), 4).text()).isEqualTo("{\"a\":1,\"a\":4}");
    }

    @Test
    void commentsStayWhereTheyAreAllowed() {
        String before =
                "{\n  // why\n  \"list\": [\n    \"a\", // first\n    /* second */ \"b\",\n    \"c\", // third\n  ], // end\n}\n";
        JsonSplice splice = JsonSplice.of("x.jsonc", before);

        assertThat(splice.removeFromArray(List.of("list"), List.of("b")).text())
                .isEqualTo(before.replace(" \"b\",", ""));
        assertThat(splice.removeFromArray(List.of("list"), List.of("a", "b", "c"))
                        .text())
                .contains("// why", "// first", "/* second */", "// third", "// end");
        assertThat(splice.addToArray(List.of("list"), List.of("d")).text())
                .isEqualTo(before.replace("\"c\",", "\"c\",\n    \"d\","));
        assertThat(JsonSplice.of("x.jsonc", "[/* none */]")
                        .addToArray(List.of(), List.of(1))
                        .text())
                .isEqualTo("[\n  1/* none */]");
        assertThat(JsonSplice.of("x.jsonc", "{\"a\": [1 /* , */, 2]}")
                        .removeFromArray(List.of("a"), List.of(2))
                        .text())
                .isEqualTo("{\"a\": [1 /* , */]}");
    }

    @Test
    void anotherShapeIsNamedWithItsPlace() {
        String text = "{\n  \"permissions\": {\"deny\": \"x\"}\n}";

        assertThat(refusal(() -> add(text, "a")))
                .isEqualTo(
                        ".claude/settings.json:2:27: permissions.deny is not an array; change it to an array, or remove it");
        assertThat(refusal(() -> of(text).set(List.of("permissions", "deny", "x"), 1)))
                .startsWith(".claude/settings.json:2:27: permissions.deny is not an object");
        assertThat(refusal(() -> add("[]", "a")))
                .startsWith(".claude/settings.json:1:1: the whole file is not an object");
        assertThat(refusal(() -> of("{\"a\": 1,}"))).startsWith(".claude/settings.json:1:9: a comma stands before }");
        assertThat(refusal(() -> of("[".repeat(10_000)))).contains("nested more than 200");
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(SyntaxError.class, action).problem().toString();
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    private static String escaped(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
