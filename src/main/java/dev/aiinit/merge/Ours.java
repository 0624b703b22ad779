package dev.aiinit.merge;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we stand for in a file.
 *
 * @param text what the template wrote, without ids
 * @param sections what to compare with next time, by section id; null when the file is not kept as a base (settings are not)
 */
public record Ours(String text, @Nullable Map<String, String> sections) {
    public Ours {
        requireNonNull(text);
        sections = sections == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** Of a file that has no base: what is ours in it is recorded elsewhere. */
    public static Ours unrecorded(String text) {
        return new Ours(text, null);
    }

    Optional<Map<String, String>> base() {
        return Optional.ofNullable(sections);
    }
}
