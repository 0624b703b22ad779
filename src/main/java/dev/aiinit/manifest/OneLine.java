package dev.aiinit.manifest;

import java.util.regex.Pattern;

/** Makes text out of a repository harmless for one line of ours: it is data, whatever it says. */
public final class OneLine {
    private static final int LONGEST = 300;

    /** Control characters, and those that turn the direction of what follows or show nothing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private OneLine() {}

    /** One line without control characters. */
    public static String visible(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        return INVISIBLE.matcher(spaced).replaceAll("").strip();
    }

    /** One line without control characters, at most 300 characters. */
    public static String shortened(String text) {
        String visible = visible(text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text);
        return visible.length() <= LONGEST
                ? visible
                : visible.substring(0, LONGEST - 1).strip() + "…";
    }
}
