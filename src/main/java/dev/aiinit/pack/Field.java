package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One entry of the small form that a record is made of.
 *
 * @param type any but {@link Question.Type#RECORDS}
 * @param help empty when the prompt says it all
 * @param choices what is offered, for {@code CHOICE} and {@code CHOICES}; else empty
 */
public record Field(String id, Question.Type type, String prompt, String help, boolean required, List<Choice> choices) {
    public Field {
        requireNonNull(prompt);
        requireNonNull(help);
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
        return new Question(id, topic, type, prompt, help, choices, List.of(), required, "", "", 0, 0, "", "");
    }
}
