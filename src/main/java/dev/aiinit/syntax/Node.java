package dev.aiinit.syntax;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parsed value, whatever language it was written in, with the place it came from.
 *
 * <p>XML becomes a mapping of child elements by name, written as in the source with its prefix; an element that occurs several times
 * is a sequence, an attribute is the key {@code @name}, and the text of an element that also has children or attributes is the key
 * {@code #text}. Blanks around a text are left out. The document is a mapping, too: its one key is the root element. Properties are one
 * flat mapping whose keys keep their dots.
 */
public sealed interface Node {
    /** Where the value starts. */
    Mark mark();

    /**
     * A place in the source text.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 units
     */
    record Mark(int line, int column) {
        public static final Mark NONE = new Mark(0, 0);
    }

    /** The type that the source language gives a scalar. Everything is a string in properties and XML. */
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * A single value.
     *
     * @param text the value as text: unquoted and unescaped; a number as it is written
     */
    record Scalar(String text, Kind kind, Mark mark) implements Node {
        public Scalar {
            requireNonNull(text);
            requireNonNull(kind);
        }
    }

    /** Values in order. */
    record Sequence(List<Node> items, Mark mark) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Values by key, in the order of the source. Of a key written twice the last value counts.
     *
     * @param keys where each key stands
     */
    record Mapping(Map<String, Node> entries, Map<String, Mark> keys, Mark mark) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }

        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }

    /** The value below these keys; a sequence is entered by index written as a number. */
    default Optional<Node> at(List<String> path) {
        Node current = this;
        for (String step : path) {
            Node next = null;
            if (current instanceof Mapping mapping) {
                next = mapping.entries().get(step);
            } else if (current instanceof Sequence sequence
                    && step.chars().allMatch(Character::isDigit)
                    && !step.isEmpty()) {
                int index = step.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(step);
                next = index < sequence.items().size() ? sequence.items().get(index) : null;
            }
            if (next == null) {
                return Optional.empty();
            }
            current = next;
        }
        return Optional.of(current);
    }

    /** Short form of {@link #at(List)}. */
    default Optional<Node> at(String... path) {
        return at(List.of(path));
    }

    /** The text of a scalar that is not null; empty for anything else. */
    default Optional<String> asText() {
        return this instanceof Scalar scalar && scalar.kind() != Kind.NULL
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The items of a sequence; a scalar or a mapping counts as a sequence of one; null as none. */
    default List<Node> asItems() {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        return this instanceof Scalar scalar && scalar.kind() == Kind.NULL ? List.of() : List.of(this);
    }

    /** The texts of all scalar items. */
    default List<String> asTexts() {
        List<String> texts = new ArrayList<>();
        for (Node item : asItems()) {
            item.asText().ifPresent(texts::add);
        }
        return texts;
    }

    /** The entries of a mapping; none for anything else. */
    default Map<String, Node> asEntries() {
        return this instanceof Mapping mapping ? mapping.entries() : Collections.emptyMap();
    }
}
