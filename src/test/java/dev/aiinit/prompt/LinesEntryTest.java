package dev.aiinit.prompt;

import static dev.aiinit.prompt.Conversation.CTRL_D;
import static dev.aiinit.prompt.Conversation.ENTER;
import static dev.aiinit.prompt.Conversation.ESC;
import static dev.aiinit.prompt.Conversation.SHIFT_TAB;
import static dev.aiinit.prompt.Conversation.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesEntryTest {
    private static Conversation<Turn<String>> asking(String first) throws IOException {
        Heading heading = new Heading(
                new Place("1/2", "Architecture", "", "", java.util.List.of(), false),
                "How does data flow?",
                "",
                "Use arrows.");
        return Conversation.with(30, 16, heading, new LinesEntry(first, true), text -> Optional.empty());
    }

    @Test
    void enterStartsALineAndControlDIsDone() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            talk.sees("may stay empty", "Enter go on");
            talk.press("browser -> api", ENTER, "api -> database")
                    .sees("┃ browser -> api", "┃ api -> database", "Ctrl-D done");
            assertThat(talk.press(CTRL_D).result()).isEqualTo(Turn.done("browser -> api\napi -> database"));
        }
    }

    @Test
    void altEnterIsDoneAsWell() throws Exception {
        for (String key : new String[] {ESC + "\r", ESC + "\n"}) {
            try (Conversation<Turn<String>> talk = asking("")) {
                assertThat(talk.press("a", ENTER, "b", key).result()).isEqualTo(Turn.done("a\nb"));
            }
        }
    }

    @Test
    void whoeverTouchesNothingGoesOnWithEnter() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done(""));
        }
        try (Conversation<Turn<String>> talk = asking("a\nb")) {
            talk.sees("Enter keep it");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done("a\nb"));
        }
    }

    @Test
    void theCursorMovesAcrossLines() throws Exception {
        try (Conversation<Turn<String>> talk = asking("one\ntwo")) {
            talk.press(UP, "!", ENTER, "and").sees("┃ one!", "┃ and", "┃ two");
            assertThat(talk.press(CTRL_D).result()).isEqualTo(Turn.done("one!\nand\ntwo"));
        }
    }

    @Test
    void whatIsPastedKeepsItsLines() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            talk.press("\u001b[200~- one\r\n\t- two\r- \u001b]0;x\u0007three\n\u001b[201~")
                    .sees("┃ - three");
            assertThat(talk.press(CTRL_D).result()).isEqualTo(Turn.done("- one\n    - two\n- three"));
        }
    }

    @Test
    void aPasteThatComesInPiecesIsOnePaste() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            talk.press("\u001b[200~one\r");
            talk.screenText();
            talk.press("two\u001b[20");
            talk.screenText();
            talk.press("1~").sees("┃ one", "┃ two");
            assertThat(talk.press(CTRL_D).result()).isEqualTo(Turn.done("one\ntwo"));
        }
    }

    @Test
    void longLinesAndWideCharactersBreakIntoRows() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            talk.press("日本語日本語日本語日本語日本語 and words that go on").sees("┃ 日本語日本語日本語日本語日\n┃ 本語 and words that go on");
            assertThat(talk.press(UP, "!", CTRL_D).result())
                    .isEqualTo(Turn.done("日本語日本語日本語日本語!日本語 and words that go on"));
        }
    }

    @Test
    void aTextLongerThanTheScreenScrollsWithTheCursor() throws Exception {
        try (Conversation<Turn<String>> talk = asking("line\n".repeat(40) + "the end")) {
            assertThat(talk.sees("┃ the end", "more", "Enter keep it").lines()).hasSizeLessThanOrEqualTo(16);
            talk.press("\u001b[5~".repeat(5), "the start").sees("the startline");
        }
    }

    @Test
    void helpAndGoingBackKeepTheText() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            talk.press("?", ENTER).sees("Use arrows.");
            talk.press("draft", ENTER, SHIFT_TAB);
            assertThat(talk.screenText()).doesNotContain("Use arrows.");
            assertThat(talk.press(SHIFT_TAB).result()).isEqualTo(Turn.back("draft"));
        }
    }
}
