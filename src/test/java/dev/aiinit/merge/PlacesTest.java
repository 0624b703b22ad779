package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where sections stand in the end, and the blank lines between them. */
class PlacesTest {
    private final Desk desk = Desk.of(".ai/STACK.md");

    @Test
    void aNewSectionStandsBehindTheOneBeforeIt() {
        desk.run("# T\n\n## A\n\na\n\n## C\n\nc\n");
        desk.run("# T\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n");
    }

    @Test
    void aNewFirstSectionStandsBeforeTheNextOne() {
        desk.run("## B\n\nb\n\n## C\n\nc\n");
        desk.write("Mine.\n\n" + desk.text());
        desk.run("## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n");
        assertThat(desk.text()).isEqualTo("Mine.\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n");
    }

    @Test
    void whereNothingOfTheTemplateIsLeftANewSectionStandsAtTheEnd() {
        desk.run("## A\n\na\n");
        desk.write("## Mine\n\nm\n");
        desk.run("## A\n\na\n\n## B\n\nb\n");
        assertThat(desk.text()).isEqualTo("## Mine\n\nm\n\n## B\n\nb\n");
        desk.run("Top.\n\n## A\n\na\n\n## B\n\nb\n");
        assertThat(desk.text()).as("before the first heading").isEqualTo("Top.\n\n## Mine\n\nm\n\n## B\n\nb\n");
    }

    @Test
    void whatTheOwnerWroteBelowAHeadingOfOursStaysThere() {
        desk.run("# T\n\n## A\n\na\n");
        desk.write("# T\n\n## A\n\na\n\n### Mine\n\nm\n\n## Also mine\n\nn\n");
        desk.run("# T\n\n## A\n\na\n\n## B\n\nb\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\na\n\n### Mine\n\nm\n\n## B\n\nb\n\n## Also mine\n\nn\n");
        desk.run("# T\n\n## A\n\na\n\n### Ours\n\no\n\n## B\n\nb\n");
        assertThat(desk.text())
                .as("of the same level as theirs")
                .isEqualTo("# T\n\n## A\n\na\n\n### Ours\n\no\n\n### Mine\n\nm\n\n## B\n\nb\n\n## Also mine\n\nn\n");
    }

    @Test
    void ourOwnDeeperSectionsDoNotPushANewOneDown() {
        desk.run("# T\n\n## A\n\na\n\n### Deep\n\nd\n");
        desk.run("# T\n\n## A\n\na\n\n### New\n\nn\n\n### Deep\n\nd\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\na\n\n### New\n\nn\n\n### Deep\n\nd\n");
    }

    @Test
    void blankLinesAreTheOwnersWhereTheyChangedThem() {
        desk.run("# T\n\n## A\n\na\n\n## B\n\nb\n");
        desk.write("# T\n\n\n\n## A\n\na\n## B\n\nb\n");
        desk.run("# T\n\n## A\n\na, newer\n\n\n## B\n\nb\n");
        assertThat(desk.text()).isEqualTo("# T\n\n\n\n## A\n\na, newer\n## B\n\nb\n");
    }

    @Test
    void blankLinesAreTheTemplatesWhereNobodyChangedThem() {
        desk.run("# T\n\n## A\n\na\n\n## B\n\nb\n");
        desk.run("# T\n## A\n\na\n\n\n## B\n\nb\n");
        assertThat(desk.text()).isEqualTo("# T\n## A\n\na\n\n\n## B\n\nb\n");
    }

    @Test
    void theEndOfTheFileIsAsTheOwnerHasIt() {
        desk.run("# T\n\n## A\n\na\n");
        desk.write("# T\n\n## A\n\na\n\n\n");
        desk.run("# T\n\n## A\n\na, newer\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\na, newer\n\n\n");
    }

    @Test
    void aSectionThatIsNoLongerTheLastIsSetApart() {
        desk.run("# T\n\n## A\n\na\n");
        desk.run("# T\n\n## A\n\na\n\n## B\n\nb\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\na\n\n## B\n\nb\n");
        desk.run("# T\n\n## A\n\na\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\na\n");
    }

    @Test
    void aMovedLastSectionIsSetApartToo() {
        desk.run("# T\n\n## A\n\na\n\n## B\n\nb\n");
        desk.write("# T\n\n## B\n\nb\n\n## A\n\na\n");
        desk.run("# T\n\n## A\n\na\n\n## B\n\nb, newer\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## B\n\nb, newer\n\n## A\n\na\n");
        desk.run("# T\n\n## A\n\na, newer\n\n## B\n\nb, newer\n\n## C\n\nc\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## B\n\nb, newer\n\n## C\n\nc\n\n## A\n\na, newer\n");
    }

    @Test
    void aFileWithoutALastLineBreakGetsNoOther() {
        desk.run("# T\n\n## A\n\na\n");
        desk.write("# T\n\n## A\n\na");
        desk.run("# T, newer\n\n## A\n\na\n");
        assertThat(desk.text()).isEqualTo("# T, newer\n\n## A\n\na");
        desk.run("# T, newer\n\n## A\n\na\n\n## B\n\nb\n");
        assertThat(desk.text()).isEqualTo("# T, newer\n\n## A\n\na\n\n## B\n\nb\n");
    }

    @Test
    void frontMatterStandsFirst() {
        desk.run("# T\n\nt\n");
        desk.run("---\npaths: x\n---\n\n# T\n\nt\n");
        assertThat(desk.text()).isEqualTo("---\npaths: x\n---\n\n# T\n\nt\n");
        desk.edit("# T", "## Mine\n\nm\n\n# T");
        desk.run("---\npaths: x\n---\n\nTop.\n\n# T\n\nt\n");
        assertThat(desk.text()).isEqualTo("---\npaths: x\n---\n\nTop.\n\n## Mine\n\nm\n\n# T\n\nt\n");
    }
}
