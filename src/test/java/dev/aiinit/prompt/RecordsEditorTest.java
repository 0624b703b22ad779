package dev.aiinit.prompt;

import static dev.aiinit.prompt.Conversation.CTRL_C;
import static dev.aiinit.prompt.Conversation.CTRL_D;
import static dev.aiinit.prompt.Conversation.ENTER;
import static dev.aiinit.prompt.Conversation.SHIFT_TAB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.answers.Interrupted;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsEditorTest {
    private static Conversation<Turn<Value>> asking(Question question, Value.Records initial) throws IOException {
        Place place = new Place("4/4", "Decisions", "", "", List.of(), false);
        Heading heading = new Heading(place, question.prompt(), "", question.help());
        return Conversation.on(80, 24, terminal -> {
            try (Prompter prompter = new ScreenPrompter(new Stage(terminal, new Look(false, true), true))) {
                return prompter.ask(question, initial, heading);
            }
        });
    }

    private static Conversation<Turn<Value>> asking(String... titles) throws IOException {
        return asking(Samples.DECISIONS, decisions(titles));
    }

    private static Value.Records decisions(String... titles) {
        List<Map<String, Value>> items = new ArrayList<>();
        for (String title : titles) {
            items.add(decision(title, "", "accepted"));
        }
        return new Value.Records(items);
    }

    private static Map<String, Value> decision(String title, String why, String status) {
        Map<String, Value> item = new LinkedHashMap<>();
        item.put("title", new Value.Text(title));
        item.put("why", new Value.Text(why));
        item.put("status", new Value.Text(status));
        return item;
    }

    @Test
    void enterAloneLeavesTheListAsItIs() throws Exception {
        try (Conversation<Turn<Value>> talk = asking()) {
            talk.sees("❯ Done: there are none");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done(decisions()));
        }
        try (Conversation<Turn<Value>> talk = asking("one", "two")) {
            talk.sees("  1 one", "  2 two", "❯   Done");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done(decisions("one", "two")));
        }
    }

    @Test
    void addsARecordFieldByField() throws Exception {
        try (Conversation<Turn<Value>> talk = asking("one")) {
            talk.press("a")
                    .sees("What was decided?", "entry 2, question 1 of 3", "Which decisions were taken already?");
            talk.press("No second database", ENTER).sees("Why?", "✓ What was decided?  No second database");
            talk.press("One truth", ENTER, "is enough", CTRL_D).sees("Where does it stand?", "One truth (2 lines)");
            talk.sees("❯ 2 proposed");
            talk.press(ENTER).sees("2 No second database", "❯   Done");
            Value.Records expected = new Value.Records(List.of(
                    decision("one", "", "accepted"),
                    decision("No second database", "One truth\nis enough", "proposed")));
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done(expected));
        }
    }

    @Test
    void changesARecord() throws Exception {
        try (Conversation<Turn<Value>> talk = asking("one", "two")) {
            talk.press("2", ENTER).sees("entry 2, question 1 of 3", "two");
            talk.press("!", ENTER, ENTER, ENTER).sees("❯ 2 two!");
            assertThat(talk.type("{end}{enter}").result()).isEqualTo(Turn.done(decisions("one", "two!")));
        }
    }

    @Test
    void removesARecordAndBringsItBack() throws Exception {
        try (Conversation<Turn<Value>> talk = asking("one", "two", "three")) {
            talk.press("x").sees("Move to the one to be removed first");
            talk.press("2", "x").sees("2 three", "u undo");
            talk.press("u").sees("2 two", "3 three");
            talk.press("1", "x").sees("1 two");
            assertThat(talk.type("{end}{enter}").result()).isEqualTo(Turn.done(decisions("two", "three")));
        }
    }

    @Test
    void goingBackInTheFormGoesFieldByFieldAndThenLeavesItAlone() throws Exception {
        try (Conversation<Turn<Value>> talk = asking("one")) {
            talk.press("1", ENTER).sees("What was decided?");
            talk.press("!", ENTER).sees("Why?");
            talk.press(SHIFT_TAB).sees("┃ one!");
            talk.press(SHIFT_TAB).sees("❯ 1 one\n");
            assertThat(talk.press(SHIFT_TAB).result()).isEqualTo(Turn.back(decisions("one")));
        }
    }

    @Test
    void aRequiredFieldIsAskedUntilItSaysSomething() throws Exception {
        try (Conversation<Turn<Value>> talk = asking()) {
            talk.press("a", ENTER).sees("An answer is needed here", "What was decided?");
            talk.press("?", ENTER).sees("A short sentence.");
            talk.press(CTRL_C);
            assertThatThrownBy(talk::result).isInstanceOf(Interrupted.class);
        }
    }

    @Test
    void aRecordThatSaysNothingIsNotAdded() throws Exception {
        Question question = new QuestionBuilder("notes", Question.Type.RECORDS, "Notes?")
                .fields(new Field("note", Question.Type.TEXT, "Note?", "", false, List.of(), "", "", ""))
                .build();
        try (Conversation<Turn<Value>> talk = asking(question, decisions())) {
            talk.press("a").sees("Note?");
            talk.press(ENTER).sees("❯ Add one");
            assertThat(talk.type("{down}{enter}").result()).isEqualTo(Turn.done(decisions()));
        }
    }

    @Test
    void tooManyRecordsAreRefused() throws Exception {
        Question question = new QuestionBuilder("notes", Question.Type.RECORDS, "Notes?")
                .fields(new Field("title", Question.Type.TEXT, "Note?", "", false, List.of(), "", "", ""))
                .required()
                .max(1)
                .build();
        try (Conversation<Turn<Value>> talk = asking(question, decisions())) {
            talk.press(ENTER).sees("An answer is needed here");
            talk.press("a", "one", ENTER).sees("1 one");
            talk.press("a", "two", ENTER).sees("2 two");
            talk.press(ENTER).sees("Give at most 1, please: now 2");
        }
    }
}
