package dev.aiinit.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a text costs to read, in tokens of the Claude models: an estimate from its bytes ({@link Content}), always a range.
 *
 * @param low for the older tokenizer
 * @param high for the newer one
 */
public record TokenRange(long low, long high) {
    public static final TokenRange NONE = new TokenRange(0, 0);

    public TokenRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException(low + " to " + high + " tokens");
        }
    }

    /** The range for this many bytes; runs of more than two blanks hardly cost anything and should be left out before. */
    public static TokenRange of(long bytes, Content content) {
        return new TokenRange(Math.round(bytes / content.older()), Math.round(bytes / content.newer()));
    }

    /** The range of a text, counted as a file is. */
    public static TokenRange of(String text, Content content) {
        TextCount count = new TextCount();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        count.take(bytes, bytes.length);
        return of(count.counted(), count.isMostlyAscii() ? content : Content.CJK);
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

    /** {@code 1.2M-1.6M}, {@code 240K-330K}, {@code 210-310}: two significant digits, for tables. */
    public String brief() {
        return high == 0 ? "0" : brief(low) + "-" + brief(high);
    }

    private static String brief(long tokens) {
        if (tokens < 995) {
            return rounded(tokens);
        }
        boolean millions = tokens >= 995_000;
        double amount = tokens / (millions ? 1e6 : 1e3);
        String unit = millions ? "M" : "K";
        return amount < 9.95 ? String.format(Locale.ROOT, "%.1f%s", amount, unit) : rounded(Math.round(amount)) + unit;
    }

    private static String rounded(long tokens) {
        long step = 1;
        while (tokens / step >= 100) {
            step *= 10;
        }
        return String.format(Locale.ROOT, "%,d", Math.round(tokens / (double) step) * step);
    }
}
