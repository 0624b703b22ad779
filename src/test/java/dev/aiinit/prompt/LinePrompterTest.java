package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Interrupted;
import dev.aiinit.answers.Source;
import dev.aiinit.project.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinePrompterTest {
    private static Conversation<Map<String, Answer>> samples() throws IOException {
        return Conversation.onDumb(terminal -> new Wizard(terminal, true, true).ask(Samples.questionnaire()));
    }

    /** Types lines one after the other, each once the invitation to it is there. */
    private static void answer(Conversation<?> talk, String... lines) {
        for (String line : lines) {
            talk.screenText();
            talk.press(line + "\n");
        }
    }

    @Test
    void everythingCanBeAnsweredByTypingLines() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            answer(
                    talk,
                    "Parts for bicycles",
                    "editors",
                    "2",
                    "1,3",
                    "",
                    "browser -> api",
                    "api -> database",
                    ".",
                    "y");
            answer(talk, "a", "No second database", "Simple", ".", "1", "", "");
            Map<String, Answer> answers = talk.result();
            assertThat(Samples.values(answers)).containsEntry("purpose", new Value.Text("Parts for bicycles"));
            assertThat(Samples.values(answers)).containsEntry("style", new Value.Text("hexagonal"));
            assertThat(Samples.values(answers)).containsEntry("parts", new Value.Choices(List.of("web", "jobs")));
            assertThat(Samples.sources(answers)).containsEntry("framework", Source.DETECTED);
            assertThat(Samples.values(answers))
                    .containsEntry("flow", new Value.Text("browser -> api\napi -> database"));
            assertThat(Samples.values(answers)).containsEntry("dark", new Value.Flag(true));
            assertThat(Samples.values(answers))
                    .containsEntry(
                            "decisions",
                            new Value.Records(List.of(Map.of(
                                    "title", new Value.Text("No second database"),
                                    "why", new Value.Text("Simple"),
                                    "status", new Value.Text("accepted")))));
        }
    }

    @Test
    void itShowsWhatTheScreenWouldShowWithoutMovingTheCursor() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.sees("== 1/4 The project ==", "detected: A shop for spare parts - package.json#description");
            answer(talk, "?");
            talk.sees("One sentence, as you would say it", "< goes back");
            assertThat(talk.sent().chars())
                    .allMatch(character -> character == '\n' || character == '\r' || character >= ' ');
        }
    }

    @Test
    void wrongLinesAreAskedAgainAndBackGoesBack() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            answer(talk, "-");
            talk.sees("! An answer is needed here");
            answer(talk, "", "42");
            talk.sees("! Names, no numbers, please");
            answer(talk, "<", "", "", "9");
            talk.sees("! That was not understood");
            answer(talk, "one");
            talk.sees("How is the code organised?");
            answer(talk, "-", "1,,2", "1,x", "a", "-");
            talk.sees("How does data flow");
        }
    }

    @Test
    void theReviewChangesAnAnswerByItsNumber() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            answer(talk, "", "", "", "", "", "", "", "");
            talk.sees("== Review ==", "2 Who uses it? (empty)");
            answer(talk, "3");
            talk.sees("! This was set on the command line");
            answer(talk, "2", "editors", "");
            assertThat(Samples.values(talk.result())).containsEntry("users", new Value.Text("editors"));
        }
    }

    @Test
    void recordsAreChangedAndRemovedByTheirNumber() throws Exception {
        Value.Records two = new Value.Records(List.of(
                Map.of("title", new Value.Text("one"), "status", new Value.Text("accepted")),
                Map.of("title", new Value.Text("two"), "status", new Value.Text("accepted"))));
        try (var talk = Conversation.onDumb(terminal -> {
            try (Prompter prompter = new LinePrompter(new TypedLines(terminal), new Look(false, false))) {
                return prompter.ask(Samples.DECISIONS, two, new Heading(Place.ALONE, "Decisions?", "", ""));
            }
        })) {
            answer(talk, "x1", "1", "two!", "", "", "");
            Value.Records left = (Value.Records) talk.result().value();
            assertThat(left.items()).hasSize(1);
            assertThat(left.items().get(0).get("title")).isEqualTo(new Value.Text("two!"));
        }
    }

    @Test
    void controlCAndTheEndOfInputEndEverything() throws Exception {
        try (Conversation<Map<String, Answer>> talk = samples()) {
            talk.sees("What is the project for?");
            assertThatThrownBy(talk.press("\u0003")::result).isInstanceOf(Interrupted.class);
        }
        Conversation<Map<String, Answer>> talk = samples();
        talk.sees("What is the project for?");
        talk.close();
        assertThatThrownBy(talk::result).isInstanceOf(Interrupted.class);
    }

    @Test
    void thePlanIsConfirmedWithOneLetter() throws Exception {
        try (var talk = Conversation.onDumb(
                terminal -> new Wizard(terminal, true, true).confirm("Write?", List.of("a file", "another")))) {
            talk.sees("a file\nanother\nWrite? y or n [yes]");
            answer(talk, "what", "n");
            assertThat(talk.result()).isFalse();
        }
    }

    @Test
    void linesTypedAheadDoNotConfirmThePlan() throws Exception {
        try (Conversation<Boolean> talk = Conversation.onDumb(terminal -> {
            Conversation.typeAhead(terminal, "\r\ry\r");
            return new Wizard(terminal, true, true).confirm("Write?", List.of("a file"));
        })) {
            talk.sees("Write? y or n [yes]");
            answer(talk, "n");
            assertThat(talk.result()).isFalse();
        }
    }
}
