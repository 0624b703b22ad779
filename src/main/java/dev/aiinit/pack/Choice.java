package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

/**
 * One of the answers that a question offers.
 *
 * @param value what is saved and what templates see
 * @param label what a person reads
 * @param help one sentence for whoever hesitates; empty when the label says it all
 */
public record Choice(String value, String label, String help) {
    public Choice {
        requireNonNull(label);
        requireNonNull(help);
        if (value.isBlank()) {
            throw new IllegalArgumentException("a choice needs a value");
        }
    }
}
