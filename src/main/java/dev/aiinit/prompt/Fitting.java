package dev.aiinit.prompt;

import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a value into the form in which a widget can take it and would give it back: of the question's type, offered choices only and
 * in their order, no control characters.
 */
final class Fitting {
    private Fitting() {}

    /** The value in that form; what does not fit at all, or is null, becomes the empty value of the type (for a flag: no). */
    static Value of(Question question, @Nullable Value value) {
        return switch (question.type()) {
            case TEXT -> new Value.Text(Plain.line(text(value)));
            case LINES -> new Value.Text(Plain.lines(text(value)));
            case CHOICE ->
                new Value.Text(offered(question, List.of(text(value))).stream()
                        .findFirst()
                        .orElse(""));
            case CHOICES ->
                new Value.Choices(
                        value instanceof Value.Choices choices ? offered(question, choices.values()) : List.of());
            case YES_NO -> value instanceof Value.Flag flag ? flag : new Value.Flag(false);
            case RECORDS ->
                new Value.Records(value instanceof Value.Records records ? records(question, records) : List.of());
        };
    }

    private static String text(@Nullable Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static List<String> offered(Question question, List<String> values) {
        return question.choices().stream()
                .map(Choice::value)
                .filter(values::contains)
                .toList();
    }

    private static List<Map<String, Value>> records(Question question, Value.Records records) {
        List<Map<String, Value>> items = new ArrayList<>();
        for (Map<String, Value> item : records.items()) {
            items.add(record(question, item));
        }
        return items;
    }

    /** A record with all fields of the question, in their order. */
    static Map<String, Value> record(Question question, Map<String, Value> item) {
        Map<String, Value> fitted = new LinkedHashMap<>();
        for (Field field : question.fields()) {
            fitted.put(field.id(), of(field.asQuestion(question.topic()), item.get(field.id())));
        }
        return fitted;
    }

    /** What a new record starts with: the defaults of its fields. */
    static Map<String, Value> fresh(Question question) {
        Map<String, Value> item = new LinkedHashMap<>();
        for (Field field : question.fields()) {
            String given = field.defaultValue();
            Value value = switch (field.type()) {
                case YES_NO -> new Value.Flag(given.equals("true") || given.equals("yes"));
                case CHOICES -> new Value.Choices(List.of(given.split("\\s*,\\s*", -1)));
                default -> new Value.Text(given);
            };
            item.put(field.id(), value);
        }
        return record(question, item);
    }
}
