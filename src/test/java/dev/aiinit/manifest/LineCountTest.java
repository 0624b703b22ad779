package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineCountTest {
    @Test
    void goesForwardAndBack() {
        LineCount lines = new LineCount("a\nb\n\nc");
        assertThat(lines.at(2)).isEqualTo(2);
        assertThat(lines.at(5)).isEqualTo(4);
        assertThat(lines.at(99)).isEqualTo(4);
        assertThat(lines.at(1)).isEqualTo(1);
        assertThat(lines.at(3)).isEqualTo(2);
    }
}
