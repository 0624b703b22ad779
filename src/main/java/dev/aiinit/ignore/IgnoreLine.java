package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import dev.aiinit.pack.NoiseClass;
import java.util.List;

/**
 * One line of the ignore list.
 *
 * @param pattern gitignore grammar, from the root
 * @param origins who asks for it, at least one
 * @param note what a reader of the list must know ("shipped: action.yml runs it"); empty when there is nothing
 */
public record IgnoreLine(String pattern, NoiseClass noiseClass, List<Origin> origins, String note) {
    public IgnoreLine {
        requireNonNull(pattern);
        requireNonNull(noiseClass);
        requireNonNull(note);
        origins = List.copyOf(origins);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("a line without an origin: " + pattern);
        }
    }

    /** Whether it takes something back that an earlier line hides. */
    public boolean reopens() {
        return pattern.startsWith("!");
    }

    /** Whether they are one line of a list, in which no pattern stands twice. */
    boolean isSame(IgnoreLine other) {
        return pattern.equals(other.pattern);
    }

    public IgnoreGroup group() {
        return IgnoreGroup.of(this);
    }
}
