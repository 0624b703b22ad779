package dev.aiinit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.MarkdownText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeMarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    see @.ai/X.md now             | see `@.ai/X.md` now
                    @~/.ssh/id_rsa                | `@~/.ssh/id_rsa`
                    mail me@example.com           | mail me@example.com
                    in code `@x.md` stays         | in code `@x.md` stays
                    **@x.md**                     | **`@x.md`**
                    a <!-- hidden --> b           | a  b
                    # heading                     | \\# heading
                    - item                        | \\- item
                    """)
    void inlineTextBecomesNeitherStructureNorImport(String typed, String safe) {
        assertThat(SafeMarkdown.inline(typed).text()).isEqualTo(safe);
    }

    @Test
    void inlineTextIsOneLineWithoutControlCharacters() {
        assertThat(SafeMarkdown.inline("one\n\n## two\u0007\u202e").text()).isEqualTo("one ## two");
    }

    @Test
    void headingsOfABlockBecomeBoldLines() {
        assertThat(SafeMarkdown.block("Intro.\n\n# Big\n\ntext\n\nSetext\n===\n")
                        .text())
                .isEqualTo("Intro.\n\n**Big**\n\ntext\n\n**Setext**");
        assertThat(Headings.of(SafeMarkdown.block("# a\n\n## b\n\nc\n---").text()))
                .isEmpty();
    }

    @Test
    void aBlockKeepsFencesAndListsAsTyped() {
        String typed = "text\n\n```\n# no heading @x\n```\n\n- one\n- two";
        assertThat(SafeMarkdown.block(typed).text()).isEqualTo(typed);
    }

    @Test
    void nothingInADiagramClosesItsFence() {
        String fenced = SafeMarkdown.fenced("a\n```\n@x.md\n````\nb").text();
        assertThat(fenced).startsWith("`````\n").endsWith("\n`````");
        assertThat(Headings.of(fenced + "\n\n# after\n")).hasSize(1);
    }

    @Test
    void itemsAreOneALineAndMayBeContinued() {
        List<MarkdownText> items = SafeMarkdown.items("- first\n  goes on\nsecond\n\n* third");
        assertThat(items.stream().map(MarkdownText::text)).containsExactly("first\n  goes on", "second", "third");
    }
}
