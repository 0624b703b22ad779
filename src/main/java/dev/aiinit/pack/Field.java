package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One entry of the small form that a record is made of.
 *
 * @param type any but {@link Question.Type#RECORDS}
 * @param help empty when the prompt says it all
 * @param choices what is offered, for {@code CHOICE} and {@code CHOICES}; else empty
 * @param pattern regular expression that the whole text must match; empty for none
 * @param patternHint what to say when it does not
 * @param defaultValue what a new record starts with; empty for nothing
 */
public record Field(
        String id,
        Question.Type type,
        String prompt,
        String help,
        boolean required,
        List<Choice> choices,
        String pattern,
        String patternHint,
        String defaultValue) {
    public Field {
        requireNonNull(prompt);
        requireNonNull(help);
        requireNonNull(patternHint);
        requireNonNull(defaultValue);
        Pattern.compile(pattern);
        choices = List.copyOf(choices);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a field needs an id");
        }
        if (type == Question.Type.RECORDS) {
            throw new IllegalArgumentException("field " + id + ": a record cannot hold records");
        }
        if (type.offersChoices() == choices.isEmpty()) {
            throw new IllegalArgumentException(
                    "field " + id + ": choices belong to CHOICE and CHOICES, and only there");
        }
    }

    /** The field as a question of its own, so that both are asked and checked alike. */
    public Question asQuestion(String topic) {
        return new Question(id, topic, type, prompt, help, choices, List.of(), required, pattern, patternHint, 0, 0);
    }
}
