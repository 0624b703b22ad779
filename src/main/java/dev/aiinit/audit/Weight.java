package dev.aiinit.audit;

import static java.util.Objects.requireNonNull;

/**
 * What some files weigh together.
 *
 * @param files those that are not text count too, with their bytes and no tokens
 */
public record Weight(long files, long bytes, TokenRange tokens) {
    public static final Weight NONE = new Weight(0, 0, TokenRange.NONE);

    public Weight {
        requireNonNull(tokens);
    }

    public Weight plus(Weight other) {
        return new Weight(files + other.files, bytes + other.bytes, tokens.plus(other.tokens));
    }
}
