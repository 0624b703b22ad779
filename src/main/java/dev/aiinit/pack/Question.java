package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A typed question of a pack. An empty string means that something is not given.
 *
 * @param id key of the answer
 * @param topic id of the topic it belongs to
 * @param help what {@code ?} shows
 * @param choices what is offered, for {@code CHOICE} and {@code CHOICES}; else empty
 * @param fields the form of one record, for {@code RECORDS}; else empty
 * @param required whether an empty answer is refused
 * @param pattern regular expression that the whole text must match
 * @param patternHint what to say when it does not
 * @param min least characters, choices or records; 0 is no bound
 * @param max most characters, choices or records; 0 is no bound
 */
public record Question(
        String id,
        String topic,
        Type type,
        String prompt,
        String help,
        List<Choice> choices,
        List<Field> fields,
        boolean required,
        String pattern,
        String patternHint,
        int min,
        int max) {
    public Question {
        requireNonNull(topic);
        requireNonNull(prompt);
        requireNonNull(help);
        requireNonNull(patternHint);
        choices = List.copyOf(choices);
        fields = List.copyOf(fields);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a question needs an id");
        }
        require(type.offersChoices() != choices.isEmpty(), id, "choices belong to CHOICE and CHOICES, and only there");
        require((type == Type.RECORDS) != fields.isEmpty(), id, "fields belong to RECORDS, and only there");
        require(min >= 0 && max >= 0 && (max == 0 || min <= max), id, "min and max do not fit");
        require(unique(choices.stream().map(Choice::value).toList()), id, "a choice occurs twice");
        require(unique(fields.stream().map(Field::id).toList()), id, "a field occurs twice");
        Pattern.compile(pattern);
    }

    /** What kind of answer a question takes. */
    public enum Type {
        /** One line. */
        TEXT,
        /** Text of several lines. */
        LINES,
        /** One of the choices. */
        CHOICE,
        /** Any of the choices. */
        CHOICES,
        YES_NO,
        /** A list of small forms. */
        RECORDS;

        /** The word in a manifest: {@code yes-no}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean offersChoices() {
            return this == CHOICE || this == CHOICES;
        }
    }

    private static void require(boolean holds, String id, String what) {
        if (!holds) {
            throw new IllegalArgumentException("question " + id + ": " + what);
        }
    }

    private static boolean unique(List<String> values) {
        Set<String> seen = new LinkedHashSet<>(values);
        return seen.size() == values.size();
    }
}
