package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry that we want, or put, into a settings file that we share with its owner.
 *
 * @param key the keys from the top down to the value or the list
 * @param kind whether it is the value of the key or an item of the list there
 */
public record SettingsEntry(List<String> key, Kind kind, String value) {
    public SettingsEntry {
        key = List.copyOf(key);
        requireNonNull(kind);
        requireNonNull(value);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("an entry without a key: " + value);
        }
    }

    // Spelled out: what a record brings is linked anew at each start of the program, which takes some milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SettingsEntry that
                && key.equals(that.key)
                && kind == that.kind
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, kind.name(), value);
    }

    /** How an entry stands in the file. */
    public enum Kind {
        /** The value of its key. */
        VALUE,
        /** One item of the list at its key. */
        ITEM,
        /** The value of its key, and only wanted in a file that is ours from the start. */
        HEADING,
        /** An object or a list that was made to hold other entries; its value is empty. */
        HOLDER
    }
}
