package dev.aiinit.prompt;

import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import java.util.List;

/** Builds a question of which a test names only what it is about. */
final class QuestionBuilder {
    private final String id;
    private final Question.Type type;
    private final String prompt;
    private String topic = "general";
    private String help = "";
    private List<Choice> choices = List.of();
    private List<Field> fields = List.of();
    private boolean required;
    private String pattern = "";
    private String patternHint = "";
    private int min;
    private int max;

    QuestionBuilder(String id, Question.Type type, String prompt) {
        this.id = id;
        this.type = type;
        this.prompt = prompt;
    }

    QuestionBuilder topic(String id) {
        topic = id;
        return this;
    }

    QuestionBuilder help(String text) {
        help = text;
        return this;
    }

    QuestionBuilder choices(Choice... offered) {
        choices = List.of(offered);
        return this;
    }

    QuestionBuilder fields(Field... form) {
        fields = List.of(form);
        return this;
    }

    QuestionBuilder required() {
        required = true;
        return this;
    }

    QuestionBuilder pattern(String expression, String hint) {
        pattern = expression;
        patternHint = hint;
        return this;
    }

    QuestionBuilder min(int least) {
        min = least;
        return this;
    }

    QuestionBuilder max(int most) {
        max = most;
        return this;
    }

    Question build() {
        return new Question(id, topic, type, prompt, help, choices, fields, required, pattern, patternHint, min, max);
    }
}
