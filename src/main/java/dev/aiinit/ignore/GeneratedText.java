package dev.aiinit.ignore;

import java.util.regex.Pattern;

/** Tells by its text that a tool wrote a file. */
final class GeneratedText {
    private static final int HEAD = 2_000;
    private static final int TAIL = 500;
    /** Mean length of a line from which on Linguist takes a script or a style sheet for minified. */
    private static final int MINIFIED = 110;

    private static final int SMALL = 2_000;
    private static final Pattern MARK = Pattern.compile(
            "@generated\\b|\\bDO NOT (?:EDIT|MODIFY)\\b|\\b(?:this file|code) (?:is|was|has been) (?:automatically |auto-?)?generated\\b"
                    + "|\\bcode generated\\b|\\bauto-?generated (?:by|from|file|code)\\b|should not be edited",
            Pattern.CASE_INSENSITIVE);

    private GeneratedText() {}

    static boolean saysSo(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (MARK.matcher(head).find()) {
            return true;
        }
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        if (tail.contains("# sourceMappingURL=")) {
            return true;
        }
        long lines = text.lines().count();
        return text.length() > SMALL && text.length() / Math.max(1, lines) > MINIFIED;
    }
}
