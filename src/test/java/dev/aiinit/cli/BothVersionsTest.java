package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.merge.Conflict;
import org.junit.jupiter.api.Test;

class BothVersionsTest {
    private static Conflict conflict(String mine, String template) {
        return new Conflict("AGENTS.md", "never", "Never", 9, mine, template, null);
    }

    @Test
    void linesStandBesideEachOtherFromTheOneBeforeTheFirstThatDiffers() {
        assertThat(BothVersions.of(conflict(
                        "## Never\n\n- no magic\n- no tricks\n", "## Never\n\n- no magic\n- no wonders\n- more\n")))
                .containsExactly(
                        "  yours                                 | the template's",
                        "  --------------------------------------+--------------------------------------",
                        "  - no magic                            | - no magic",
                        "  - no tricks                           | - no wonders",
                        "                                        | - more");
    }

    @Test
    void aLongLineIsBrokenAndTheNextStaysBesideItsOther() {
        String sentence = "- a sentence that is far too long for one half of a screen";

        assertThat(BothVersions.of(conflict(sentence + "\n- b", "- short\n- b")))
                .contains(
                        "  - a sentence that is far too long for | - short",
                        "  one half of a screen                  |",
                        "  - b                                   | - b")
                .allMatch(row -> row.length() <= 80);
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(BothVersions.of(conflict("編集者", "x"))).contains("  編集者" + " ".repeat(32) + "| x");
    }

    @Test
    void manyRowsAreCutAndCounted() {
        assertThat(BothVersions.of(conflict("x\n".repeat(3) + "mine\n".repeat(40), "x\n".repeat(3) + "theirs")))
                .hasSize(23)
                .last()
                .isEqualTo("  ... and 21 rows more in these files");
    }

    @Test
    void nothingInThemReachesTheTerminalAsACommand() {
        assertThat(BothVersions.of(conflict("\u001b[2Jgone\ttab", "x")))
                .contains("  [2Jgone    tab" + " ".repeat(24) + "| x");
    }
}
