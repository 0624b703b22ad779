package dev.aiinit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenRangeTest {
    @Test
    void isARangeFromTheMeasuredBytesPerToken() {
        assertThat(TokenRange.of(4400, TokenRange.Content.PROSE)).isEqualTo(new TokenRange(1000, 1467));
    }

    @Test
    void showsTwoDigitsSinceNoMoreAreTrue() {
        assertThat(new TokenRange(1234, 19_876)).hasToString("1,200-20,000 tokens");
        assertThat(new TokenRange(7, 99)).hasToString("7-99 tokens");
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new TokenRange(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
