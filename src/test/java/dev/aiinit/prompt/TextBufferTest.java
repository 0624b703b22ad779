package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextBufferTest {
    @Test
    void typesWhereTheCursorIs() {
        TextBuffer buffer = new TextBuffer("spare parts");
        buffer.home();
        buffer.insert("old ");
        assertThat(buffer.text()).isEqualTo("old spare parts");
        assertThat(buffer.cursor()).isEqualTo(4);
    }

    @Test
    void deletesWhatAPersonTakesForOneCharacter() {
        TextBuffer buffer = new TextBuffer("a日e\u0301👩\u200d💻");
        buffer.backspace();
        assertThat(buffer.text()).isEqualTo("a日e\u0301");
        buffer.backspace();
        assertThat(buffer.text()).isEqualTo("a日");
        buffer.left();
        buffer.delete();
        assertThat(buffer.text()).isEqualTo("a");
    }

    @Test
    void deletesWordsAndLines() {
        TextBuffer buffer = new TextBuffer("one two  three");
        buffer.deleteWord();
        assertThat(buffer.text()).isEqualTo("one two  ");
        buffer.deleteWord();
        assertThat(buffer.text()).isEqualTo("one ");
        buffer.deleteToLineStart();
        assertThat(buffer.text()).isEmpty();
        buffer.deleteWord();
        buffer.backspace();
        buffer.delete();
        assertThat(buffer.text()).isEmpty();
    }

    @Test
    void atTheEndOfALineDeletingToItsEndJoinsTheNext() {
        TextBuffer buffer = new TextBuffer("one\ntwo");
        buffer.vertical(-1, 80);
        buffer.deleteToLineEnd();
        assertThat(buffer.text()).isEqualTo("onetwo");
    }

    @Test
    void homeAndEndStayInTheLine() {
        TextBuffer buffer = new TextBuffer("one\ntwo\nthree");
        buffer.vertical(-1, 80);
        buffer.home();
        assertThat(buffer.cursor()).isEqualTo(4);
        buffer.end();
        assertThat(buffer.cursor()).isEqualTo(7);
    }

    @Test
    void upAndDownKeepTheColumnAcrossShorterLines() {
        TextBuffer buffer = new TextBuffer("abcdef\n\n日本語x");
        buffer.vertical(-1, 80);
        assertThat(buffer.cursor()).isEqualTo(7);
        buffer.vertical(-1, 80);
        assertThat(buffer.cursor()).isEqualTo(6);
        buffer.vertical(1, 80);
        buffer.vertical(1, 80);
        assertThat(buffer.cursor()).isEqualTo(12);
    }

    @Test
    void upAndDownFollowTheRowsOnTheScreen() {
        TextBuffer buffer = new TextBuffer("one two three four");
        buffer.vertical(-1, 10);
        assertThat(buffer.text().substring(0, buffer.cursor())).isEqualTo("one two");
        buffer.vertical(-1, 10);
        assertThat(buffer.cursor()).isZero();
        buffer.vertical(5, 10);
        assertThat(buffer.cursor()).isEqualTo(18);
    }

    @Test
    void wordsAreJumpedOver() {
        TextBuffer buffer = new TextBuffer("one two three");
        buffer.wordLeft();
        buffer.wordLeft();
        assertThat(buffer.cursor()).isEqualTo(4);
        buffer.wordRight();
        assertThat(buffer.cursor()).isEqualTo(7);
    }
}
