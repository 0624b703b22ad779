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

class YamlReaderTest {
    private static Node parse(String text) {
        return Syntax.parse(Format.YAML, "a.yml", text);
    }

    private static String refusal(String text) {
        return SyntaxErrors.refusal(Format.YAML, "a.yml", text);
    }

    @ParameterizedTest
    @CsvSource({
        "3.10, NUMBER",
        "1, NUMBER",
        "0x1F, NUMBER",
        ".inf, NUMBER",
        "true, BOOLEAN",
        "True, BOOLEAN",
        "null, NULL",
        "~, NULL",
        "yes, STRING",
        "on, STRING",
        "1.2.3, STRING",
        "2024-01-01, STRING",
        "'''1''', STRING",
        "!!str 1, STRING",
        "!Ref a, STRING",
        "!!int '1', NUMBER"
    })
    void kindsFollowTheCoreSchema(String written, Kind kind) {
        assertThat(((Scalar) parse("a: " + written).at("a").orElseThrow()).kind())
                .isEqualTo(kind);
    }

    @Test
    void numbersStayAsWritten() {
        assertThat(parse("python: 3.10").at("python").flatMap(Node::asText)).contains("3.10");
    }

    @Test
    void placesCountUtf16Units() {
        Node root = parse("# 😀\r\nk: \"😀\"\r\nlist: [😀, b]\r\n");

        assertThat(root.at("k").orElseThrow().mark()).isEqualTo(new Mark(2, 4));
        assertThat(root.at("list", "1").orElseThrow().mark()).isEqualTo(new Mark(3, 12));
        assertThat(((Node.Mapping) root).keys()).containsEntry("list", new Mark(3, 1));
        assertThat(parse("\uFEFFa: 1").at("a").orElseThrow().mark()).isEqualTo(new Mark(1, 4));
    }

    @Test
    void blockTextKeepsItsLines() {
        assertThat(parse("a: |\r\n  x\r\n\r\n  y\r\nb: >-\r\n  p\r\n  q\r\n")
                        .at("a")
                        .flatMap(Node::asText))
                .contains("x\n\ny\n");
    }

    @Test
    void mergeKeysAndAnchorsAreResolved() {
        Node root = parse(
                "base: &b {image: php, tag: 8}\nother: &o {tag: 9, port: 80}\nweb:\n  <<: *b\n  tag: 7\nall:\n  <<: [*o, *b]\n");

        assertThat(Trees.toPlain(root.at("web").orElseThrow())).hasToString("{tag=7, image=php}");
        assertThat(Trees.toPlain(root.at("all").orElseThrow())).hasToString("{tag=9, port=80, image=php}");
        assertThat(((Node.Mapping) root.at("web").orElseThrow()).keys()).containsEntry("image", new Mark(1, 11));
        assertThat(parse("<<: 1").at("<<")).isPresent();
        assertThat(parse("\"<<\": {a: 1}").at("<<", "a")).isPresent();
    }

    @Test
    void tagsOfOthersAreTolerated() {
        Node root = parse("a: !Ref Bucket\nb: !reference [.x, script]\nc: !Sub\n  k: v\nd: !<tag:x> 1\n");

        assertThat(root.at("a").flatMap(Node::asText)).contains("Bucket");
        assertThat(root.at("b").map(Node::asTexts)).contains(List.of(".x", "script"));
        assertThat(root.at("c", "k").flatMap(Node::asText)).contains("v");
    }

    @Test
    void theLastOfTwoEqualKeysCounts() {
        assertThat(parse("a: 1\na: 2\n").at("a").flatMap(Node::asText)).contains("2");
    }

    @Test
    void ofSeveralDocumentsTheFirstIsReadOrAll() {
        String text = "---\na: 1\n---\na: 2\n...\n---\n";

        assertThat(parse(text).at("a").flatMap(Node::asText)).contains("1");
        assertThat(Syntax.parseAll(Format.YAML, "a.yml", text)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "\uFEFF"})
    void anEmptyDocumentIsNull(String text) {
        assertThat(((Scalar) parse(text)).kind()).isEqualTo(Kind.NULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a: \"x`          | 1:6: not valid YAML",
                "`a:\n\tb: 1`      | 2:1: not valid YAML",
                "`a: b: c`         | 1:5: not valid YAML",
                "`a: 1\n b: 2`     | 2:3: not valid YAML",
                "`a: [1, 2`        | 1:9: not valid YAML",
                "`a: *missing`     | 1:4: *missing names an anchor that does not stand before it",
                "`a: &x [*x]`      | 1:8: *x contains itself",
                "`? [a, b]\n: c`   | 1:3: a key is a list or a mapping",
                "`%YAML 3.0\n---\na` | 1:1: not valid YAML",
            })
    void aRefusalSaysWhereAndWhat(String text, String expected) {
        assertThat(refusal(text)).startsWith("a.yml:" + expected);
    }

    @Test
    void hostileTextIsRefused() {
        assertThat(refusal("[".repeat(10_000))).contains("nested more than 200");
        assertThat(refusal("- ".repeat(10_000))).contains("nested more than 200");
        assertThat(refusal("? ".repeat(10_000))).contains("nested more than 200");
        assertThat(refusal("a: \u0000"))
                .isEqualTo("a.yml:1:4: a control character stands here, which YAML does not allow; remove it");
        assertThat(refusal("😀: \u0007")).startsWith("a.yml:1:5: a control character");
    }

    @Test
    void billionLaughsAreRefused() {
        StringBuilder text = new StringBuilder("l0: &l0 lol\n");
        for (int i = 1; i < 30; i++) {
            text.append("l").append(i).append(": &l").append(i).append(" [");
            text.append(("*l" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        assertThat(refusal(text.toString())).contains("aliases stand for more than 200000 values");
    }

    @Test
    void aliasesCannotNestDeeperThanText() {
        StringBuilder text = new StringBuilder("l0: &l0 []\n");
        for (int i = 1; i < 300; i++) {
            text.append("l" + i + ": &l" + i + " [*l" + (i - 1) + "]\n");
        }
        assertThat(refusal(text.toString())).contains("nested more than 200");
    }

    @Test
    void mergesCannotMultiply() {
        StringBuilder text = new StringBuilder("m0: &m0 {a: 1}\n");
        for (int i = 1; i < 40; i++) {
            text.append("m" + i + ": &m" + i + "\n  <<: *m" + (i - 1) + "\n  x" + i + ": *m" + (i - 1) + "\n");
        }
        assertThat(refusal(text.toString())).contains("aliases stand for more than");
    }

    @Test
    void aLargeFileWithoutAliasesIsRead() {
        Node root = parse("- {a: 1, b: [x, y]}\n".repeat(60_000));

        assertThat(root.asItems()).hasSize(60_000);
    }
}
