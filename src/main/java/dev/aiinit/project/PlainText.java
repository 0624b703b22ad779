package dev.aiinit.project;

/** Cleans text that comes from a repository before it is printed anywhere. */
public final class PlainText {
    private PlainText() {}

    /** Without control, formatting and bidirectional characters; line breaks and tabs stay. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !isHidden(point))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** On one line: cleaned, every run of white space one blank. */
    public static String oneLine(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        boolean joiner = point == 0x200D || (point >= 0xFE00 && point <= 0xFE0F);
        return !joiner
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SURROGATE
                        || type == Character.PRIVATE_USE);
    }
}
