package dev.aiinit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenRangeTest {
    @Test
    void isARangeFromTheMeasuredBytesPerToken() {
        assertThat(TokenRange.of(4400, Content.PROSE)).isEqualTo(new TokenRange(1000, 1467));
    }

    @Test
    void showsTwoDigitsSinceNoMoreAreTrue() {
        assertThat(new TokenRange(1234, 19_876)).hasToString("1,200-20,000 tokens");
        assertThat(new TokenRange(7, 99)).hasToString("7-99 tokens");
    }

    @Test
    void isBriefInTables() {
        assertThat(new TokenRange(0, 0).brief()).isEqualTo("0");
        assertThat(new TokenRange(214, 994).brief()).isEqualTo("210-990");
        assertThat(new TokenRange(996, 9_940).brief()).isEqualTo("1.0K-9.9K");
        assertThat(new TokenRange(9_960, 994_000).brief()).isEqualTo("10K-990K");
        assertThat(new TokenRange(995_000, 123_456_789).brief()).isEqualTo("1.0M-120M");
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new TokenRange(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
