package dev.aiinit.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
    private static final Choice ONE = new Choice("one", "One", "");
    private static final Choice TWO = new Choice("two", "Two", "");

    private static Question text(boolean required, String pattern, int min, int max) {
        return new Question(
                "q", "t", Question.Type.TEXT, "Q?", "", List.of(), List.of(), required, pattern, "", min, max);
    }

    private static Question choices(int min, int max) {
        return new Question(
                "q", "t", Question.Type.CHOICES, "Q?", "", List.of(ONE, TWO), List.of(), false, "", "", min, max);
    }

    private static Question records() {
        Field title = new Field("title", Question.Type.TEXT, "Title?", "", true, List.of(), "", "", "");
        Field kind = new Field("kind", Question.Type.CHOICE, "Kind?", "", false, List.of(ONE, TWO), "", "", "");
        return new Question(
                "q", "t", Question.Type.RECORDS, "Q?", "", List.of(), List.of(title, kind), true, "", "", 0, 1);
    }

    private static void check(Question question, Value value, String complaint) {
        assertThat(AnswerCheck.complaint(question, value)).isEqualTo(Optional.of(complaint));
    }

    private static void passes(Question question, Value value) {
        assertThat(AnswerCheck.complaint(question, value)).isEmpty();
    }

    @Test
    void onlyARequiredAnswerMustSaySomething() {
        check(text(true, "", 0, 0), new Value.Text("  \n"), "An answer is needed here");
        passes(text(false, "[0-9]+", 3, 4), new Value.Text(""));
        passes(choices(2, 2), new Value.Choices(List.of()));
    }

    @Test
    void textIsBoundedInCharactersAndMatchesAsAWhole() {
        check(text(false, "", 3, 0), new Value.Text("日本"), "At least 3 characters, please: these are 2");
        passes(text(false, "", 0, 2), new Value.Text("🎉🎉"));
        check(text(false, "", 0, 2), new Value.Text("abc"), "At most 2 characters, please: these are 3");
        check(text(false, "[0-9]+", 0, 0), new Value.Text("12a"), "It must match [0-9]+");
        passes(text(false, "[0-9]+", 0, 0), new Value.Text("12"));
    }

    @Test
    void choicesAreOfferedOnesAndNotTooManyOrFew() {
        check(choices(0, 0), new Value.Choices(List.of("one", "six")), "six is not one of one, two");
        check(choices(2, 0), new Value.Choices(List.of("one")), "Choose at least 2, please: now 1");
        check(choices(0, 1), new Value.Choices(List.of("one", "two")), "Choose at most 1, please: now 2");
        passes(choices(1, 2), new Value.Choices(List.of("two")));
    }

    @Test
    void eachFieldOfARecordIsChecked() {
        Value.Text title = new Value.Text("A title");
        passes(records(), new Value.Records(List.of(Map.of("title", title))));
        check(records(), new Value.Records(List.of(Map.of())), "Title? An answer is needed here");
        check(
                records(),
                new Value.Records(List.of(Map.of("title", title, "kind", new Value.Text("six")))),
                "Kind? six is not one of one, two");
        check(
                records(),
                new Value.Records(List.of(Map.of("title", title), Map.of("title", title))),
                "Give at most 1, please: now 2");
    }

    @Test
    void anAnswerOfAnotherTypeIsNoAnswer() {
        check(choices(0, 0), new Value.Text("one"), "This is not the kind of answer that is asked for");
        check(text(false, "", 0, 0), new Value.Flag(true), "This is not the kind of answer that is asked for");
    }
}
