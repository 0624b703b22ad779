package dev.aiinit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.markdown.Passages.Kind;
import dev.aiinit.markdown.Passages.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
    @Test
    void headingsParagraphsAndItemsEachWithTheirPlace() {
        String text =
                "---\na: b\n---\n# A `b`\n\nOne\n  two.\n\n* x\n  * deep\n* y\n  z\n\n```\n# no\n```\n<!-- no -->\n\n> no\n";
        assertThat(Passages.of(text))
                .containsExactly(
                        new Passage(Kind.HEADING, 1, "A b", text.indexOf("# A")),
                        new Passage(Kind.PARAGRAPH, 0, "One\ntwo.", text.indexOf("One")),
                        new Passage(Kind.ITEM, 0, "x", text.indexOf("x\n")),
                        new Passage(Kind.ITEM, 0, "y\nz", text.indexOf("y\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "'see [the *notes*](a.md \"T\") and [x](y)', 'see the *notes* and x'",
        "'accepted <!-- optional -->', 'accepted'",
        "'[empty]() and [](x)', 'empty and [](x)'",
        "'a `[b](c)` <https://d.e>', 'a `[b](c)` https://d.e'",
        "'no link [at all]', 'no link [at all]'"
    })
    void linksBecomeTheirWordsAndCommentsGo(String text, String flattened) {
        assertThat(Links.flattened(text)).isEqualTo(flattened);
    }

    @Test
    void targetsAreAsWrittenAndInOrder() {
        assertThat(Links.targets("[a](x.md#y), `[b](no)`, [c][r]\n\n[r]: ../z.md"))
                .isEqualTo(List.of("x.md#y", "../z.md"));
    }
}
