package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conflict markers: ours, those of git, and those that nobody may touch. */
class MarkersTest {
    private static final String DECISIONS = """
            # Decisions

            Why.

            ## jwt: Tokens {#jwt}

            Accepted.
            """;
    private static final String BUS = "\n## bus: A bus {#bus}\n\nAccepted. Fewer calls.\n";
    private static final String REST = "\n## rest: REST only {#rest}\n\nAccepted. No plugin.\n";

    private final Desk desk = Desk.of(".ai/DECISIONS.md");

    @Test
    void markersAreWrittenOnceAndThenRefused() {
        desk.withMarkers().run(DECISIONS);
        desk.edit("Accepted.", "Accepted by all.");
        desk.run(DECISIONS.replace("Accepted.", "Accepted 2026."));
        String text = desk.text();
        assertThat(text).endsWith("""
                ## jwt: Tokens

                <<<<<<< yours
                Accepted by all.
                ||||||| written last time
                Accepted.
                =======
                Accepted 2026.
                >>>>>>> template
                """);
        FileChange change = desk.run(DECISIONS.replace("Accepted.", "Accepted 2027."));
        assertThat(change)
                .isInstanceOfSatisfying(
                        FileChange.Keep.class,
                        keep -> assertThat(keep.why().toString()).startsWith(".ai/DECISIONS.md:7: "));
        assertThat(desk.text()).isEqualTo(text);
    }

    @Test
    void markersOfGitEndWhereTheStateExplainsBothSides() {
        desk.run(DECISIONS);
        desk.met(DECISIONS + BUS, DECISIONS + REST);
        desk.write(marked("## bus: A bus\n\nAccepted. Fewer calls.\n", "## rest: REST only\n\nAccepted. No plugin.\n"));
        assertThat(desk.run(DECISIONS + BUS + REST).conflicts()).isEmpty();
        assertThat(desk.text())
                .isEqualTo((DECISIONS + BUS + REST).replaceAll(" \\{#.*\\}", ""))
                .contains("bus", "rest");
    }

    @Test
    void anEditElsewhereSurvivesTheEndOfMarkers() {
        desk.run(DECISIONS);
        desk.met(DECISIONS + BUS, DECISIONS + REST);
        desk.write(marked("## bus: A bus\n\nAccepted. Fewer calls.\n", "## rest: REST only\n\nAccepted. No plugin.\n")
                .replace("Why.", "Why, and by whom."));
        desk.run(DECISIONS + BUS + REST);
        assertThat(desk.text())
                .contains("Why, and by whom.", "## bus", "## rest")
                .doesNotContain("<<<", ">>>", "===");
    }

    @Test
    void aLineOfAPersonBetweenMarkersIsNeverDropped() {
        desk.run(DECISIONS);
        desk.met(DECISIONS + BUS, DECISIONS + REST);
        desk.write(marked("## bus: A bus\n\nAccepted. My words.\n", "## rest: REST only\n\nAccepted. No plugin.\n"));
        String before = desk.text();
        assertThat(desk.run(DECISIONS + BUS + REST)).isInstanceOf(FileChange.Keep.class);
        assertThat(desk.text()).isEqualTo(before);
    }

    @Test
    void aLineOfAPersonInTheSameSectionIsNeverDropped() {
        desk.run(DECISIONS.replace("Accepted.", "Accepted 2026."));
        desk.write(
                "# Decisions\n\nWhy.\n\n## jwt: Tokens\n\n<<<<<<< a\nAccepted 2026.\n=======\nAccepted.\n>>>>>>> b\n\nMine.\n");
        desk.writeBase("jwt", "## jwt: Tokens\n\n<<<<<<< a\nAccepted 2026.\n=======\nAccepted.\n>>>>>>> b\n");
        String before = desk.text();
        assertThat(desk.run(DECISIONS)).isInstanceOf(FileChange.Keep.class);
        assertThat(desk.text()).isEqualTo(before);
        desk.edit("\n\nMine.", "");
        assertThat(desk.run(DECISIONS).conflicts()).isEmpty();
        assertThat(desk.text()).endsWith("## jwt: Tokens\n\nAccepted.\n");
    }

    @Test
    void aSectionThatOneBranchDeletedDoesNotComeBackWithTheChangeOfTheOther() {
        desk.run(DECISIONS + BUS);
        desk.met(DECISIONS + BUS + REST, DECISIONS + BUS.replace("Fewer", "Far fewer"));
        String changed = "## bus: A bus\n\nAccepted. Far fewer calls.\n";
        desk.write(marked("## rest: REST only\n\nAccepted. No plugin.\n", changed));
        FileChange change = desk.run(DECISIONS + BUS.replace("Fewer", "By far fewer") + REST);
        assertThat(desk.text()).contains("## rest").doesNotContain("## bus", "<<<<<<<");
        assertThat(change.notes()).singleElement().asString().contains("\"bus: A bus\"", "stays deleted");
    }

    @Test
    void aSectionThatStandsOnOneSideWaitsForAPersonWhereNobodyKnowsWhetherItIsNewOrDeleted() {
        desk.run(DECISIONS + BUS);
        desk.write(marked("", "## bus: A bus\n\nAccepted. Fewer calls.\n"));
        String before = desk.text();
        assertThat(desk.run(DECISIONS + BUS)).isInstanceOf(FileChange.Keep.class);
        assertThat(desk.text()).isEqualTo(before);
    }

