package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.syntax.Node.Kind;
import dev.aiinit.syntax.Node.Mark;
import dev.aiinit.syntax.Node.Scalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlReaderTest {
    private static Node parse(String text) {
        return Syntax.parse(Format.TOML, "a.toml", text);
    }

    private static String refusal(String text) {
        return SyntaxErrors.refusal(Format.TOML, "a.toml", text);
    }

    @Test
    void valuesAreKeptAsWrittenWithTheirPlaces() {
        Node root = parse("""
                # 😀
                title = "😀" # x
                n = 3.10
                h = 0x1F
                a.'b=c'.c = true
                [tool.poetry]
                date = 1979-05-27 07:32:00.10Z
                day=1979-05-27 # birthday
                nums = [1_000, 2.50, [-inf]]
                pt = { x = 1, y = "😀", z = +2 }
                """);

        assertThat(root.at("title")).contains(new Scalar("😀", Kind.STRING, new Mark(2, 9)));
        assertThat(root.at("n")).contains(new Scalar("3.10", Kind.NUMBER, new Mark(3, 5)));
        assertThat(root.at("h")).contains(new Scalar("0x1F", Kind.NUMBER, new Mark(4, 5)));
        assertThat(root.at("a", "b=c", "c")).contains(new Scalar("true", Kind.BOOLEAN, new Mark(5, 13)));
        assertThat(root.at("tool", "poetry", "date"))
                .contains(new Scalar("1979-05-27 07:32:00.10Z", Kind.STRING, new Mark(7, 8)));
        assertThat(root.at("tool", "poetry", "day")).contains(new Scalar("1979-05-27", Kind.STRING, new Mark(8, 5)));
        assertThat(root.at("tool", "poetry", "nums", "0")).contains(new Scalar("1_000", Kind.NUMBER, new Mark(9, 9)));
        assertThat(root.at("tool", "poetry", "nums", "2", "0"))
                .contains(new Scalar("-inf", Kind.NUMBER, new Mark(9, 23)));
        assertThat(root.at("tool", "poetry", "pt", "z")).contains(new Scalar("+2", Kind.NUMBER, new Mark(10, 29)));
        assertThat(((Node.Mapping) root).keys()).containsEntry("tool", new Mark(6, 1));
    }

    @Test
    void tablesInArraysAreItems() {
        Node root = parse("[[package]]\r\nname = 'a'\r\n[[package]]\r\nname = '''\r\nb'''\r\n");

        assertThat(root.at("package", "0", "name").flatMap(Node::asText)).contains("a");
        assertThat(root.at("package", "1", "name").flatMap(Node::asText)).contains("b");
        assertThat(root.at("package", "1").orElseThrow().mark()).isEqualTo(new Mark(3, 1));
    }

    @Test
    void keysKeepTheOrderOfTheText() {
        assertThat(parse("z=1\na=2\nm=3\nb=4").asEntries().keySet()).containsExactly("z", "a", "m", "b");
    }

    @Test
    void emptyTextIsAnEmptyMapping() {
        assertThat(parse("").asEntries()).isEmpty();
        assertThat(parse("\uFEFFa = 1").at("a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a = `              | 1:5: not valid TOML: Unexpected end of input",
                "`a = \"x`           | 1:7: not valid TOML: Unexpected end of input",
                "`[a`                | 1:3: not valid TOML",
                "`a = 1\na = 2`      | 2:1: not valid TOML: a previously defined at line 1, column 1",
                "`# 😀\nb = \"😀\" $` | 2:10: not valid TOML: Unexpected",
                "`a = 2024-13-45`    | 1:10: not valid TOML: Invalid month",
                "`a = '''x`          | 1:9: not valid TOML",
            })
    void aRefusalSaysWhereAndWhat(String text, String expected) {
        assertThat(refusal(text)).startsWith("a.toml:" + expected);
    }

    @Test
    void hostileTextIsRefused() {
        assertThat(refusal("a = " + "[".repeat(10_000))).contains("a.toml:1:205: values are nested more than 200");
        assertThat(refusal("a = " + "{a=".repeat(10_000))).contains("nested more than 200");
        // Here the parser has a lower limit of its own.
        assertThat(refusal("a" + ".a".repeat(300) + " = 1")).containsIgnoringCase("nest");
        assertThat(refusal("[a" + ".a".repeat(300) + "]")).containsIgnoringCase("nest");
        assertThat(refusal("a = \"\u0000\"")).contains("a.toml:1:6: a control character");
        assertThat(refusal("a = # \u0001 " + "[".repeat(10_000))).contains("a.toml");
    }

    @Test
    void whatThrowsInTheParserIsRefused() {
        assertThat(refusal("a = 07:32:00.-1.5e3")).matches("a\\.toml(:\\d+:\\d+)?: not valid TOML.*");
        assertThat(refusal("[\",\\u00\":")).matches("a\\.toml(:\\d+:\\d+)?: not valid TOML.*");
        assertThat(refusal("[_true__#\r\uFEFF")).matches("a\\.toml(:\\d+:\\d+)?: not valid TOML.*");
    }

    @Test
    void bracketsInStringsAndCommentsDoNotCount() {
        String many = "[".repeat(300);
        Node root = parse("# " + many + "\na = \"" + many + "\\\"\"\nb = '''" + many + "\n''" + many + "'''''\nc = '"
                + many + "'\nd = [1]\n");

        assertThat(root.at("d").map(Node::asTexts)).contains(List.of("1"));
    }

    @Test
    void commentsAndBlankLinesLeavePlacesAsTheyAre() {
        Node tree = Syntax.parse(Format.TOML, "a.toml", "# one\n\n\n# 😀 two\n[a]\n\n  # x\n\nb = [1, # y\n\n 2]\n");
        assertThat(tree.at("a", "b").orElseThrow().mark()).isEqualTo(new Node.Mark(9, 5));
        assertThat(tree.at("a", "b").orElseThrow().asItems().get(1).mark()).isEqualTo(new Node.Mark(11, 2));
    }

    @Test
    void theFirstErrorOfALongTextIsTold() {
        String valid = "[a]\nb = 1\n[[c]]\na = 1\n".repeat(1) + "# filler\n".repeat(2_000);
        assertThatThrownBy(() -> Syntax.parse(Format.TOML, "a.toml", valid + "x:\n".repeat(5_000)))
                .isInstanceOf(SyntaxError.class)
                .hasMessageContaining("a.toml:2005:");
        assertThatThrownBy(() -> Syntax.parse(Format.TOML, "a.toml", "a = " + "1,".repeat(5_000)))
                .hasMessageContaining("a line of more than 8000 characters");
    }
}
