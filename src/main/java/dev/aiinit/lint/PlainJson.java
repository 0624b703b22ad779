package dev.aiinit.lint;

/** Makes plain JSON of a text that has comments or a comma after the last entry; every other character stays. */
final class PlainJson {
    private PlainJson() {}

    static String of(String text) {
        return withoutCommas(withoutComments(text));
    }

    private static String withoutComments(String text) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                int end = stringEnd(text, i);
                plain.append(text, i, end);
                i = end;
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
                stripBlanks(plain);
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? text.length() : end + 2;
            } else {
                plain.append(text.charAt(i++));
            }
        }
        return plain.toString();
    }

    /** A comment on a line of its own takes the line with it; one behind a value takes the blanks before it. */
    private static void stripBlanks(StringBuilder plain) {
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == ' ' || plain.charAt(end - 1) == '\t')) {
            end--;
        }
        boolean wholeLine = end > 0 && plain.charAt(end - 1) == '\n';
        plain.setLength(wholeLine ? end - 1 : end);
    }

    private static String withoutCommas(String text) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char letter = text.charAt(i);
            if (letter == '"') {
                int end = stringEnd(text, i);
                plain.append(text, i, end);
                i = end;
                continue;
            }
            if (letter != ',' || !closes(text, i + 1)) {
                plain.append(letter);
            }
            i++;
        }
        return plain.toString();
    }

    private static boolean closes(String text, int from) {
        int i = from;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '}' || text.charAt(i) == ']');
    }

    private static int stringEnd(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }
}
