package dev.aiinit.prompt;

import static dev.aiinit.prompt.Conversation.CTRL_C;
import static dev.aiinit.prompt.Conversation.CTRL_D;
import static dev.aiinit.prompt.Conversation.DOWN;
import static dev.aiinit.prompt.Conversation.ENTER;
import static dev.aiinit.prompt.Conversation.ESC;
import static dev.aiinit.prompt.Conversation.SHIFT_TAB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Interrupted;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.Source;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.pack.Topic;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;

class WizardTest {
    private static Function<Terminal, Map<String, Answer>> asking(Questionnaire questionnaire) {
        return terminal -> new Wizard(terminal, false, true).ask(questionnaire);
    }

    private static Conversation<Map<String, Answer>> samples() throws IOException {
        return Conversation.on(80, 24, asking(Samples.questionnaire()));
    }

    private static Questionnaire one(Question question, Answer... preselected) {
        return new Questionnaire(
                List.of(new Topic("general", "General", "")),
                List.of(question),
                List.of(preselected).stream()
                        .collect(java.util.stream.Collectors.toMap(Answer::question, answer -> answer)),
                Set.of(),
                (asked, soFar) -> true);
    }

    @Test
    void whoeverAgreesPressesEnterAndEveryAnswerKeepsItsSource() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            for (String question : List.of(
                    "What is the project for?",
                    "Who uses it?",
                    "How is the code organised?",
                    "Which parts does it have?",
                    "Which framework",
                    "How does data flow",
                    "Is there a dark mode?",
                    "Which decisions were taken")) {
                talk.sees("\n " + question, "Ctrl-C quit");
                talk.press(ENTER);
            }
            talk.sees("Review", "9 answers", "❯   Accept and go on");
            Map<String, Answer> answers = talk.press(ENTER).result();
            assertThat(answers.keySet())
                    .containsExactly(
                            "purpose", "users", "target", "style", "parts", "framework", "flow", "dark", "decisions");
            assertThat(answers).isEqualTo(expectedWithDefaults());
        }
    }

    private static Map<String, Answer> expectedWithDefaults() {
        Map<String, Answer> expected =
                new java.util.LinkedHashMap<>(Samples.questionnaire().preselected());
        expected.put("users", asked("users", new Value.Text("")));
        expected.put("flow", asked("flow", new Value.Text("")));
        expected.put("dark", asked("dark", new Value.Flag(false)));
        expected.put("decisions", asked("decisions", new Value.Records(List.of())));
        return expected;
    }

    private static Answer asked(String id, Value value) {
        return new Answer(id, value, Source.ASKED, List.of());
    }

    @Test
    void aTopicShowsItsProgressItsEvidenceAndWhatWasSaid() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.sees(
                    "1/4 The project",
                    "question 1 of 2",
                    "detected: A shop for spare parts — package.json#description");
            talk.press(ENTER).sees("question 2 of 2", "✓ What is the project for?  A shop for spare parts");
            talk.press(ENTER).sees("2/4 Architecture", "default: By feature");
            talk.press(ENTER, ENTER).sees("detected: Next.js 16 — package.json#dependencies.next");
        }
    }

    @Test
    void whatWasChangedIsAskedAndWhatWasChangedBackIsNot() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.press("!", ENTER).sees("Who uses it?");
            talk.press(SHIFT_TAB).sees("┃ A shop for spare parts!");
            talk.press("\u007f", ENTER, "editors", ENTER).sees("2/4");
            talk.press("1", ENTER, ENTER, ENTER, ENTER, ENTER, ENTER).sees("Review");
            Map<String, Answer> answers = talk.press(ENTER).result();
            assertThat(Samples.sources(answers)).containsEntry("purpose", Source.DETECTED);
            assertThat(answers.get("users")).isEqualTo(asked("users", new Value.Text("editors")));
            assertThat(answers.get("style")).isEqualTo(asked("style", new Value.Text("layered")));
        }
    }

    @Test
    void whatDoesNotApplyIsNeitherAskedNorReturned() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.press(ENTER, ENTER, ENTER).sees("Which parts does it have?");
            talk.press("n", ENTER).sees("2/3 Architecture", "question 3 of 3", "How does data flow");
            talk.press(ENTER).sees("3/3 Decisions");
            talk.press(ENTER).sees("Review", "7 answers");
            assertThat(talk.press(ENTER).result())
                    .doesNotContainKeys("framework", "dark")
                    .containsKey("parts");
        }
    }

    @Test
    void aChangeInTheReviewAsksWhatAppliesNow() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.press(ENTER, ENTER, ENTER, "n", ENTER, ENTER, ENTER).sees("Review", "5 Which parts does it have?");
            talk.press("5", ENTER).sees("2/3 Architecture", "Which parts does it have?");
            talk.press("1", " ", ENTER).sees("Which framework draws the pages?", "Next.js 16");
            talk.press(ENTER).sees("Is there a dark mode?");
            talk.press("y").sees("Review", "9 answers", "8 Is there a dark mode?", "yes");
            assertThat(talk.press(ENTER).result().get("dark")).isEqualTo(asked("dark", new Value.Flag(true)));
        }
    }

    @Test
    void fixedAnswersAreShownAndLocked() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.press(ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER);
            talk.sees("3 Which assistants are used?", "claude-code", "command line");
            talk.press("3", ENTER).sees("This was set on the command line: change it there");
            assertThat(Samples.sources(talk.type("{home}{enter}").result())).containsEntry("target", Source.FLAG);
        }
    }

    @Test
    void backLeadsThroughTopicsWithoutLosingAnything() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.press(ENTER, "editors", ENTER).sees("2/4 Architecture");
            talk.press(ESC).sees("1/4 The project", "┃ editors");
            talk.press(" and cooks", SHIFT_TAB).sees("What is the project for?");
            talk.press(SHIFT_TAB).sees("nothing to go back to");
            talk.press(ENTER).sees("┃ editors and cooks");
            talk.press(ENTER).sees("2/4 Architecture");
            talk.press(ENTER, ENTER, ENTER, "draft", SHIFT_TAB).sees("Which framework draws");
            talk.press(ENTER).sees("┃ draft");
            talk.press(CTRL_D, ENTER, ENTER).sees("Review");
            talk.press(ESC).sees("4/4 Decisions");
            talk.press(ENTER).sees("Review");
            Map<String, Answer> answers = talk.press(ENTER).result();
            assertThat(Samples.values(answers)).containsEntry("users", new Value.Text("editors and cooks"));
            assertThat(Samples.values(answers)).containsEntry("flow", new Value.Text("draft"));
        }
    }

    @Test
    void goingBackFromAChangeInTheReviewChangesNothing() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.press(ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER).sees("Review");
            talk.press("1", ENTER).sees("1/4 The project");
            talk.press("!!", SHIFT_TAB).sees("Review", "A shop for spare parts  ");
            talk.press("1", ENTER).sees("┃ A shop for spare parts\n");
        }
    }

    @Test
    void savedAnswersStaySavedUntilTheyAreChanged() throws Exception {
        Question question = new QuestionBuilder("users", Question.Type.TEXT, "Who?").build();
        Answer saved = new Answer("users", new Value.Text("editors"), Source.SAVED, List.of());
        try (var talk = Conversation.on(80, 24, asking(one(question, saved)))) {
            talk.press(ENTER).sees("Review", "saved");
            assertThat(talk.press(ENTER).result()).isEqualTo(Map.of("users", saved));
        }
        try (var talk = Conversation.on(80, 24, asking(one(question, saved)))) {
            talk.press("!", ENTER).sees("Review");
            assertThat(talk.press(ENTER).result())
                    .isEqualTo(Map.of("users", asked("users", new Value.Text("editors!"))));
        }
    }

    @Test
    void hostileValuesReachNoTerminal() throws Exception {
        String hostile = "x\u001b]0;owned\u0007\u001b[2J\u001b[31m\u202ey\r\nz";
        Question question = new QuestionBuilder("any", Question.Type.CHOICE, "Prompt " + hostile)
                .help("Help " + hostile)
                .choices(new Choice("a", "Label " + hostile, "Choice " + hostile))
                .required()
                .build();
        Answer detected = new Answer(
                "any", new Value.Text("a"), Source.DETECTED, List.of(Evidence.key("dir/" + hostile, hostile)));
        try (var talk = Conversation.on(80, 24, asking(one(question, detected)))) {
            talk.press("?").sees("Prompt xy z", "Help xy", "Label xy z", "Choice xy z", "dir/xy z#xy z");
            talk.press(ENTER).sees("Review");
            assertThat(talk.sent()).doesNotContain("owned", "\u001b[31m", "\u202e");
            assertThat(talk.press(ENTER).result()).isEqualTo(Map.of("any", detected));
        }
    }

    @Test
    void hostileTextIsCleanWhenItIsFilledInAndUntouchedWhenItIsLeft() throws Exception {
        Question question = new QuestionBuilder("any", Question.Type.LINES, "Prompt").build();
        Answer detected = new Answer("any", new Value.Text("a\u001b[31mb\tc  \n"), Source.DETECTED, List.of());
        try (var talk = Conversation.on(80, 24, asking(one(question, detected)))) {
            talk.sees("┃ ab    c");
            talk.press(ENTER).sees("Review");
            assertThat(talk.press(ENTER).result()).isEqualTo(Map.of("any", detected));
        }
    }

    @Test
    void aPreselectedValueOfTheWrongTypeIsNotInTheWay() throws Exception {
        Answer wrong = new Answer("style", new Value.Flag(true), Source.SAVED, List.of());
        Question question = new QuestionBuilder("style", Question.Type.CHOICE, "Style?")
                .choices(Samples.STYLE.choices().toArray(Choice[]::new))
                .required()
                .build();
        try (var talk = Conversation.on(80, 24, asking(one(question, wrong)))) {
            talk.press(DOWN, ENTER).sees("Review");
            assertThat(talk.press(ENTER).result())
                    .isEqualTo(Map.of("style", asked("style", new Value.Text("hexagonal"))));
        }
    }

    @Test
    void withNothingToAskNothingIsAsked() throws Exception {
        Questionnaire none = new Questionnaire(List.of(), List.of(), Map.of(), Set.of(), (question, soFar) -> true);
        try (var talk = Conversation.on(80, 24, asking(none))) {
            assertThat(talk.result()).isEmpty();
        }
    }

    @Test
    void controlCInTheReviewEndsItToo() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.press(ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER, ENTER).sees("Review");
            assertThatThrownBy(talk.press(CTRL_C)::result).isInstanceOf(Interrupted.class);
            assertThat(talk.isRaw()).isFalse();
        }
    }

    @Test
    void thePlanStaysOnTheScreenWithTheAnswerBelow() throws Exception {
        List<String> plan =
                List.of("new     .ai/STACK.md", "changed CLAUDE.md\u001b[2J", "", "about 1,200 tokens a session");
        try (var talk = Conversation.on(
                60, 20, terminal -> new Wizard(terminal, false, true).confirm("Write these files?", plan))) {
            assertThat(talk.sees("❯ Yes"))
                    .startsWith("new     .ai/STACK.md\nchanged CLAUDE.md\n\nabout 1,200 tokens a session\n");
            talk.press("n");
            assertThat(talk.result()).isFalse();
            assertThat(talk.screenText()).endsWith("about 1,200 tokens a session\nWrite these files? No");
        }
    }

    @Test
    void keysTypedAheadDoNotConfirmThePlan() throws Exception {
        try (Conversation<Boolean> talk = Conversation.on(60, 20, terminal -> {
            Conversation.typeAhead(terminal, ENTER + "y" + DOWN + ENTER);
            return new Wizard(terminal, false, true).confirm("Write?", List.of("a file"));
        })) {
            talk.sees("Write?", "❯ Yes");
            assertThat(talk.press("n").result()).isFalse();
        }
    }

    @Test
    void aPlanLineThatIsTooLongGoesOnBelowSetIn() throws Exception {
        List<String> plan = List.of("  create  CLAUDE.md  210-300 tokens, every session", "  create  日本語日本語日本語.md");
        try (Conversation<Boolean> talk =
                Conversation.on(30, 20, terminal -> new Wizard(terminal, false, true).confirm("Write?", plan))) {
            assertThat(talk.sees("Yes"))
                    .startsWith(
                            "  create  CLAUDE.md\n      210-300 tokens, every\n      session\n  create\n      日本語日本語日本語.md\n");
        }
    }

    @Test
    void aPlanLongerThanTheScreenScrolls() throws Exception {
        List<String> plan = java.util.stream.IntStream.rangeClosed(1, 100)
                .mapToObj(line -> "file " + line)
                .toList();
        try (var talk =
                Conversation.on(40, 10, terminal -> new Wizard(terminal, false, true).confirm("Write?", plan))) {
            assertThat(talk.sees("Write?", "❯ Yes")).contains("file 100");
            talk.type("{right}").sees("file 100\n Write?\n\n   Yes   ❯ No");
            assertThat(talk.press(ENTER).result()).isFalse();
        }
    }
}
