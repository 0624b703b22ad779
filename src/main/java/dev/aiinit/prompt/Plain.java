package dev.aiinit.prompt;

import java.util.regex.Pattern;

/** Makes foreign text harmless for a terminal: what comes from a repository or a pack may hold escape sequences. */
final class Plain {
    private static final String ESC = "\\x1b";
    /** Strings that run to BEL or ST: titles, clipboard, device control. */
    private static final String STRING =
            "(?:" + ESC + "[\\]PX^_]|[\\x9d\\x90\\x98\\x9e\\x9f])[^\\x07\\x1b\\x9c]*+(?:\\x07|\\x9c|" + ESC + "\\\\)?";

    private static final String CONTROL = "(?:" + ESC + "\\[|\\x9b)[0-?]*+[ -/]*+[@-~]?";
    private static final String SHORT = ESC + "[ -/]*+[0-~]?";
    private static final Pattern SEQUENCE = Pattern.compile(STRING + "|" + CONTROL + "|" + SHORT);
    /** Control characters but line feed; marks that turn the reading direction; halves of a pair. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]|\\p{Cs}");

    private Plain() {}

    /** The text without anything that a terminal would obey; lines end with {@code \n}, a tab is four spaces. */
    static String text(String foreign) {
        String lines = foreign.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\u2028\\u2029\\x85]", "\n");
        String spaced = lines.replace("\t", "    ");
        return INVISIBLE.matcher(SEQUENCE.matcher(spaced).replaceAll("")).replaceAll("");
    }

    /** The same on one line: each line end and the blanks around it become one space. */
    static String line(String foreign) {
        return text(foreign).replaceAll("[ ]*\\n\\s*", " ").strip();
    }

    /** How a text of several lines is kept: no blanks at line ends, no empty lines around it. */
    static String lines(String typed) {
        return text(typed).replaceAll("(?m)[ ]+$", "").replaceAll("^\\n+", "").stripTrailing();
    }
}
