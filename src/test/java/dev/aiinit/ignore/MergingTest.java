package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.project.Evidence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines stand for others, and which negations work. */
class MergingTest {
    @Test
    void equalPatternsBecomeOneLineOfTheGroupThatStandsFirst() {
        IgnoreLine log = new IgnoreLine("out/", NoiseClass.LOG, List.of(origin("a")), "");
        IgnoreLine build = new IgnoreLine("out/", NoiseClass.BUILD, List.of(origin("b"), origin("a")), "shipped");
        IgnoreLine both = new IgnoreLine("out/", NoiseClass.BUILD, List.of(origin("b"), origin("a")), "shipped");

        assertThat(Merging.joined(List.of(log, build))).containsExactly(both);
        assertThat(Merging.joined(List.of(build, log))).containsExactly(both);
    }

    @Test
    void theOriginsAndTheNoteOfTheFirstOfTwoEqualLinesStandFirst() {
        IgnoreLine first = new IgnoreLine("out/", NoiseClass.BUILD, List.of(origin("a")), "one");
        IgnoreLine second = new IgnoreLine("out/", NoiseClass.BUILD, List.of(origin("b")), "two");

        assertThat(Merging.joined(List.of(first, second)))
                .containsExactly(new IgnoreLine("out/", NoiseClass.BUILD, List.of(origin("a"), origin("b")), "one"));
    }

    @Test
    void aPatternCoversOnlyWhatItHidesWholly() {
        assertThat(withoutCovered("/x/**", "/x/*")).containsExactly("/x/*");
        assertThat(withoutCovered("/x/**", "/x/y/z.js")).containsExactly("/x/**");
        assertThat(withoutCovered("*.log", "/a/b?.log")).containsExactly("*.log");
        assertThat(withoutCovered("b/", "/a/b/c/")).containsExactly("b/");
        assertThat(withoutCovered("a/", "a")).containsExactly("a");
        // A name at any depth may stand at the root too.
        assertThat(withoutCovered("/*/**/x", "x")).containsExactly("x");
        assertThat(withoutCovered("a?", "a*")).containsExactly("a*");
        // What a class of characters stands for is not told.
        assertThat(withoutCovered("*.py[co]", "*.pyc", "*.py[cod]")).containsExactly("*.py[co]", "*.py[cod]");
    }

    @Test
    void aLineThatANegationOpensIsKeptBesideTheOneThatCoversIt() {
        assertThat(texts(Merging.withoutCovered(lines("*.log", "keep.log"), lines("!keep.log"))))
                .containsExactly("*.log", "keep.log");
        assertThat(texts(Merging.withoutCovered(lines("/v/*", "/v/own/x/"), lines("!/v/own/"))))
                .containsExactly("/v/*", "/v/own/x/");
    }

    @Test
    void aNegationThatCannotWorkKeepsNoLine() {
        assertThat(texts(Merging.withoutCovered(lines("/build/", "/build/x.log"), lines("!/build/x.log"))))
                .containsExactly("/build/");
    }

    @Test
    void aNegationThatAnotherSaysAlreadyIsLeftOut() {
        assertThat(withNegations(lines("*.log"), "!keep.log", "!/a/keep.log")).containsExactly("*.log", "!keep.log");
        assertThat(withNegations(lines("*.log"), "!/a/keep.log", "!keep.log")).containsExactly("*.log", "!keep.log");
    }

    @Test
    void aNegationIsNeededAgainBehindALineThatHidesTheFileAnew() {
        assertThat(withNegations(lines("*.log", "/a/*"), "!keep.log", "!/a/keep.log"))
                .containsExactly("*.log", "!keep.log", "/a/*", "!/a/keep.log");
    }

    @Test
    void aNegationBelowAHiddenFolderWorksOnlyWhereTheFolderIsOpenedToo() {
        assertThat(withNegations(lines("*.js", "/v/*"), "!/v/own/", "!/v/own/x.js"))
                .containsExactly("*.js", "!/v/own/x.js", "/v/*", "!/v/own/");
        assertThat(withNegations(lines("*.js", "/v/*"), "!/v/own/x.js")).containsExactly("*.js", "/v/*");
    }

    private static List<String> withoutCovered(String... patterns) {
        return texts(Merging.withoutCovered(lines(patterns), List.of()));
    }

    private static List<String> withNegations(List<IgnoreLine> lines, String... negations) {
        return texts(Merging.withNegations(lines, lines(negations)));
    }

    private static List<String> texts(List<IgnoreLine> lines) {
        return lines.stream().map(IgnoreLine::pattern).toList();
    }

    private static List<IgnoreLine> lines(String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> new IgnoreLine(pattern, NoiseClass.BUILD, List.of(origin("card")), ""))
                .toList();
    }

    private static Origin origin(String card) {
        return new Origin(card, card, "", Evidence.file("marker"), "reason");
    }
}
