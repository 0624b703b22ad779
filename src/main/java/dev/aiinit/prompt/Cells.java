package dev.aiinit.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Measures and breaks text in the cells of a terminal, where a CJK character or an emoji takes two. */
public final class Cells {
    private Cells() {}

    /** A part of a text that fits into one row: UTF-16 offsets, the end excluded. */
    record Span(int start, int end) {}

    /** How many cells this text takes on one row. */
    static int width(CharSequence text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /**
     * Breaks the text into rows, after blanks where possible, always at line ends. Together with the line ends the rows are the whole
     * text, so that an offset in the text has exactly one place on the screen. A blank may hang over the edge by one cell.
     *
     * @param width cells of a row; below 2 counts as 2, or a wide character would never fit
     * @return at least one row
     */
    static List<Span> rows(String text, int width) {
        int most = Math.max(2, width);
        List<Span> rows = new ArrayList<>();
        int start = 0;
        int afterBlank = 0;
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (codePoint == '\n') {
                rows.add(new Span(start, at));
                start = next;
                afterBlank = next;
                used = 0;
            } else {
                int cells = width(codePoint);
                boolean hangs = codePoint == ' ' && used == most;
                while (used + cells > most && at > start && !hangs) {
                    int cut = afterBlank > start ? afterBlank : at;
                    rows.add(new Span(start, cut));
                    start = cut;
                    afterBlank = cut;
                    used = width(text.substring(cut, at));
                }
                used += cells;
                afterBlank = codePoint == ' ' ? next : afterBlank;
            }
            at = next;
        }
        rows.add(new Span(start, text.length()));
        return rows;
    }

    /** The rows of a text that is only read: without the blanks at which it was broken. Never empty. */
    public static List<String> wrap(String text, int width) {
        return rows(text, width).stream()
                .map(row -> text.substring(row.start(), row.end()).stripTrailing())
                .toList();
    }

    /** The text if it fits, or else its beginning with the ellipsis at the end. */
    static String cut(String text, int width, String ellipsis) {
        if (width(text) <= width) {
            return text;
        }
        int room = Math.max(0, width - width(ellipsis));
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            used += width(codePoint);
            if (used > room) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        String cut = kept.toString().stripTrailing() + ellipsis;
        return width(cut) <= width ? cut : "";
    }

    /** The text with blanks up to this width. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
