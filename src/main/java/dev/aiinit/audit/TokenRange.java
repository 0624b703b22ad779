package dev.aiinit.audit;

import java.util.Locale;

/**
 * What a text costs to read, in tokens of the Claude models: an estimate from its bytes, always a range.
 *
 * <p>Bytes per token of Markdown prose: 4.4 for the tokenizer of the models up to 4.6, 3.0 for the newer ones (measured figures; none of
 * them is exact).
 *
 * @param low for the older tokenizer
 * @param high for the newer one
 */
public record TokenRange(long low, long high) {
    public static final TokenRange NONE = new TokenRange(0, 0);

    /** Bytes per token, of one kind of content. */
    public enum Content {
        PROSE(4.4, 3.0),
        JSON(2.6, 1.9),
        YAML(2.9, 2.2);

        private final double older;
        private final double newer;

        Content(double older, double newer) {
            this.older = older;
            this.newer = newer;
        }
    }

    public TokenRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException(low + " to " + high + " tokens");
        }
    }

    /** The range for this many bytes; runs of more than two blanks hardly cost anything and should be left out before. */
    public static TokenRange of(long bytes, Content content) {
        return new TokenRange(Math.round(bytes / content.older), Math.round(bytes / content.newer));
    }

    public boolean isNone() {
        return high == 0;
    }

    public TokenRange plus(TokenRange other) {
        return new TokenRange(low + other.low, high + other.high);
    }

    /** {@code 210-310 tokens}; two significant digits, since no more are true. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%s tokens", rounded(low), rounded(high));
    }

    private static String rounded(long tokens) {
        long step = 1;
        while (tokens / step >= 100) {
            step *= 10;
        }
        return String.format(Locale.ROOT, "%,d", Math.round(tokens / (double) step) * step);
    }
}
