package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A pattern that a card asks for and that was not written, since it would hide what a person wrote.
 *
 * @param pattern as it would have stood in the list, from the root
 * @param why one clause without a full stop
 * @param examples some of the files it would have hidden
 */
public record Dropped(String pattern, Origin origin, String why, List<String> examples) {
    static final int MOST_EXAMPLES = 3;

    public Dropped {
        requireNonNull(pattern);
        requireNonNull(origin);
        requireNonNull(why);
        examples = examples.stream().limit(MOST_EXAMPLES).toList();
    }
}
