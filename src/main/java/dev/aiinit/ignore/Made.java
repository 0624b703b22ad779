package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.project.Evidence;

/**
 * A tracked file that no person wrote.
 *
 * @param bytes its size, rounded down; 0 when nobody asked
 * @param reason half a sentence
 * @param line the line that says so, from 1; 0 when it is not one line
 */
record Made(String path, long bytes, NoiseClass noiseClass, String reason, int line) {
    /** The card that these lines name as their origin. */
    static final String CARD = "content";

    Made {
        requireNonNull(path);
        requireNonNull(noiseClass);
        requireNonNull(reason);
    }

    Origin origin() {
        return new Origin(CARD, "Tracked file", "", Evidence.line(path, line), reason);
    }
}
