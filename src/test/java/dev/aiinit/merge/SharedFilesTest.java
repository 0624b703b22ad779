package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files of the user's that hold a section of ours, and ignore lists. */
class SharedFilesTest {
    private static final String OURS = "## Project memory {#project-memory}\n\n### Never {#never}\n\n- Push to main.\n";

    @Test
    void theTextOutsideOurSectionIsByteIdentical() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n\n\nText.  \n");
        desk.run(OURS);
        desk.write(desk.text() + "\n\n## Later\n\nMore.\n\n\n");
        desk.run(OURS.replace("main", "main or next") + "\n### More {#more}\n\n- x\n");
        assertThat(desk.text())
                .isEqualTo("# Mine\n\n\nText.  \n\n## Project memory\n\n### Never\n\n- Push to main or next.\n\n"
                        + "### More\n\n- x\n\n\n## Later\n\nMore.\n\n\n");
    }

    @Test
    void aHeadingOfTheirsWithOurNameIsNotTouched() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n\n## Project memory\n\nThe old harbour of 1912.\n");
        desk.run(OURS);
        desk.run(OURS.replace("main", "next"));
        assertThat(desk.text())
                .isEqualTo("# Mine\n\n## Project memory\n\nThe old harbour of 1912.\n\n"
                        + "## Project memory\n\n### Never\n\n- Push to next.\n");
    }

    @Test
    void ourSectionDeletedByHandStaysDeleted() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n");
        desk.run(OURS);
        desk.write("# Mine\n\n## Project memory\n\nNow in my own words.\n");
        assertThat(desk.run(OURS.replace("main", "next"))).isInstanceOf(FileChange.StayDeleted.class);
        assertThat(desk.text()).doesNotContain("Push");
    }

    @Test
    void aDroppedSectionLeavesTheirsAsItWas() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n\nText.\n");
        desk.run(OURS);
        assertThat(desk.drop()).get().isInstanceOf(FileChange.Release.class);
        assertThat(desk.text()).isEqualTo("# Mine\n\nText.\n");
        assertThat(desk.run(OURS)).isInstanceOf(FileChange.Adopt.class);
    }

    @Test
    void aDroppedSectionLeavesWhatTheyWroteBetweenOurs() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n\nText.\n");
        desk.run(OURS + "\n### More {#more}\n\n- x\n");
        desk.edit("### More", "### My own\n\n- Ask Ada.\n\n### More");
        desk.write(desk.text() + "\n## Later\n");

        assertThat(desk.drop()).get().satisfies(change -> {
            assertThat(change.word()).isEqualTo("take out");
            assertThat(change.notes()).singleElement().asString().contains("\"Project memory\"", "it is yours now");
        });

        assertThat(desk.text())
                .isEqualTo("# Mine\n\nText.\n\n## Project memory\n\n### My own\n\n- Ask Ada.\n\n## Later\n");
    }

    @Test
    void aDroppedSectionWithMarkersOfGitIsLeftToItsOwner() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n");
        desk.run(OURS);
        desk.edit("- Push to main.", "<<<<<<< a\n- Push to main.\n=======\n- Push.\n>>>>>>> b");
        assertThat(desk.drop()).get().satisfies(change -> {
            assertThat(change.word()).isEqualTo("leave to you");
            assertThat(change.notes()).singleElement().asString().contains("it was edited");
        });
    }

    @Test
    void anIgnoreListKeepsWhatItsOwnerAddedAndTookOut() {
        Desk desk = Desk.of(".claudeignore");
        desk.run("# ours\ndist/\nbuild/\n\n# logs\n*.log\n");
        desk.write("# ours\ndist/\n!dist/keep.js\nmine/\n\n# logs\n*.log\n");
        FileChange change = desk.run("# ours\ndist/\nbuild/\nout/\n\n# caches\n.cache/\n");
        assertThat(change.conflicts()).isEmpty();
        assertThat(desk.text()).isEqualTo("# ours\ndist/\nout/\n\n# caches\n.cache/\n\n!dist/keep.js\nmine/\n");
    }

    @Test
    void anIgnoreListOfTheUsersIsAddedTo() {
        Desk desk = Desk.of(".claudeignore");
        desk.write("secret/\n!secret/readme\n");
        assertThat(desk.run("# ours\ndist/\n")).isInstanceOf(FileChange.Adopt.class);
        assertThat(desk.text())
                .contains("secret/\n")
                .contains("# ours\ndist/\n")
                .contains("!secret/readme\n");
        String before = desk.text();
        assertThat(desk.run("# ours\ndist/\n").written()).isEmpty();
        assertThat(desk.text()).isEqualTo(before);
    }

    @Test
    void aLineThatTheUserHadBeforeUsIsNeverTakenBack() {
        Desk desk = Desk.of(".claudeignore");
        String theirs = "# my own list\ndist/\n.tox/\nfoo/";
        desk.write(theirs);
        desk.run("# ours\ndist/\n.tox/\n");
        assertThat(desk.text()).isEqualTo("# ours\ndist/\n.tox/\n\n" + theirs);
        desk.run("# ours\ndist/\n");
        assertThat(desk.text()).isEqualTo("# ours\ndist/\n\n" + theirs);
        assertThat(desk.run("# ours\ndist/\n")).isInstanceOf(FileChange.Unchanged.class);
    }

    @Test
    void aDroppedIgnoreListLeavesTheirsAsItWas() {
        Desk desk = Desk.of(".claudeignore");
        String theirs = "# my own list\ndist/\nfoo/\n";
        desk.write(theirs);
        desk.run("# ours\ndist/\n\n# logs\n*.log\n");
        desk.drop();
        assertThat(desk.text()).isEqualTo(theirs);
    }

    @Test
    void anIgnoreListOfOursWithoutItsBaseIsNotAddedASecondTime() {
        Desk desk = Desk.of(".claudeignore");
        desk.write("# ours\ndist/\n");
        desk.run("# ours\ndist/\nout/\n");
        assertThat(desk.text()).isEqualTo("# ours\ndist/\nout/\n");
    }

    @Test
    void markersOfGitInAnIgnoreListEndInBothSidesLines() {
        Desk desk = Desk.of(".claudeignore");
        desk.run("# ours\ndist/\nout/\nbuild/\n");
        desk.write("# ours\n<<<<<<< a\ndist/\nmine/\n=======\ndist/\nout/\n>>>>>>> b\nbuild/\n");
        desk.writeBase(State.WHOLE, "# ours\n<<<<<<< a\ndist/\n=======\ndist/\nout/\n>>>>>>> b\nbuild/\n");
        desk.run("# ours\ndist/\nout/\nbuild/\n.cache/\n");
        assertThat(desk.text()).isEqualTo("# ours\ndist/\nmine/\nout/\nbuild/\n.cache/\n");
    }

    @Test
    void anUneditedIgnoreListIsTheTemplates() {
        assertThat(IgnoreMerge.merge("# a\nx\n", "# a\nx\n", "# a\ny\n\nz\n")).isEqualTo("# a\ny\n\nz\n");
        assertThat(IgnoreMerge.merge("# a\nx\n", "# a\nx", "# a\ny\n"))
                .as("its end is the owner's")
                .isEqualTo("# a\ny");
    }

    @Test
    void aNewPatternDoesNotHideWhatTheOwnerTakesBack() {
        assertThat(IgnoreMerge.merge("# o\na/\n", "# o\na/\n!b/keep\nmine/\n", "# o\na/\n\n# more\nb/\n"))
                .as("a comment and its pattern stay together")
                .isEqualTo("# o\na/\n\n# more\nb/\n!b/keep\nmine/\n");
        assertThat(IgnoreMerge.merge("a/\nz/\n", "a/\n!b/keep\nz/\n", "a/\nz/\nb/\n"))
                .isEqualTo("a/\nb/\n!b/keep\nz/\n");
        assertThat(IgnoreMerge.merge("a/\nz/\n", "a/\n!b/keep\nz/\n", "a/\nz/\n# only words\n"))
                .as("a comment hides nothing")
                .isEqualTo("a/\n!b/keep\nz/\n# only words\n");
        assertThat(IgnoreMerge.merge("a/\n!a/x\nz/\n", "mine/\na/\n!a/x\nz/\n", "a/\n!a/x\nz/\nb/\n"))
                .as("our own negation is no hindrance")
                .isEqualTo("mine/\na/\n!a/x\nz/\nb/\n");
        assertThat(IgnoreMerge.merge("a/\nz/\n", "a/\n!b/keep\nz/\n", "a/\nz/\n!c/\n"))
                .as("a negation hides nothing")
                .isEqualTo("a/\n!b/keep\nz/\n!c/\n");
    }

    @Test
    void aLineThatStandsTwiceGoesAsOftenAsWeWroteIt() {
        assertThat(IgnoreMerge.merge("a/\nx/\n", "mine/\na/\na/\nx/\n", "x/\n")).isEqualTo("mine/\na/\nx/\n");
        assertThat(IgnoreMerge.merge("a/\n", "mine/\na/\n", "a/\nx/\na/\ny/\n")).isEqualTo("mine/\na/\nx/\na/\ny/\n");
        assertThat(IgnoreMerge.merge("a/\nx/\na/\n", "mine/\na/\nx/\na/\n", "a/\nx/\na/\ny/\n"))
                .isEqualTo("mine/\na/\nx/\na/\ny/\n");
    }

    @Test
    void blankLinesGoWithTheGroupThatGoes() {
        assertThat(IgnoreMerge.merge("a/\n\nb/\n\nc/\n", "mine/\na/\n\nb/\n\nc/\n", "a/\n\nc/\n"))
                .isEqualTo("mine/\na/\n\nc/\n");
        assertThat(IgnoreMerge.merge("a/\n\nb/\n", "a/\n\n\nb/\nmine/\n", "a/\n\nb/\n"))
                .as("the owner's own stay")
                .isEqualTo("a/\n\n\nb/\nmine/\n");
        assertThat(IgnoreMerge.merge("a/\n", "a/\nmine/\n", "a/\n\n# new\nb/\n\nc/\n"))
                .isEqualTo("a/\n\n# new\nb/\n\nc/\n\nmine/\n");
    }

    @Test
    void anIgnoreListWithBrokenMarkersIsLeftAlone() {
        Desk desk = Desk.of(".claudeignore");
        desk.run("# ours\ndist/\n");
        desk.write("# ours\n<<<<<<< a\ndist/\n");
        assertThat(desk.run("# ours\nout/\n"))
                .isInstanceOfSatisfying(
                        FileChange.Keep.class,
                        keep -> assertThat(keep.why().toString()).startsWith(".claudeignore:2: "));
        assertThat(desk.drop())
                .get()
                .satisfies(change -> assertThat(change.word()).isEqualTo("leave to you"));
    }

    @Test
    void anIgnoreListThatNobodyEditedIsUpdated() {
        Desk desk = Desk.of(".claudeignore");
        desk.run("# ours\ndist/\n");
        assertThat(desk.run("# ours\nout/\n")).isInstanceOf(FileChange.Update.class);
        desk.write(desk.text() + "mine/\n");
        assertThat(desk.run("# ours\ndist/\n")).isInstanceOf(FileChange.Merge.class);
    }

    @Test
    void markersInOurSectionAreToldWithTheirLineInTheFile() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n\nText.\n");
        desk.run(OURS + "- Pull.\n");
        desk.edit("- Push to main.", "<<<<<<< a\n- Mine.\n=======\n- Push.\n>>>>>>> b");
        assertThat(desk.run(OURS + "- Pull.\n"))
                .isInstanceOfSatisfying(
                        FileChange.Keep.class,
                        keep -> assertThat(keep.why().toString()).startsWith("CLAUDE.md:9: "));
    }

    @Test
    void markersInOurSectionEndWhereWeWroteBothSides() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n\nText.\n");
        desk.run(OURS);
        desk.met(OURS.replace("main", "next"), OURS);
        desk.edit("- Push to main.", "<<<<<<< a\n- Push to next.\n=======\n- Push to main.\n>>>>>>> b");
        desk.write(desk.text() + "\n## Later\n");
        desk.run(OURS.replace("main", "either"));
        assertThat(desk.text())
                .isEqualTo("# Mine\n\nText.\n\n## Project memory\n\n### Never\n\n- Push to either.\n\n## Later\n");
    }

    @Test
    void aConflictInOurSectionNamesTheLineOfTheFile() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n\nText.\n");
        desk.run(OURS + "- Pull.\n");
        desk.edit("- Push to main.", "- Push to mine.");
        assertThat(desk.run(OURS.replace("main", "next") + "- Pull.\n").conflicts())
                .singleElement()
                .satisfies(
                        conflict -> assertThat(conflict.location().toString()).isEqualTo("CLAUDE.md:9"));
    }

    @Test
    void anEmptyFileOfTheirsGetsOurSectionAlone() {
        Desk desk = Desk.shared("CLAUDE.md", "\n");
        desk.run(OURS);
        assertThat(desk.text()).isEqualTo("## Project memory\n\n### Never\n\n- Push to main.\n");
        assertThat(desk.drop()).get().isInstanceOf(FileChange.Delete.class);
    }

    @Test
    void aSectionWithHeadingsAloneIsFoundAgain() {
        Desk desk = Desk.shared("CLAUDE.md", "# Mine\n");
        desk.run("## Project memory\n");
        desk.run("## Project memory\n\n### Never\n\n- Push.\n");
        assertThat(desk.text()).isEqualTo("# Mine\n\n## Project memory\n\n### Never\n\n- Push.\n");
    }
}
