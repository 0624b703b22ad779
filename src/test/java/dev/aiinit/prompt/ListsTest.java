package dev.aiinit.prompt;

import static dev.aiinit.prompt.Conversation.CTRL_C;
import static dev.aiinit.prompt.Conversation.DOWN;
import static dev.aiinit.prompt.Conversation.ENTER;
import static dev.aiinit.prompt.Conversation.ESC;
import static dev.aiinit.prompt.Conversation.SHIFT_TAB;
import static dev.aiinit.prompt.Conversation.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.answers.AnswerCheck;
import dev.aiinit.answers.Interrupted;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The widgets that are moved through rather than typed into: list, check boxes, yes or no. */
class ListsTest {
    private static final Place PLACE = new Place("2/3", "Architecture", "", "", List.of(), false);

    private static Conversation<Turn<Value>> asking(int columns, int rows, Question question, Value initial)
            throws IOException {
        return Conversation.on(columns, rows, terminal -> {
            try (Prompter prompter = new ScreenPrompter(new Stage(terminal, new Look(false, true), true))) {
                return prompter.ask(question, initial, new Heading(PLACE, question.prompt(), "", question.help()));
            }
        });
    }

    private static Conversation<Turn<Value>> style(String initial) throws IOException {
        return asking(80, 24, Samples.STYLE, new Value.Text(initial));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; layered",
                "j; hexagonal",
                "{down}; hexagonal",
                "{esc}OB{esc}OB; features",
                "jjk; hexagonal",
                "3; features",
                "31; layered",
                "7; layered",
                "{up}; ''",
                "{end}; ''",
                "jj{home}; layered",
                "{tab}; hexagonal",
                "x{space}y; layered"
            })
    void movesWithArrowsLettersAndDigits(String keys, String expected) throws Exception {
        try (Conversation<Turn<Value>> talk = style("layered")) {
            assertThat(talk.type(keys).press(ENTER).result()).isEqualTo(Turn.done(new Value.Text(expected)));
        }
    }

    @Test
    void aTwoDigitNumberIsTyped() throws Exception {
        Choice[] many = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> new Choice("v" + number, "Choice " + number, ""))
                .toArray(Choice[]::new);
        Question question = new QuestionBuilder("many", Question.Type.CHOICE, "Which?")
                .choices(many)
                .build();
        try (Conversation<Turn<Value>> talk = asking(40, 12, question, new Value.Text("v1"))) {
            talk.press("1", "7").sees("❯ 17 Choice 17", "↑", "↓");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done(new Value.Text("v17")));
        }
    }

    @Test
    void whatIsPreselectedIsInFocusAndAnOpenQuestionStaysOpen() throws Exception {
        try (Conversation<Turn<Value>> talk = style("features")) {
            talk.sees("❯ 3 By feature");
        }
        try (Conversation<Turn<Value>> talk = style("")) {
            talk.sees("❯   (leave it open)");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done(new Value.Text("")));
        }
    }

    @Test
    void theQuestionMarkExplainsTheQuestionAndTheRow() throws Exception {
        try (Conversation<Turn<Value>> talk = style("hexagonal")) {
            talk.press("?").sees("What an assistant must know", "Ports and adapters: a core that knows no technology");
            assertThat(talk.press("?").screenText()).doesNotContain("What an assistant must know");
        }
    }

    @Test
    void goesBackWithEscapeShiftTabAndLessThan() throws Exception {
        for (String key : List.of(ESC, SHIFT_TAB, "<")) {
            try (Conversation<Turn<Value>> talk = style("layered")) {
                assertThat(talk.press("j", key).result()).isEqualTo(Turn.back(new Value.Text("hexagonal")));
            }
        }
    }

    @Test
    void whatIsPastedIntoAListDoesNothing() throws Exception {
        try (Conversation<Turn<Value>> talk = style("layered")) {
            talk.press("\u001b[200~jj\r3\u001b[201~");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done(new Value.Text("layered")));
        }
    }

    @Test
    void controlCEndsEverythingAndSoDoesASignal() throws Exception {
        try (Conversation<Turn<Value>> talk = style("")) {
            assertThatThrownBy(talk.press(CTRL_C)::result).isInstanceOf(Interrupted.class);
            assertThat(talk.isRaw()).isFalse();
        }
        try (Conversation<Turn<Value>> talk = style("")) {
            talk.sees("How is the code");
            assertThatThrownBy(talk.signal(org.jline.terminal.Terminal.Signal.INT)::result)
                    .isInstanceOf(Interrupted.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; web",
                "{space}; ''",
                "jj{space}; web,jobs",
                "a; web,api,jobs,cli",
                "n; ''",
                "an2{space}; api",
                "nx; web"
            })
    void boxesAreCheckedWithSpace(String keys, String expected) throws Exception {
        List<String> values = expected.isEmpty() ? List.of() : List.of(expected.split(",", -1));
        try (Conversation<Turn<Value>> talk = asking(80, 24, Samples.PARTS, new Value.Choices(List.of("web")))) {
            assertThat(talk.type(keys).press(ENTER).result()).isEqualTo(Turn.done(new Value.Choices(values)));
        }
    }

    @Test
    void boxesShowWhatIsChecked() throws Exception {
        try (Conversation<Turn<Value>> talk = asking(80, 24, Samples.PARTS, new Value.Choices(List.of("api")))) {
            talk.sees("❯ 1 [ ] Web front end  pages that a browser shows", "  2 [x] API");
            talk.press(DOWN, " ").sees("❯ 2 [ ] API");
        }
    }

    @Test
    void tooFewOrTooManyBoxesAreRefused() throws Exception {
        Question question = new QuestionBuilder("parts", Question.Type.CHOICES, "Which?")
                .choices(Samples.PARTS.choices().toArray(Choice[]::new))
                .required()
                .min(2)
                .max(3)
                .build();
        try (Conversation<Turn<Value>> talk = asking(80, 24, question, new Value.Choices(List.of()))) {
            talk.press(ENTER).sees("An answer is needed here");
            talk.press(" ", ENTER).sees("Choose at least 2, please: now 1");
            talk.press("a", ENTER).sees("Choose at most 3, please: now 4");
            assertThat(talk.press(" ", ENTER).result())
                    .isEqualTo(Turn.done(new Value.Choices(List.of("api", "jobs", "cli"))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{enter}; true",
                "y; true",
                "N; false",
                "{right}{enter}; false",
                "{right}{left}{enter}; true",
                "{space}{enter}; false",
                "{tab}{enter}; false"
            })
    void yesOrNo(String keys, boolean expected) throws Exception {
        try (Conversation<Turn<Value>> talk = asking(80, 24, Samples.DARK, new Value.Flag(true))) {
            assertThat(talk.type(keys).result()).isEqualTo(Turn.done(new Value.Flag(expected)));
        }
    }

    @Test
    void aNarrowTerminalAndAResizedOneShowWhatMatters() throws Exception {
        try (Conversation<Turn<Value>> talk = asking(20, 8, Samples.STYLE, new Value.Text("hexagonal"))) {
            talk.sees("❯ 2 Ports and");
            talk.resize(60, 20).sees("❯ 2 Ports and adapters  a core that knows no technology");
            talk.resize(12, 3).sees("❯ 2 Ports");
            assertThat(talk.press(UP, ENTER).result()).isEqualTo(Turn.done(new Value.Text("layered")));
        }
    }

    @Test
    void aWidthOfZeroCountsAsEighty() throws Exception {
        try (Conversation<Turn<Value>> talk = asking(0, 0, Samples.STYLE, new Value.Text("layered"))) {
            talk.sees("2/3 Architecture", "❯ 1 Layers              user interface, logic, data");
            assertThat(talk.press(ENTER).result().back()).isFalse();
        }
    }

    @Test
    void aValueThatIsNotOfferedIsRefusedByTheCheckToo() {
        assertThat(AnswerCheck.complaint(Samples.STYLE, new Value.Text("other")))
                .isEqualTo(Optional.of("other is not one of layered, hexagonal, features"));
    }
}