    @Test
    void brokenMarkersAreRefused() {
        desk.run(DECISIONS);
        desk.edit("Accepted.", "<<<<<<< a\nAccepted.");
        assertThat(desk.run(DECISIONS)).isInstanceOf(FileChange.Keep.class);
    }

    @Test
    void markersInTheUsersOwnPartOfASharedFileAreTheirs() {
        String theirs = "# Mine\n\n<<<<<<< a\none\n=======\ntwo\n>>>>>>> b\n";
        Desk shared = Desk.shared("CLAUDE.md", theirs);
        shared.run("## Project memory\n\nours\n");
        shared.run("## Project memory\n\nnewer\n");
        assertThat(shared.text()).isEqualTo(theirs + "\n## Project memory\n\nnewer\n");
    }

    @Test
    void aTextIsReadBetweenItsMarkers() {
        assertThat(
                        Stretch.all(
                                Lines.of(
                                        "a\n<<<<<<< x\nb\n||||||| base\no\n=======\nc\n>>>>>>> y\nd\n<<<<<<< x\ne\n=======\n>>>>>>> y")))
                .containsExactly(
                        new Stretch(List.of("a"), List.of("a"), false),
                        new Stretch(List.of("b"), List.of("c"), true),
                        new Stretch(List.of("d"), List.of("d"), false),
                        new Stretch(List.of("e"), List.of(), true),
                        new Stretch(List.of(), List.of(), false));
    }

    @Test
    void whatBothSidesHaveBetweenMarkersIsNobodysChange() {
        assertThat(Stretch.all(Lines.of("<<<<<<< x\nsame\nb\nend\n=======\nsame\nc\nend\n>>>>>>> y")))
                .containsExactly(
                        new Stretch(List.of(), List.of(), false),
                        new Stretch(List.of("same"), List.of("same"), false),
                        new Stretch(List.of("b"), List.of("c"), true),
                        new Stretch(List.of("end"), List.of("end"), false),
                        new Stretch(List.of(), List.of(), false));
    }

    @Test
    void markersThatDoNotFitTogetherAreNone() {
        for (String broken : List.of(
                "<<<<<<< x\na",
                "a\n>>>>>>> y",
                "<<<<<<< x\na\n>>>>>>> y",
                "<<<<<<< x\na\n=======\nb\n<<<<<<< x",
                "<<<<<<< x\na\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y")) {
            assertThat(Stretch.all(Lines.of(broken))).as(broken).isEmpty();
        }
        assertThat(Stretch.all(Lines.of("=======\n||||||| no marker alone")))
                .containsExactly(new Stretch(
                        List.of("=======", "||||||| no marker alone"),
                        List.of("=======", "||||||| no marker alone"),
                        false));
    }

    @Test
    void aLineOfSignsIsAMarkerOnlyWhenItIsOne() {
        assertThat(Markers.isIn("a\n<<<<<<< x\n")).isTrue();
        assertThat(Markers.isIn(">>>>>>> y")).isTrue();
        assertThat(Markers.firstLine("a\n>>>>>>>\n")).hasValue(1);
        assertThat(Markers.isIn("see <<<<<<< in the text")).isFalse();
        assertThat(Markers.isIn("=======")).isFalse();
        assertThat(Markers.masked("# T\n=======\n")).isEqualTo("# T\n=======\n");
        assertThat(Markers.masked("<<<<<<< x\nT\n=======\n>>>>>>> y")).isEqualTo("xxxxxxxxx\nT\nxxxxxxx\nxxxxxxxxx");
    }

    @Test
    void aSectionOfTheOwnersBetweenOursStaysWhereItIs() {
        desk.run(DECISIONS);
        desk.met(DECISIONS + BUS, DECISIONS + REST);
        desk.write(marked("## bus: A bus\n\nAccepted. Fewer calls.\n", "## rest: REST only\n\nAccepted. No plugin.\n")
                .replace("## jwt", "## Mine\n\nAsk Ada.\n\n## jwt"));
        desk.run(DECISIONS + BUS + REST);
        assertThat(desk.text())
                .isEqualTo((DECISIONS + BUS + REST)
                        .replaceAll(" \\{#.*\\}", "")
                        .replace("## jwt", "## Mine\n\nAsk Ada.\n\n## jwt"));
    }

    @Test
    void aHeadingThatStandsTwiceWaitsForAPerson() {
        desk.run(DECISIONS);
        desk.met(DECISIONS + BUS, DECISIONS + REST);
        String bus = "## bus: A bus\n\nAccepted. Fewer calls.\n";
        desk.write(marked(bus + "\n" + bus, "## rest: REST only\n\nAccepted. No plugin.\n"));
        assertThat(desk.run(DECISIONS + BUS + REST)).isInstanceOf(FileChange.Keep.class);
    }

    @Test
    void aListOfPatternsHasTheLinesOfBothSides() {
        assertThat(GitMarkers.union("a\n<<<<<<< x\nb\nc\n=======\nd\n>>>>>>> y\ne"))
                .hasValue("a\nb\nc\nd\ne");
        assertThat(GitMarkers.union("a\nb")).hasValue("a\nb");
        assertThat(GitMarkers.union("a\n<<<<<<< x")).isEmpty();
    }

    private static String marked(String one, String other) {
        return DECISIONS.replaceAll(" \\{#.*\\}", "") + "\n<<<<<<< HEAD\n" + one + "=======\n" + other
                + ">>>>>>> other\n";
    }
}
