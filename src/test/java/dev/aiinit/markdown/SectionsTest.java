package dev.aiinit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SectionsTest {
    private static final List<String> PIECES = List.of(
            "# Title\n",
            "## One\n",
            "## One\n",
            "### Deep *er*\n",
            "Setext\n===\n",
            "Second\n---\n",
            "text\n",
            "\n",
            "```\n# not\n```\n",
            "> # quoted\n",
            "- # in a list\n",
            "<!--\n# hidden\n-->\n",
            "## Ünï 日本 🎉\n",
            "    # indented\n",
            "---\n",
            "no newline");

    @Test
    void splitJoinIsIdentity() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(12); count > 0; count--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            List<Section> sections = Sections.split(text.toString());
            assertThat(Sections.join(sections)).as("seed " + seed).isEqualTo(text.toString());
            assertThat(sections.stream().map(Section::id)).as("seed " + seed).doesNotHaveDuplicates();
        }
    }

    @Test
    void idsComeFromTheHeadingPath() {
        String text = "intro\n# Any name\n## Parts\n### Web\n## Parts\n### Web\n";
        assertThat(Sections.split(text).stream().map(Section::id))
                .containsExactly("_top", "_title", "parts", "parts.web", "parts-2", "parts.web-2");
    }

    @Test
    void headingsInFencesQuotesListsAndCommentsDoNotSplit() {
        String text = "# T\n\n```\n# a\n```\n> # b\n\n- # c\n\n<!--\n# d\n-->\n";
        assertThat(Sections.split(text)).hasSize(1);
    }

    @Test
    void ownSectionEndsAtTheNextHeadingOfItsLevel() {
        String text = "# Theirs\n\n## Project memory\n\n### Ours\n\nx\n\n## Theirs again\n";
        OwnSection.Range range = OwnSection.all(text, "Project memory").get(0);
        assertThat(text.substring(range.start(), range.end())).isEqualTo("## Project memory\n\n### Ours\n\nx\n\n");
        assertThat(OwnSection.all(text, "Missing")).isEmpty();
    }

    @Test
    void anIdThatATemplateGivesIsTakenOutOfTheText() {
        List<Section> sections = Sections.rendered("# T\n\n## Parts & more {#parts}\n\n### Web\n\n## Con\n");
        assertThat(Sections.join(sections)).isEqualTo("# T\n\n## Parts & more\n\n### Web\n\n## Con\n");
        assertThat(sections.stream().map(Section::id)).containsExactly("_title", "parts", "parts.web", "_con");
        assertThat(Sections.split("## Parts {#parts}\n").get(0).text()).isEqualTo("## Parts {#parts}\n");
    }

    @Test
    void frontMatterIsASectionOfItsOwn() {
        String text = "---\npaths:\n  - a\n---\n\nText.\n\n# T\n";
        assertThat(Sections.split(text).stream().map(Section::id)).containsExactly("_front", "_top", "_title");
        assertThat(Sections.split("---\n\n# T\n\n---\n").stream().map(Section::id))
                .containsExactly("_top", "_title");
    }
}
