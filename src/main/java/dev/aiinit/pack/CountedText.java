package dev.aiinit.pack;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which a regular expression of a pack is searched with bounded effort. It counts how often the matcher looks at a character: the
 * only hold there is on {@link java.util.regex}.
 */
public final class CountedText implements CharSequence {
    /** Characters looked at for one search: seconds at most, and thousands of times what a sound pattern needs. */
    private static final long MOST_STEPS = 30_000_000;

    /** Looks at one character. */
    private static final long SOUND = 100;

    /** Of a single value. */
    private static final int LONGEST_VALUE = 10_000;

    private final String text;
    private final int length;
    private long steps;

    /** The search took more steps than any sound pattern needs. */
    public static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GaveUp() {
            super("too many steps", null, false, false);
        }
    }

    private CountedText(String text, int length) {
        this.text = text;
        this.length = length;
    }

    /** The first characters of a text. */
    public static CountedText of(String text, int most) {
        return new CountedText(text, Math.min(text.length(), most));
    }

    /** The first match; nothing where the search does not come to an end. */
    public static Optional<MatchResult> find(Pattern pattern, String text) {
        try {
            Matcher matcher = pattern.matcher(of(text, LONGEST_VALUE));
            return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        } catch (GaveUp | StackOverflowError endless) {
            return Optional.empty();
        }
    }

    /**
     * Whether the whole text matches.
     *
     * @throws GaveUp when that does not come to an end
     */
    public static boolean matches(String regex, String text) {
        try {
            return Pattern.compile(regex).matcher(of(text, text.length())).matches();
        } catch (StackOverflowError endless) {
            throw new GaveUp();
        }
    }

    /** How often a character was looked at beyond what a search that goes well needs. */
    public long excess() {
        return Math.max(0, steps - SOUND * length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (++steps > MOST_STEPS) {
            throw new GaveUp();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text.substring(0, length);
    }
}
