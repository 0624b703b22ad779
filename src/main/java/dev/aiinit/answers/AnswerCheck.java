package dev.aiinit.answers;

import dev.aiinit.pack.Choice;
import dev.aiinit.pack.CountedText;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with an answer, whoever gave it, in one line that a person can act on. */
public final class AnswerCheck {
    private static final Optional<String> OTHER_KIND = Optional.of("This is not the kind of answer that is asked for");

    private AnswerCheck() {}

    /** Empty when the value may stand. An empty value is only ever wrong when the question is required. */
    public static Optional<String> complaint(Question question, Value value) {
        if (value.isEmpty()) {
            return question.required() ? Optional.of("An answer is needed here") : Optional.empty();
        }
        return switch (question.type()) {
            case TEXT, LINES -> value instanceof Value.Text text ? textComplaint(question, text.text()) : OTHER_KIND;
            case CHOICE -> value instanceof Value.Text text ? unknown(question, List.of(text.text())) : OTHER_KIND;
            case CHOICES ->
                value instanceof Value.Choices choices ? choicesComplaint(question, choices.values()) : OTHER_KIND;
            case YES_NO -> value instanceof Value.Flag ? Optional.empty() : OTHER_KIND;
            case RECORDS ->
                value instanceof Value.Records records ? recordsComplaint(question, records.items()) : OTHER_KIND;
        };
    }

    private static Optional<String> choicesComplaint(Question question, List<String> values) {
        return unknown(question, values).or(() -> bounds(question, values.size(), "Choose"));
    }

    private static Optional<String> recordsComplaint(Question question, List<Map<String, Value>> items) {
        return items.stream()
                .map(item -> recordComplaint(question, item))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> bounds(question, items.size(), "Give"));
    }

    private static Optional<String> textComplaint(Question question, String text) {
        int length = text.codePointCount(0, text.length());
        if (question.min() > length) {
            return Optional.of("At least " + question.min() + " characters, please: these are " + length);
        }
        if (question.max() > 0 && question.max() < length) {
            return Optional.of("At most " + question.max() + " characters, please: these are " + length);
        }
        try {
            if (question.pattern().isEmpty() || CountedText.matches(question.pattern(), text)) {
                return Optional.empty();
            }
        } catch (CountedText.GaveUp endless) {
            return Optional.of("The pattern of the question does not come to an end on this answer; mend the pack");
        }
        return Optional.of(
                question.patternHint().isEmpty() ? "It must match " + question.pattern() : question.patternHint());
    }

    private static Optional<String> unknown(Question question, List<String> values) {
        List<String> offered = question.choices().stream().map(Choice::value).toList();
        return values.stream()
                .filter(value -> !offered.contains(value))
                .findFirst()
                .map(value -> value + " is not one of " + String.join(", ", offered));
    }

    private static Optional<String> bounds(Question question, int count, String verb) {
        if (question.min() > count) {
            return Optional.of(verb + " at least " + question.min() + ", please: now " + count);
        }
        if (question.max() > 0 && question.max() < count) {
            return Optional.of(verb + " at most " + question.max() + ", please: now " + count);
        }
        return Optional.empty();
    }

    private static Optional<String> recordComplaint(Question question, Map<String, Value> item) {
        for (Field field : question.fields()) {
            Value value = item.getOrDefault(field.id(), new Value.Text(""));
            Optional<String> wrong = complaint(field.asQuestion(question.topic()), value);
            if (wrong.isPresent()) {
                return wrong.map(what -> field.prompt() + " " + what);
            }
        }
        return Optional.empty();
    }
}
