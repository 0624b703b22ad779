package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CountedTextTest {
    private static final String ENDLESS = "(.*,){14}P";
    private static final String LIST = "1,".repeat(40);

    @Test
    void aSearchWithoutEndFindsNothing() {
        assertThat(CountedText.find(Pattern.compile(ENDLESS), LIST)).isEmpty();
    }

    @Test
    void aSoundPatternFindsItsGroup() {
        assertThat(CountedText.find(Pattern.compile("v(\\d+)"), "node v18"))
                .map(match -> match.group(1))
                .contains("18");
    }

    @Test
    void onlyTheBeginningOfAValueIsSearched() {
        String far = "a".repeat(20_000) + "b";
        assertThat(CountedText.find(Pattern.compile("b"), far).map(MatchResult::start))
                .isEmpty();
    }

    @Test
    void aMatchWithoutEndIsGivenUp() {
        assertThat(CountedText.matches("(\\d,)*", LIST)).isTrue();
        assertThatThrownBy(() -> CountedText.matches(ENDLESS, LIST)).isInstanceOf(CountedText.GaveUp.class);
    }

    @Test
    void aMatchThatIsTooDeepIsGivenUp() {
        assertThatThrownBy(() -> CountedText.matches("(a|b|ab)*c", "ab".repeat(200_000)))
                .isInstanceOf(CountedText.GaveUp.class);
    }
}
