package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Broken text of every format ends in a tree or in a {@link SyntaxError} with a place inside the text, and in nothing else. */
class HostileTextTest {
    private static final int RUNS = 1500;
    private static final String[] PIECES = {
        "a",
        "b: ",
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "=",
        ".",
        "- ",
        "? ",
        "|\n",
        ">-\n",
        "&a ",
        "*a",
        "!x ",
        "<<: ",
        "\n",
        "\r\n",
        "\r",
        "  ",
        "\t",
        "#",
        "//",
        "/*",
        "*/",
        "<a>",
        "</a>",
        "<a b='",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?x?>",
        "<!DOCTYPE a",
        "&amp;",
        "&#65;",
        "\\",
        "\\u00",
        "1",
        "-1.5e3",
        "0x",
        "true",
        "null",
        "1979-05-27",
        "\u0000",
        "\u0085",
        "\uFEFF",
        "😀",
        "\ud83d",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "%TAG ! x\n",
        "%",
        "@",
        "`",
        "é",
        "a.b = 1\n",
        "[a.b]\n",
        "[[a]]\n",
        "a: 1\n",
        "{\"a\": 1}"
    };

    @ParameterizedTest
    @EnumSource(Format.class)
    void randomTextIsReadOrRefused(Format format) {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            read(format, text.toString(), seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void brokenTextIsReadOrRefused(Format format) {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(sample(format));
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(6));
                text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
            }
            read(format, text.toString(), seed);
        }
    }

    private static void read(Format format, String text, long seed) {
        String about = format + ", seed " + seed + ":\n" + text;
        try {
            String path = seed % 2 == 0 ? "a.x" : "a.jsonc";
            for (Node node : Syntax.parseAll(format, path, text)) {
                assertThat(node).as(about).isNotNull();
                checkMarks(node, (int) text.lines().count() + 1, about);
            }
            if (format == Format.JSON) {
                JsonSplice.of(path, text);
            }
        } catch (SyntaxError refused) {
            dev.aiinit.project.Location where =
                    java.util.Objects.requireNonNull(refused.problem().where(), about);
            assertThat(where.line())
                    .as(about)
                    .isBetween(format == Format.TOML ? 0 : 1, (int) text.lines().count() + 1);
            assertThat(refused.problem().what()).as(about).isNotBlank().doesNotContain("\n", "Source:", "Exception");
        } catch (RuntimeException | StackOverflowError bug) {
            throw new AssertionError(about, bug);
        }
    }

    private static void checkMarks(Node node, int lines, String about) {
        Node.Mark mark = node.mark();
        if (mark.line() < 1 || mark.line() > lines || mark.column() < 1) {
            throw new AssertionError(mark + " is outside: " + about);
        }
        if (node instanceof Node.Mapping mapping) {
            assertThat(mapping.keys().keySet())
                    .as(about)
                    .isEqualTo(Set.copyOf(mapping.entries().keySet()));
        }
        node.asEntries().values().forEach(child -> checkMarks(child, lines, about));
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(child -> checkMarks(child, lines, about));
        }
    }

    private static String sample(Format format) {
        return switch (format) {
            case JSON -> "{\n  \"a\": [1, 2.5e3, \"x\\u00e9😀\", null],\n  \"b\": {\"c\": true}\n}\n";
            case YAML ->
                "# c\na: &a [1, 'x', \"y😀\"]\nb: *a\nc: |\n  text\n\nd:\n  <<: {e: 1}\n  ? f\n  : !t g\n---\nh: >-\n  i\n";
            case TOML ->
                "# c\na.b = \"😀\"\nc = '''\nx'''\nd = [1, 2.5, {e = 1979-05-27}]\n[t.'u v']\nf = true\n[[g]]\nh = 1e3\n";
            case XML ->
                "<?xml version=\"1.0\"?>\n<!-- c --><a b='1' c:d=\"2\">\n<e>&lt;😀</e><e/><![CDATA[<x>]]>\n</a>\n";
            case PROPERTIES -> "# c\na.b=1\\\n  2\nc : \\u00e9\n! d\ne\n";
        };
    }
}
