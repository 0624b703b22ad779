package dev.aiinit.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds values of the report by the dotted names of its fields. */
final class ReportFields {
    /** Stands for a value that no file states. */
    static final Object NOTHING = List.of();

    private static final List<String> NAMES =
            List.of("name", "language", "command", "fact", "about", "folder", "locale");

    private ReportFields() {}

    /** Empty when the report has no such field; {@link #NOTHING} when its value is null. */
    static Optional<Object> value(Map<String, Object> report, String field) {
        // Tests stand under a key of their own, which nobody expects who knows the other commands.
        Object value = report;
        for (String part : (field.equals("commands.test") ? "test.commands" : field).split("\\.", -1)) {
            if (!(value instanceof Map<?, ?> map) || !map.containsKey(part)) {
                return Optional.empty();
            }
            Object next = map.get(part);
            value = next == null ? NOTHING : next;
        }
        return Optional.of(value);
    }

    /** All fields down to the second level. */
    static List<String> names(Map<String, Object> report) {
        List<String> names = new ArrayList<>(List.of("commands.test"));
        report.forEach((key, value) -> {
            names.add(key);
            if (value instanceof Map<?, ?> map) {
                map.keySet().forEach(inner -> names.add(key + "." + inner));
            }
        });
        return names;
    }

    /** What an entry is about: itself, or the value of its first telling key. */
    static Optional<String> name(Object entry) {
        if (entry instanceof Map<?, ?> map) {
            return NAMES.stream()
                    .map(key -> (Object) map.get(key))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .findFirst();
        }
        return entry instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
