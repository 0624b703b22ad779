package dev.aiinit.manifest;

/** Goes through a text line by line without copying it as a whole; lock files have a hundred thousand lines. */
final class LineScanner {
    private final String text;
    private int start;
    private int end = -1;
    private int number;

    LineScanner(String text) {
        this.text = text;
    }

    /** Goes to the next line, the first one at the first call; false at the end. */
    boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end + 1;
        end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        number++;
        return true;
    }

    /** The number of the current line, counted from 1. */
    int number() {
        return number;
    }

    String line() {
        return text.substring(start, end);
    }

    boolean startsWith(String prefix) {
        return end - start >= prefix.length() && text.startsWith(prefix, start);
    }

    boolean isBlank() {
        return indent() == end - start;
    }

    /** How many spaces the line starts with. */
    int indent() {
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at - start;
    }

    /** Goes on to the next line that starts with {@code prefix}, and stands on it; false when there is none. */
    boolean skipTo(String prefix) {
        while (next()) {
            if (startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
