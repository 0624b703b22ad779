package dev.aiinit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionChangeTest {
    private static final String TEXT = """
            # Title {#_title}

            Intro.

            ## Commands {#commands}

            - build

            ## Never {#never}

            - touch it
            """;

    @Test
    void aSectionIsReplacedUnderItsId() {
        assertThat(SectionChange.replace(TEXT, "commands", "## How we build\n\nmake\n"))
                .contains(TEXT.replace("## Commands {#commands}\n\n- build", "## How we build {#commands}\n\nmake"));
    }

    @Test
    void textWithoutAHeadingGoesBelowTheOldOne() {
        assertThat(SectionChange.replace(TEXT, "commands", "make\n")).contains(TEXT.replace("- build", "make"));
    }

    @Test
    void aReplacementHasTheLevelOfWhatItReplaces() {
        String adopted = TEXT.replace("# ", "## ").replace("### ", "### ");

        assertThat(SectionChange.replace(adopted, "never", "## No\n\n### Why\n\nx\n")
                        .orElseThrow())
                .endsWith("### No {#never}\n\n#### Why\n\nx\n");
    }

    @Test
    void nothingTakesASectionOut() {
        assertThat(SectionChange.replace(TEXT, "commands", ""))
                .contains(TEXT.replace("## Commands {#commands}\n\n- build\n\n", ""));
        assertThat(SectionChange.replace(TEXT, "never", ""))
                .contains(TEXT.replace("\n## Never {#never}\n\n- touch it\n", ""));
        assertThat(SectionChange.replace(TEXT, "elsewhere", "")).contains(TEXT);
    }

    @Test
    void itemsJoinTheListAndOtherTextFollowsIt() {
        assertThat(SectionChange.append(TEXT, "commands", "- test\n"))
                .contains(TEXT.replace("- build", "- build\n- test"));
        assertThat(SectionChange.append(TEXT, "never", "Ask first.\n")).contains(TEXT + "\nAsk first.\n");
        assertThat(SectionChange.append(TEXT, "never", "\n")).contains(TEXT);
    }

    @Test
    void aSectionThatIsNotThereIsAddedAtTheEnd() {
        assertThat(SectionChange.append(TEXT, "review", "# Review\n\nTwo people.\n"))
                .contains(TEXT + "\n## Review {#review}\n\nTwo people.\n");
        assertThat(SectionChange.append(TEXT, "how-we-review", "Two people.\n"))
                .contains(TEXT + "\n## How we review {#how-we-review}\n\nTwo people.\n");
        assertThat(SectionChange.replace("", "review", "Two people.\n"))
                .contains("## Review {#review}\n\nTwo people.\n");
    }

    @Test
    void furtherHeadingsOfWhatIsAddedAreSectionsOfTheirOwn() {
        String text =
                SectionChange.append(TEXT, "commands", "### Details\n\nx\n").orElseThrow();

        assertThat(Sections.rendered(text))
                .extracting(Section::id)
                .containsExactly("_title", "commands", "commands.details", "never");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nopen",
                "<!-- open",
                "<script>",
                "text\n\n## Never {#never}\n\nours",
                "text\n\n## Never\n\nours"
            })
    void whatRunsIntoOtherSectionsIsNotTaken(String text) {
        assertThat(SectionChange.append(TEXT, "commands", text)).isEmpty();
        assertThat(SectionChange.replace(TEXT, "commands", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nopen", "<!-- open", "<pre>"})
    void neitherIsWhatRunsIntoTextBehindTheFile(String text) {
        assertThat(SectionChange.append(TEXT, "never", text)).isEmpty();
    }

    @Test
    void whatIsAddedCannotMakeAHeadingOfTheWordsBeforeIt() {
        assertThat(SectionChange.append(TEXT, "never", "===\nmore\n"))
                .hasValueSatisfying(text -> assertThat(Sections.rendered(text)).hasSize(3));
    }
}
