package dev.aiinit.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Translates between offsets in a text, code points, and the lines and columns that a person sees. */
final class Lines {
    private final String text;
    /** Offset of the first character of each line. */
    private final int[] starts;
    /** For each character outside the basic plane, how many code points stand before it; made when first asked for. */
    private int @Nullable [] wide;

    Lines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    /** The place of an offset in UTF-16 units. {@code \n}, {@code \r\n} and a lone {@code \r} end a line. */
    Node.Mark at(int offset) {
        int inside = Math.max(0, Math.min(offset, text.length()));
        int line = lineOf(inside);
        return new Node.Mark(line + 1, inside - starts[line] + 1);
    }

    /** The offset in UTF-16 units of a character that is counted in code points. */
    int offset(int codePoints) {
        if (wide == null) {
            wide = wide(text);
        }
        int found = Arrays.binarySearch(wide, codePoints);
        int wideBefore = found < 0 ? -found - 1 : found;
        return Math.min(text.length(), codePoints + wideBefore);
    }

    /** The offset of a place whose line and column count from 1, the column in code points. */
    int offset(int line, int codePointColumn) {
        int index = Math.max(0, Math.min(line - 1, starts.length - 1));
        int start = starts[index];
        int end = index + 1 < starts.length ? starts[index + 1] : text.length();
        if (wide == null) {
            wide = wide(text);
        }
        if (wide.length == 0) {
            return Math.min(start + Math.max(0, codePointColumn - 1), end);
        }
        int offset = start;
        for (int passed = 1; passed < codePointColumn && offset < end; passed++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return Math.min(offset, text.length());
    }

    /** Offset of the first character of the line that an offset lies in. */
    int lineStart(int offset) {
        return starts[lineOf(offset)];
    }

    /** Offset of the line break that ends the line of an offset, or the length of the text. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Offset of the first character after the line of an offset. */
    int nextLine(int offset) {
        int line = lineOf(offset);
        return line + 1 < starts.length ? starts[line + 1] : text.length();
    }

    /** The line break that the text uses first; {@code \n} when it has none. */
    String lineBreak() {
        if (starts.length < 2) {
            return "\n";
        }
        int next = starts[1];
        return text.charAt(next - 1) == '\r' ? "\r" : next > 1 && text.charAt(next - 2) == '\r' ? "\r\n" : "\n";
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? -found - 2 : found;
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] wide(String text) {
        int[] found = new int[4];
        int count = 0;
        int passed = 0;
        for (int i = 0; i < text.length(); passed++) {
            int size = Character.charCount(text.codePointAt(i));
            if (size == 2) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = passed;
            }
            i += size;
        }
        return Arrays.copyOf(found, count);
    }
}
