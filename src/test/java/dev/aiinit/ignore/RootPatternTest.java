package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootPatternTest {
    @ParameterizedTest
    @ValueSource(strings = {"a b", " a", "a ", "a*", "?", "[x]", "a\\b", "#a", "!a", "x/#a", "x/ ", "ü[1]/y "})
    void theLineOfAPathMatchesThisVeryPath(String path) {
        IgnoreRules rules =
                IgnoreRules.parse("", "", RootPattern.ofPath(path, false).line());

        assertThat(rules.decide(path, false).ignored()).isTrue();
        assertThat(rules.decide(path + "x", false).ignored()).isFalse();
        assertThat(rules.decide("x" + path, false).ignored()).isFalse();
    }

    @Test
    void onlyWhatMeansSomethingIsEscaped() {
        assertThat(RootPattern.ofPath("a b/(c) #d!/e ", true).line()).isEqualTo("/a b/(c) #d!/e\\ /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/", "/a", "/a/", "a/b", "**/a/b", "!*.log", "\\#a", "!/a/*", "/a/**", "**"})
    void aLineIsReadAndWrittenInItsShortestForm(String line) {
        String shortest = line.equals("a/b") ? "/a/b" : line.equals("**") ? "/**" : line;

        assertThat(RootPattern.parse(line).line()).isEqualTo(shortest);
    }

    @Test
    void aNameThatLooksLikeACommentOrANegationIsEscapedWhereItStandsFirst() {
        assertThat(RootPattern.ofPath("#a", false).onlyAt("").line()).isEqualTo("/#a");
        assertThat(new RootPattern(false, true, List.of("**", "!a")).line()).isEqualTo("\\!a/");
    }

    @Test
    void escapedCharactersAreNoWildcards() {
        assertThat(RootPattern.isWild("a\\*\\?\\[b")).isFalse();
        assertThat(RootPattern.isWild("a\\\\*")).isTrue();
        assertThat(List.of("*", "a?", "[a")).allMatch(RootPattern::isWild);
        assertThat(RootPattern.unescaped("\\[a\\]\\\\")).isEqualTo("[a]\\");
        assertThat(RootPattern.unescaped("a\\")).isEqualTo("a\\");
    }

    @Test
    void aPatternOfManyUnitsIsToldForOneOfThem() {
        assertThat(RootPattern.parse("/src/*/bin/").inUnit("src/A").line()).isEqualTo("/src/A/bin/");
        assertThat(RootPattern.parse("/src/*/bin/").inUnit("").line()).isEqualTo("/src/*/bin/");
        assertThat(RootPattern.parse("/src/bin/").inUnit("src/A").line()).isEqualTo("/src/bin/");
    }
}
