package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.syntax.Node.Kind;
import dev.aiinit.syntax.Node.Mark;
import dev.aiinit.syntax.Node.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static Node parse(String path, String text) {
        return Syntax.parse(Format.JSON, path, text);
    }

    private static String refusal(String text) {
        return SyntaxErrors.refusal(Format.JSON, "package.json", text);
    }

    @Test
    void everyValueHasItsKindItsTextAndItsPlace() {
        Node root = parse("package.json", "{\n  \"a\": \"x\\n\\u00e9\",\n  \"b\": [1.50, true, null, {}]\n}");

        assertThat(root.at("a")).contains(new Scalar("x\né", Kind.STRING, new Mark(2, 8)));
        assertThat(root.at("b", "0")).contains(new Scalar("1.50", Kind.NUMBER, new Mark(3, 9)));
        assertThat(root.at("b", "1")).contains(new Scalar("true", Kind.BOOLEAN, new Mark(3, 15)));
        assertThat(root.at("b", "2")).contains(new Scalar("null", Kind.NULL, new Mark(3, 21)));
        assertThat(root.at("b", "3").orElseThrow().mark()).isEqualTo(new Mark(3, 27));
        assertThat(((Node.Mapping) root).keys()).containsEntry("b", new Mark(3, 3));
    }

    @Test
    void theLastOfTwoEqualKeysCounts() {
        Node root = parse("package.json", "{\"a\": 1, \"b\": 2, \"a\": 3}");

        assertThat(root.asEntries().keySet()).containsExactly("a", "b");
        assertThat(root.at("a").flatMap(Node::asText)).contains("3");
    }

    @Test
    void columnsCountUtf16UnitsAndIgnoreTheByteOrderMark() {
        assertThat(parse("a.json", "\uFEFF[\"😀\", 7]").at("1").orElseThrow().mark())
                .isEqualTo(new Mark(1, 8));
        assertThat(parse("a.json", "[\r\n1,\r\n\"😀\", 7]")
                        .at("2")
                        .orElseThrow()
                        .mark())
                .isEqualTo(new Mark(3, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tsconfig.json",
                "apps/web/tsconfig.build.json",
                "jsconfig.json",
                "deno.json",
                "x.jsonc",
                ".eslintrc.json",
                ".eslintrc",
                ".devcontainer/devcontainer.json",
                "bun.lock",
                "turbo.json",
                "wrangler.json",
                "appsettings.Development.json",
                ".vscode/extensions.json",
                "a.json5"
            })
    void filesThatAreKnownForCommentsMayHaveThem(String path) {
        Node root = parse(path, "// why\n{\"a\": [1, /* two */ 2,],}\n");

        assertThat(root.at("a").map(Node::asTexts)).contains(List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.json",
                ".claude/settings.json",
                "composer.lock",
                "tsconfig/package.json",
                "vscode/a.json"
            })
    void otherFilesAreStrict(String path) {
        assertThat(SyntaxErrors.refusal(Format.JSON, path, "// why\n{}")).contains(":1:1: comments are not allowed");
        assertThat(SyntaxErrors.refusal(Format.JSON, path, "[1,\n]")).contains(":2:1: a comma stands before ]");
    }

    @Test
    void json5MayLeaveOutQuotes() {
        assertThat(parse("renovate.json5", "{a: 'x', b: +.5}").at("a").flatMap(Node::asText))
                .contains("x");
    }

    @Test
    void aConfigurationFileWithoutExtensionMayBeYaml() {
        assertThat(parse(".prettierrc", "# ours\nsemi: false\n").at("semi").flatMap(Node::asText))
                .contains("false");
        assertThat(parse(".prettierrc", "{\"semi\": false}").at("semi").flatMap(Node::asText))
                .contains("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,}     | 1:8: a comma stands before }",
                "{\"a\" 1}      | 1:6: a colon is missing",
                "{\"a\":1 \"b\"} | 1:8: a comma is missing",
                "{a:1}          | 1:2: a key in double quotes",
                "['a']          | 1:2: a single quote",
                "[1}            | 1:3: this bracket closes nothing",
                "{\"a\":        | 1:6: the file ends too early",
                "\"abc          | 1:5: a string is not closed",
                "[01]           | 1:3: this is not a number",
                "[\"\\x\"]      | 1:4: an unknown escape",
                "[tru]          | 1:2: a JSON value is expected",
                "{} {}          | 1:4: something follows",
                "``             | 1:1: the file is empty",
                "[\"😀\", x]    | 1:8: a JSON value",
            })
    void aRefusalSaysWhereAndWhat(String text, String expected) {
        assertThat(refusal(text)).startsWith("package.json:" + expected);
    }

    @Test
    void hostileTextIsRefused() {
        assertThat(refusal("[".repeat(10_000))).contains("package.json:1:201: values are nested more than 200 levels");
        assertThat(refusal("{\"a\":".repeat(10_000))).contains("nested more than 200");
        assertThat(refusal("[\"\u0000\"]")).contains("control character");
        assertThat(refusal("\u0000")).contains("control character");
        assertThat(refusal("[" + "9".repeat(5000) + "]")).contains("not a number");
    }

    @Test
    void twoHundredLevelsAreRead() {
        assertThat(parse("a.json", "[".repeat(200) + "]".repeat(200))).isInstanceOf(Node.Sequence.class);
    }
}
