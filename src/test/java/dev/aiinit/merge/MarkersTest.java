package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String marked(String one, String other) {
        return DECISIONS.replaceAll(" \\{#.*\\}", "") + "\n<<<<<<< HEAD\n" + one + "=======\n" + other
                + ">>>>>>> other\n";
    }
}
