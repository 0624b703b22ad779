package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.markdown.Section;
import dev.aiinit.markdown.Sections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which section of one text is which of another. */
class PairingTest {
    private static final String LONG = "The harbour has four piers and a crane that lifts forty tons.";

    /** Ids of the left text and what they became in the right one. */
    private static Map<String, String> pairs(String left, String right) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Pairing.byHeading(Sections.rendered(left), Sections.rendered(right), 0.6)
                .forEach((one, other) -> pairs.put(one.id(), other.id()));
        return pairs;
    }

    @Test
    void byTheWordsOfTheHeadingAndItsLevel() {
        assertThat(pairs("# A\n\n## Web\n\n### Web\n", "# B\n\n### Web {#c}\n\n## Web {#b}\n"))
                .containsEntry("_title", "_title")
                .containsEntry("web", "b")
                .containsEntry("web.web", "c");
        assertThat(pairs("###### Six\n", "###### Six {#six}\n")).containsEntry("six", "six");
    }

    @Test
    void ofSeveralWithTheSameHeadingTheOneUnderTheSameParent() {
        String left = "## Web\n\n### Setup\n\nOne.\n\n## Data\n\n### Setup\n\nTwo.\n";
        String right = "## Data\n\n### Setup\n\nNew words.\n\n## Web\n\n### Setup\n\nTwo.\n";
        assertThat(pairs(left, right))
                .containsEntry("web.setup", "web.setup")
                .containsEntry("data.setup", "data.setup");
    }

    @Test
    void aHeadingBelowADeeperOneBelongsToTheOneAboveBoth() {
        String left = "## Web\n\n#### Deep\n\n### Setup\n\nOne.\n\n## Data\n\n### Setup\n\nTwo.\n";
        String right = "## Data\n\n### Setup\n\nOne.\n\n## Web\n\n### Setup\n\nTwo.\n";
        assertThat(pairs(left, right))
                .containsEntry("web.setup", "web.setup")
                .containsEntry("data.setup", "data.setup");
    }

    @Test
    void underATitleAloneTheOneUnderATitleAlone() {
        String left = "# T\n\n### Setup\n\nOne.\n\n## Web\n\n### Setup\n\nTwo.\n";
        String right = "## Web\n\n### Setup\n\nOne.\n\n# T\n\n### Setup\n\nTwo.\n";
        Map<String, String> pairs = pairs(left, right);
        assertThat(pairs).containsEntry("setup", "setup").containsEntry("web.setup", "web.setup");
    }

    @Test
    void ofTwinsTheOneThatSaysTheSame() {
        String left = "## Notes\n\nAbout tides.\n\n## Notes\n\nAbout winds.\n";
        String right = "## Notes\n\nAbout winds.\n\n## Notes\n\nAbout tides.\n";
        assertThat(pairs(left, right)).containsEntry("notes", "notes-2").containsEntry("notes-2", "notes");
    }

    @Test
    void ofTwinsTheOneThatSaysNearlyTheSame() {
        String left = "## Notes\n\nTides turn twice a day.\n\n## Notes\n\nWinds blow from the west.\n";
        String right = "## Notes\n\nWinds mostly blow from the west.\n\n## Notes\n\nTides turn twice in a day.\n";
        assertThat(pairs(left, right)).containsEntry("notes", "notes-2").containsEntry("notes-2", "notes");
    }

    @Test
    void ofEqualTwinsTheFirstIsTheFirst() {
        assertThat(pairs("## N\n\nx y\n\n## N\n\nx y\n", "## N\n\nx y\n\n## N\n\nx y\n"))
                .containsEntry("n", "n")
                .containsEntry("n-2", "n-2");
    }

    @Test
    void twinsThatShareNothingAreNotPaired() {
        assertThat(pairs(
                        "## N\n\nabc abc\n\n### N\n\n## N\n\nxyz xyz\n",
                        "## M\n\n### N\n\nfgh\n\n## K\n\n### N\n\nijk\n"))
                .isEmpty();
    }

    @Test
    void aRenamedHeadingByWhatStandsBelowIt() {
        assertThat(pairs("## Piers\n\n" + LONG + "\n", "## The piers\n\n" + LONG + " Soon fifty.\n"))
                .containsEntry("piers", "the-piers");
        assertThat(pairs("## Piers\n\n" + LONG + "\n", "## The piers\n\nNothing alike here at all, sorry.\n"))
                .isEmpty();
        assertThat(pairs("## The piers", "## The piers of old"))
                .as("only headings are alike")
                .isEmpty();
    }

    @Test
    void aRenamedHeadingIsNotGuessedWhereTwoCouldBeIt() {
        String two = "## East\n\n" + LONG + "\n\n## West\n\n" + LONG + "\n";
        assertThat(pairs("## Piers\n\n" + LONG + "\n", two)).isEmpty();
        assertThat(pairs(two, "## Piers\n\n" + LONG + "\n")).isEmpty();
        assertThat(pairs("## Piers\n\n" + LONG + "\n", "## East\n\n" + LONG + "\n\n## West\n\nNothing of it.\n"))
                .containsEntry("piers", "east");
    }

    @Test
    void twoRenamedHeadingsDoNotHinderEachOther() {
        String other = "Winds blow from the west, and in winter they blow for weeks.";
        assertThat(pairs(
                        "## A1\n\n" + LONG + "\n\n## B1\n\n" + other + "\n",
                        "## B2\n\n" + other + "\n\n## A2\n\n" + LONG + "\n"))
                .containsEntry("a1", "a2")
                .containsEntry("b1", "b2");
    }

    @Test
    void whatStandsBeforeTheFirstHeadingIsNeverARenamedSection() {
        assertThat(pairs(LONG + "\n", "## Piers\n\n" + LONG + "\n")).isEmpty();
        assertThat(pairs("## Piers\n\n" + LONG + "\n", LONG + "\n")).isEmpty();
    }

    @Test
    void likenessCountsNeighboursOfCharactersAndNoBlanks() {
        assertThat(Similarity.of("a b c").to(Similarity.of("abc"))).isEqualTo(1);
        assertThat(Similarity.of("ab").to(Similarity.of("ba"))).isEqualTo(0);
        assertThat(Similarity.of("abcd").to(Similarity.of("abxy"))).isEqualTo(1.0 / 3);
        assertThat(Similarity.of("a").to(Similarity.of("a"))).isEqualTo(0);
        Section empty = Section.ofText("x", "");
        assertThat(Similarity.of(empty.body()).to(Similarity.of("abc"))).isEqualTo(0);
    }
}
