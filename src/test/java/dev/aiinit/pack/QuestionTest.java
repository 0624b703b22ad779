package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Choice CHOICE = new Choice("one", "One", "");
    private static final Field FIELD =
            new Field("title", Question.Type.TEXT, "Title?", "", true, List.of(), "", "", "");

    private static Question question(Question.Type type, List<Choice> choices, List<Field> fields, int min, int max) {
        return new Question("q", "t", type, "Q?", "", choices, fields, false, "", "", min, max);
    }

    @Test
    void choicesAndFieldsBelongToTheirTypes() {
        assertThat(question(Question.Type.CHOICE, List.of(CHOICE), List.of(), 0, 0)
                        .choices())
                .hasSize(1);
        assertThat(question(Question.Type.RECORDS, List.of(), List.of(FIELD), 0, 0)
                        .fields())
                .hasSize(1);
        assertThatThrownBy(() -> question(Question.Type.CHOICES, List.of(), List.of(), 0, 0))
                .hasMessageContaining("choices belong");
        assertThatThrownBy(() -> question(Question.Type.TEXT, List.of(CHOICE), List.of(), 0, 0))
                .hasMessageContaining("choices belong");
        assertThatThrownBy(() -> question(Question.Type.RECORDS, List.of(), List.of(), 0, 0))
                .hasMessageContaining("fields belong");
        assertThatThrownBy(() -> question(Question.Type.LINES, List.of(), List.of(FIELD), 0, 0))
                .hasMessageContaining("fields belong");
        assertThatThrownBy(() -> new Field("f", Question.Type.RECORDS, "?", "", false, List.of(), "", "", ""))
                .hasMessage("field f: a record cannot hold records");
        assertThatThrownBy(() -> new Field("f", Question.Type.CHOICE, "?", "", false, List.of(), "", "", ""))
                .hasMessageContaining("choices belong");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> question(Question.Type.TEXT, List.of(), List.of(), 3, 2))
                .hasMessageContaining("do not fit");
        assertThatThrownBy(() -> question(Question.Type.TEXT, List.of(), List.of(), -1, 0))
                .hasMessageContaining("do not fit");
        assertThatThrownBy(() -> question(Question.Type.CHOICE, List.of(CHOICE, CHOICE), List.of(), 0, 0))
                .hasMessage("question q: a choice occurs twice");
        assertThatThrownBy(() -> question(Question.Type.RECORDS, List.of(), List.of(FIELD, FIELD), 0, 0))
                .hasMessage("question q: a field occurs twice");
        assertThatThrownBy(() ->
                        new Question("q", "t", Question.Type.TEXT, "?", "", List.of(), List.of(), false, "(", "", 0, 0))
                .isInstanceOf(PatternSyntaxException.class);
        assertThatThrownBy(() ->
                        new Question(" ", "t", Question.Type.TEXT, "?", "", List.of(), List.of(), false, "", "", 0, 0))
                .hasMessage("a question needs an id");
    }
}
