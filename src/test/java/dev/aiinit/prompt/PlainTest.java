package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    private static final String ESC = "\u001b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ESC + "[31m",
                ESC + "[2J",
                ESC + "[?1049h",
                ESC + "]0;title\u0007",
                ESC + "]52;c;ZXZpbA==" + ESC + "\\",
                ESC + "P+q544e" + ESC + "\\",
                ESC + "c",
                ESC + "(0",
                "\u009b31m",
                "\u0007",
                "\b\b\b",
                "\u0000",
                "\u007f",
                "\u202e",
                "\u2066",
                "\ufeff"
            })
    void nothingThatATerminalObeysIsLeft(String sequence) {
        assertThat(Plain.text("be" + sequence + "fore")).isEqualTo("before");
    }

    @Test
    void anUnfinishedSequenceLeavesNoEscapeBehind() {
        assertThat(Plain.text("a" + ESC)).isEqualTo("a");
        assertThat(Plain.text("a" + ESC + "[")).isEqualTo("a");
        assertThat(Plain.text("a" + ESC + ESC + "[" + ESC + "[31m b")).doesNotContain(ESC);
    }

    @Test
    void sequencesThatAreJoinedByTheRemovalOfOthersDoNotComeAlive() {
        assertThat(Plain.text(ESC + ESC + "[0m[31mred")).doesNotContain(ESC);
    }

    @Test
    void lineEndsBecomeOneKindAndTabsBecomeBlanks() {
        assertThat(Plain.text("a\r\nb\rc\u2028d\te")).isEqualTo("a\nb\nc\nd    e");
    }

    @Test
    void halvesOfACharacterAreDroppedAndWholeOnesKept() {
        assertThat(Plain.text("\ud83d x \ud83c\udf89 日本")).isEqualTo(" x 🎉 日本");
    }

    @Test
    void aLineHasNoLineEnds() {
        assertThat(Plain.line("  one \n\n  two\r\n")).isEqualTo("one two");
    }

    @Test
    void linesLoseWhatNobodySees() {
        assertThat(Plain.lines("\n\n  one  \n\n two\n\n ")).isEqualTo("  one\n\n two");
    }
}
