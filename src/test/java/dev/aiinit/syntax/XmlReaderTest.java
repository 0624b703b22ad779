package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.syntax.Node.Kind;
import dev.aiinit.syntax.Node.Mark;
import dev.aiinit.syntax.Node.Scalar;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlReaderTest {
    private static Node parse(String text) {
        return Syntax.parse(Format.XML, "pom.xml", text);
    }

    private static String refusal(String text) {
        return SyntaxErrors.refusal(Format.XML, "pom.xml", text);
    }

    @Test
    void elementsAttributesAndTextBecomeMappings() {
        Node root = parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- <project> 😀 -->
                <project xmlns="urn:m" xmlns:x="urn:x">
                  <properties><java.version> 17 </java.version><empty/></properties>
                  <modules>
                    <module>a</module><![CDATA[<module>]]>
                    <module>😀</module><module>c</module>
                  </modules>
                  <ref Include="A &lt; B"
                       x:Version = '1>2'>text</ref>
                  <x:own>&amp;&#65;</x:own>
                </project>
                """);

        assertThat(root.at("project", "properties", "java.version"))
                .contains(new Scalar("17", Kind.STRING, new Mark(4, 15)));
        assertThat(root.at("project", "properties", "empty").flatMap(Node::asText))
                .contains("");
        assertThat(root.at("project", "modules", "module").map(Node::asTexts)).contains(List.of("a", "😀", "c"));
        assertThat(root.at("project", "modules", "module", "2").orElseThrow().mark())
                .isEqualTo(new Mark(7, 24));
        assertThat(root.at("project", "modules", "#text").flatMap(Node::asText)).contains("<module>");
        assertThat(root.at("project", "ref", "@Include")).contains(new Scalar("A < B", Kind.STRING, new Mark(9, 17)));
        assertThat(root.at("project", "ref", "@x:Version")).contains(new Scalar("1>2", Kind.STRING, new Mark(10, 21)));
        assertThat(root.at("project", "ref", "#text").flatMap(Node::asText)).contains("text");
        assertThat(root.at("project", "x:own").flatMap(Node::asText)).contains("&A");
        assertThat(root.at("project", "@xmlns").flatMap(Node::asText)).contains("urn:m");
    }

    @Test
    void aDocumentTypeIsPassedOverAndNeverFetched() {
        Node root =
                parse("<!DOCTYPE module PUBLIC \"-//X//EN\" \"https://localhost:1/[x].dtd\">\n<module name=\"a\"/>");

        assertThat(root.at("module", "@name").flatMap(Node::asText)).contains("a");
    }

    @Test
    void prefixesWithoutDeclarationAndForeignEncodingsAreTolerated() {
        assertThat(parse("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a:b c:d=\"1\"/>")
                        .at("a:b", "@c:d"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<r><a></b></r>   | 1:9: not well-formed XML inside <a>",
                "<r>              | 1:4: not well-formed XML inside <r>",
                "<r/><r/>         | 1:6: not well-formed XML",
                "text             | 1:1: not well-formed XML",
                "<r a=1/>         | 1:6: not well-formed XML",
                "<r a='1' a='2'/> | 1:15: not well-formed XML",
                "<r>&nbsp;</r>    | 1:10: not well-formed XML inside <r>",
                "<r>&#0;</r>      | 1:8: not well-formed XML inside <r>",
                "`<r>\n<a b='`    | 2:7: not well-formed XML inside <r>",
                "``               | 1:1: the file is empty",
            })
    void aRefusalSaysWhereAndWhat(String text, String expected) {
        assertThat(refusal(text)).startsWith("pom.xml:" + expected);
    }

    @Test
    void aRefusalSpeaksTheSameLanguageEverywhere() {
        Locale before = Locale.getDefault();
        String here = refusal("<r><a></b></r>");
        try {
            Locale.setDefault(Locale.JAPANESE);
            assertThat(refusal("<r><a></b></r>")).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void bombsAndForeignEntitiesAreRefused() {
        StringBuilder bomb =
                new StringBuilder("<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE r [\n<!ENTITY l0 \"lol\">\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">\n");
        }
        assertThat(refusal(bomb + "]>\n<r>&l29;</r>")).contains("pom.xml:2:23: the document type declares entities");
        assertThat(refusal("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r>&x;</r>"))
                .contains("entities");
        assertThat(refusal("<!DOCTYPE r SYSTEM \"a\"><r>&x;</r>")).contains("not well-formed");
    }

    @Test
    void hostileTextIsRefused() {
        assertThat(refusal("<a>".repeat(10_000))).contains("pom.xml:1:601: values are nested more than 200");
        assertThat(refusal("<r>\u0000</r>")).contains("pom.xml:1:4");
        assertThat(refusal("<r a=\"<!--\"/>")).contains("not well-formed");
    }

    @Test
    void lineEndsAndByteOrderMarkDoNotMoveThePlaces() {
        Node root = parse("\uFEFF<r>\r\n<a/>\r\n<b>x\r\ny</b></r>");

        assertThat(root.at("r", "b")).contains(new Scalar("x\ny", Kind.STRING, new Mark(3, 1)));
    }
}
