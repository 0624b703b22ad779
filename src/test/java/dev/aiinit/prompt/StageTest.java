package dev.aiinit.prompt;

import static dev.aiinit.prompt.Conversation.CTRL_C;
import static dev.aiinit.prompt.Conversation.ENTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.answers.Interrupted;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Heading HEADING = new Heading(Place.ALONE, "Go on?", "", "");

    private static Conversation<Boolean> asking(Look look, boolean wholeScreen) throws IOException {
        return Conversation.on(80, 24, terminal -> {
            terminal.writer().print("printed before\r\n");
            try (Stage stage = new Stage(terminal, look, wholeScreen)) {
                boolean yes = stage.play(HEADING, new YesNo(true), answer -> Optional.empty())
                        .value();
                stage.erase();
                return yes;
            }
        });
    }

    @Test
    void theTerminalComesBackAsItWas() throws Exception {
        for (String key : new String[] {ENTER, CTRL_C}) {
            try (Conversation<Boolean> talk = asking(new Look(true, true), true)) {
                talk.sees("Go on?");
                assertThat(talk.isRaw()).isTrue();
                talk.press(key);
                if (key.equals(CTRL_C)) {
                    assertThatThrownBy(talk::result).isInstanceOf(Interrupted.class);
                } else {
                    assertThat(talk.result()).isTrue();
                }
                assertThat(talk.isRaw()).isFalse();
                // Pasting as typed, lines that wrap, a cursor, the screen from before: in the end, each switched on
                // last.
                assertThat(talk.sent()).contains("\u001b[?2004h", "\u001b[?7l", "\u001b[?25l", "\u001b[?1049h");
                assertThat(talk.sent().lastIndexOf("\u001b[?2004l"))
                        .isGreaterThan(talk.sent().lastIndexOf("\u001b[?2004h"));
                assertThat(talk.sent().lastIndexOf("\u001b[?7h"))
                        .isGreaterThan(talk.sent().lastIndexOf("\u001b[?7l"));
                assertThat(talk.sent().lastIndexOf("\u001b[?25h"))
                        .isGreaterThan(talk.sent().lastIndexOf("\u001b[?25l"));
                assertThat(talk.sent().lastIndexOf("\u001b[?1049l"))
                        .isGreaterThan(talk.sent().lastIndexOf("\u001b[?1049h"));
            }
        }
    }

    @Test
    void withoutTheWholeScreenItDrawsBelowWhatWasPrinted() throws Exception {
        try (Conversation<Boolean> talk = asking(new Look(false, true), false)) {
            assertThat(talk.sees("Go on?")).startsWith("printed before\n Go on?\n\n ❯ Yes     No");
            assertThat(talk.type("{right}").sees("❯ No")).startsWith("printed before\n Go on?\n\n   Yes   ❯ No");
            talk.press(ENTER);
            assertThat(talk.result()).isFalse();
            assertThat(talk.screenText()).isEqualTo("printed before");
        }
    }

    @Test
    void withoutColoursNoStyleIsSent() throws Exception {
        try (Conversation<Boolean> talk = asking(new Look(false, true), true)) {
            talk.sees("Go on?");
            assertThat(talk.sent()).doesNotContainPattern("\u001b\\[[0-9;]*m");
        }
        try (Conversation<Boolean> talk = asking(new Look(true, true), true)) {
            talk.sees("Go on?");
            assertThat(talk.sent()).containsPattern("\u001b\\[[0-9;]+m");
        }
    }

    @Test
    void withoutUnicodeOnlyAsciiIsSent() throws Exception {
        try (Conversation<Boolean> talk = asking(new Look(false, false), true)) {
            talk.sees("> Yes");
            assertThat(talk.sent().chars()).allMatch(character -> character < 128);
        }
    }

    @Test
    void whereItBeginsThereIsNoWayBack() throws Exception {
        try (Conversation<Boolean> talk = asking(new Look(false, true), true)) {
            assertThat(talk.screenText()).doesNotContain("back");
            talk.press("<").sees("there is nothing to go back to");
            assertThat(talk.press("n").result()).isFalse();
        }
    }

    @Test
    void escapeClosesTheHelpBeforeItGoesBack() throws Exception {
        Heading heading =
                new Heading(new Place("", "", "", "", List.of(), false), "Go on?", "", "Once more with help.");
        try (Conversation<Turn<Boolean>> talk = Conversation.on(80, 24, terminal -> {
            try (Stage stage = new Stage(terminal, new Look(false, true), true)) {
                return stage.play(heading, new YesNo(true), answer -> Optional.empty());
            }
        })) {
            talk.press("?").sees("Once more with help.");
            talk.type("{esc}");
            assertThat(talk.screenText()).contains("Go on?").doesNotContain("Once more");
            assertThat(talk.type("{esc}").result().back()).isTrue();
        }
    }

    @Test
    void controlLDrawsAllOfItAgain() throws Exception {
        try (Conversation<Boolean> talk = asking(new Look(false, true), true)) {
            talk.sees("Go on?");
            int before = talk.sent().split("Go on", -1).length;
            talk.press("\f");
            assertThat(talk.sent().split("Go on", -1)).hasSize(before + 1);
        }
    }

    @Test
    void aTerminalThatGoesAwayEndsTheQuestions() throws Exception {
        Conversation<Boolean> talk = asking(new Look(false, true), true);
        talk.sees("Go on?");
        talk.close();
        assertThatThrownBy(talk::result).isInstanceOf(Interrupted.class);
    }

    @Test
    void controlCTypedAheadIsNotForgotten() throws Exception {
        try (Conversation<Boolean> talk = Conversation.on(80, 24, terminal -> {
            try (Stage stage = new Stage(terminal, new Look(false, true), false)) {
                Conversation.typeAhead(terminal, ENTER + CTRL_C);
                stage.forgetTypedAhead();
                return stage.play(HEADING, new YesNo(true), answer -> Optional.empty())
                        .value();
            }
        })) {
            assertThatThrownBy(talk::result).isInstanceOf(Interrupted.class);
        }
    }
}
