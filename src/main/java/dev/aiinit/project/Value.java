package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a question was answered with. Everything in it keeps its order and cannot be changed. */
public sealed interface Value {
    /** Whether it says nothing: blank text, no choice, no record. A flag always says something. */
    boolean isEmpty();

    /** One line or several, with {@code \n} between lines; also the value of the one choice that was made. */
    record Text(String text) implements Value {
        public Text {
            requireNonNull(text);
        }

        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** Yes or no. */
    record Flag(boolean on) implements Value {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** The values of the choices that were made. */
    record Choices(List<String> values) implements Value {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }
    }

    /** Records, each with its values by field id. */
    record Records(List<Map<String, Value>> items) implements Value {
        public Records {
            List<Map<String, Value>> copy = new ArrayList<>();
            for (Map<String, Value> item : items) {
                copy.add(Collections.unmodifiableMap(new LinkedHashMap<>(item)));
            }
            items = Collections.unmodifiableList(copy);
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }
    }
}
