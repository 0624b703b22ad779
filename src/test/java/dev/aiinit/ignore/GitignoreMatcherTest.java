package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GitignoreMatcherTest {
    @Test
    void namesTheDecidingLine() {
        IgnoreRules rules = IgnoreRules.parse("web", "# built\n\n*.log  \ndist/\r\n!keep.log\n");

        assertThat(rules.decide("web/a.log", false).rule())
                .isEqualTo(new IgnoreRule("web/.gitignore", 3, "*.log", false));
        assertThat(rules.decide("web/deep/dist", true).rule())
                .isEqualTo(new IgnoreRule("web/.gitignore", 4, "dist/", false));
        assertThat(rules.decide("web/keep.log", false)).satisfies(kept -> {
            assertThat(kept.rule()).isEqualTo(new IgnoreRule("web/.gitignore", 5, "!keep.log", true));
            assertThat(kept.ignored()).isFalse();
        });
        assertThat(rules.rules()).extracting(IgnoreRule::text).containsExactly("*.log", "dist/", "!keep.log");
        assertThat(rules.decide("web/keep.log", false).rule())
                .hasToString("IgnoreRule[file=web/.gitignore, line=5, text=!keep.log, negated=true]");
        assertThat(new IgnoreRule("web/.gitignore", 5, "x", false).location()).hasToString("web/.gitignore:5");
    }

    @Test
    void saysNothingAboutPathsOutsideItsFolder() {
        IgnoreRules rules = IgnoreRules.parse("web", "*.log\n");

        assertThat(rules.decide("a.log", false)).isEqualTo(Verdict.NONE);
        assertThat(rules.decide("website/a.log", false)).isEqualTo(Verdict.NONE);
        assertThat(rules.decide("web/a.log", false).ignored()).isTrue();
    }

    @Test
    void tellsFilesFromFoldersWithoutTouchingTheDisk() {
        GitignoreMatcher matcher = GitignoreMatcher.of(IgnoreRules.parse("", "build/\n"));

        assertThat(matcher.decide("build", false).ignored()).isFalse();
        assertThat(matcher.decide("build", true).ignored()).isTrue();
        assertThat(matcher.decide("build/x/y", false).ignored()).isTrue();
    }

    @Test
    void deeperFilesWinAndNothingComesBackUnderAnIgnoredFolder() {
        Map<String, String> texts = Map.of("", "*.log\ndist/\n", "a", "!x.log\n", "dist", "!keep\n");
        GitignoreMatcher matcher = new GitignoreMatcher(
                List.of(IgnoreRules.parse("weaker", "", "a/*.txt\nx.log\n")),
                folder -> IgnoreRules.parse(folder, texts.getOrDefault(folder, "")));

        assertThat(matcher.decide("a/x.log", false).ignored()).isFalse();
        assertThat(matcher.decide("a/y.log", false).ignored()).isTrue();
        assertThat(matcher.decide("dist/keep", false).rule())
                .isEqualTo(new IgnoreRule(".gitignore", 2, "dist/", false));
        assertThat(matcher.decide("a/n.txt", false).rule()).isEqualTo(new IgnoreRule("weaker", 1, "a/*.txt", false));
    }

    @Test
    void ofTheWeakerRulesTheLastOnesAreTheStrongest() {
        GitignoreMatcher matcher = new GitignoreMatcher(
                List.of(IgnoreRules.parse("user", "", "a\nb\n"), IgnoreRules.parse("exclude", "", "!a\n")),
                folder -> IgnoreRules.parse(folder, ""));

        assertThat(matcher.decide("a", false).rule()).isEqualTo(new IgnoreRule("exclude", 1, "!a", true));
        assertThat(matcher.decide("b", false).rule()).isEqualTo(new IgnoreRule("user", 2, "b", false));
    }

    @Test
    void withoutAnyRulesNothingIsDecided() {
        GitignoreMatcher matcher = new GitignoreMatcher(List.of(), folder -> IgnoreRules.parse(folder, ""));

        assertThat(matcher.decide("a/b", false)).isEqualTo(Verdict.NONE);
        assertThat(matcher.decideBelowKept("a", true)).isEqualTo(Verdict.NONE);
    }

    @Test
    void rulesCanBeLeftOut() {
        IgnoreRules rules = IgnoreRules.parse("", "*.log\ntarget/\n").without(rule -> rule.line() == 2);

        assertThat(rules.decide("target", true).ignored()).isFalse();
        assertThat(rules.decide("a.log", false).ignored()).isTrue();
    }

    @Test
    void matchesBytesThatAreNotUtf8() {
        byte[] latin1 = {'f', (byte) 0xe9, '\n', 'b', '\n'};

        assertThat(IgnoreRules.parse(".gitignore", "", latin1)
                        .decide("b", false)
                        .rule())
                .isEqualTo(new IgnoreRule(".gitignore", 2, "b", false));
    }

    @Test
    void patternsThatMakeOthersRunForeverEndSoon() {
        IgnoreRules rules = IgnoreRules.parse("", "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b\n**/a/**/a/**/a/**/a/**/a/**/b\n");
        String path = "a/".repeat(2000) + "a".repeat(2000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(rules.decide(path, false)).isEqualTo(Verdict.NONE));
    }
}
