package dev.aiinit.manifest;

/** Reads program text with the comments of C and its kin, without knowing the language. */
public final class CodeText {
    private CodeText() {}

    /** The text with comments blanked out, so that offsets and lines stay the same. Quoted text is left alone. */
    public static String withoutComments(String text) {
        StringBuilder plain = new StringBuilder(text);
        // Up to here no more such quotes close: without that, a line of nothing but them would be searched once for
        // each.
        int singles = 0;
        int doubles = 0;
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '"' && at >= doubles) {
                int end = afterQuoted(text, at, character);
                doubles = end < 0 ? endOf(text, "\n", at) : 0;
                at = end < 0 ? at + 1 : end;
            } else if (character == '\'' && at >= singles) {
                int end = afterQuoted(text, at, character);
                singles = end < 0 ? endOf(text, "\n", at) : 0;
                at = end < 0 ? at + 1 : end;
            } else if (text.startsWith("//", at)) {
                at = blank(plain, at, endOf(text, "\n", at));
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = blank(plain, at, end < 0 ? text.length() : end + 2);
            } else {
                at++;
            }
        }
        return plain.toString();
    }

    /** Past the closing quote; -1 when its line does not close it: then it is an apostrophe. */
    private static int afterQuoted(String text, int open, char quote) {
        for (int i = open + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOf(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found;
    }

    private static int blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
        return to;
    }

    /** The line, counted from 1, on which an offset lies. */
    public static int line(String text, int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }
}
