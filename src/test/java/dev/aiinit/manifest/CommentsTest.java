package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {
    /** {@code ~} stands for a line break, a dot for a blanked character. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "a.ts          | x /* y */ z                 | x ....... z",
                "a.ts          | /* a~b */c                  | ....~....c",
                "a.ts          | /* a */ b /* c */           | ....... b .......",
                "a.ts          | /**/b                       | ....b",
                "a.kt          | a \"/*\" b \"*/\"            | a \"/*\" b \"*/\"",
                "a.js          | 'a/*' /* b */ 'c*/'         | 'a/*' ....... 'c*/'",
                "a.js          | `a~/*` b /* c */            | `a~/*` b .......",
                "a.js          | it's ~/* b */               | it's ~.......",
                "a.js          | 'a\\'/*' b */               | 'a\\'/*' b */",
                "a.js          | \\/* a */                   | \\/* a */",
                "a.js          | // /* a~b */                | // /* a~b */",
                "a.js          | // x~/* b */                | // x~.......",
                "a.js          | // /* a                     | // /* a",
                "a.js          | a /* b                      | a /* b",
                "a.js          | /* a */ b /* c              | ....... b /* c",
                "x.gradle      | /* a */b                    | .......b",
                "x/y.tf        | /* a */b                    | .......b",
                "pom.xml       | <a><!-- b --></a>           | <a>..........</a>",
                "pom.xml       | <!--a~b--><c/><!-- d -->    | .....~....<c/>..........",
                "pom.xml       | <a><!-- b                   | <a><!-- b",
                "Gemfile       | =begin~gem~=end~gem         | ......~...~....~gem",
                "a.rb          | x =begin~y~=end             | x =begin~y~=end",
                "a.gemspec     | =begin~y~=end               | ......~.~....",
                "a.py          | x = 1~  \"\"\"a~b\"\"\"~y    | x = 1~  ....~....~y",
                "a.py          | x = \"\"\"a~b\"\"\"          | x = \"\"\"a~b\"\"\"",
                "a.py          | '''a~b'''~y                 | ....~....~y",
                "a.py          | \"\"\"a\"\"\"~'''b'''        | .......~.......",
                "a.py          | \"\"\"a                     | \"\"\"a",
            })
    void areBlankedByTheLanguageOfTheFile(String path, String text, String blanked) {
        assertThat(Comments.blanked(path, text.replace('~', '\n')).replace(' ', '.'))
                .isEqualTo(blanked.replace('~', '\n').replace(' ', '.'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "a.yml", "Makefile", "a.py.txt"})
    void otherFilesStayAsTheyAre(String path) {
        String text = "/* a */ <!-- b -->\n=begin\n=end\n\"\"\"c\"\"\"\n";
        assertThat(Comments.blanked(path, text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ts", "a.xml", "a.rb", "a.py"})
    void aTextWithoutCommentsIsNotCopied(String path) {
        String text = "x = 'y'\n";
        assertThat(Comments.blanked(path, text)).isSameAs(text);
    }

    @Test
    void aQuoteThatIsOpenForVeryLongIsAnApostrophe() {
        String text = "`" + "a".repeat(20_000) + "/* b */`";
        assertThat(Comments.blanked("a.js", text)).endsWith("a       `");
    }

    @Test
    void aQuoteThatClosesBeforeThatIsOne() {
        String text = "`" + "a".repeat(9_000) + "/* b */`";
        assertThat(Comments.blanked("a.js", text)).isEqualTo(text);
    }
}
