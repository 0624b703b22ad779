package dev.aiinit.prompt;

import java.util.List;
import org.jline.utils.WCWidth;

/** Text with a cursor in it, and the ways to edit it. The cursor moves by what a person takes for one character. */
final class TextBuffer {
    private String text;
    private int cursor;
    /** The cell that the cursor strives for when it moves up or down; below 0: where it is. */
    private int goal = -1;

    TextBuffer(String text) {
        this.text = text;
        this.cursor = text.length();
    }

    String text() {
        return text;
    }

    int cursor() {
        return cursor;
    }

    void insert(String typed) {
        replace(cursor, cursor, typed);
    }

    void backspace() {
        replace(before(cursor), cursor, "");
    }

    void delete() {
        replace(cursor, after(cursor), "");
    }

    void deleteWord() {
        replace(wordStart(), cursor, "");
    }

    void deleteToLineStart() {
        replace(lineStart(), cursor, "");
    }

    void deleteToLineEnd() {
        int end = lineEnd();
        replace(cursor, end == cursor ? after(cursor) : end, "");
    }

    void left() {
        moveTo(before(cursor));
    }

    void right() {
        moveTo(after(cursor));
    }

    void wordLeft() {
        moveTo(wordStart());
    }

    void wordRight() {
        int at = cursor;
        while (at < text.length() && !inWord(at)) {
            at++;
        }
        while (at < text.length() && inWord(at)) {
            at++;
        }
        moveTo(at);
    }

    void home() {
        moveTo(lineStart());
    }

    void end() {
        moveTo(lineEnd());
    }

    /** Moves by so many rows, as they are broken at this width; at the first or last row to the start or end of the text. */
    void vertical(int rows, int width) {
        List<Cells.Span> spans = Cells.rows(text, width);
        int row = row(spans);
        int wanted =
                goal >= 0 ? goal : Cells.width(text.substring(spans.get(row).start(), cursor));
        int target = row + rows;
        if (target < 0) {
            moveTo(0);
        } else if (target >= spans.size()) {
            moveTo(text.length());
        } else {
            moveTo(at(spans, target, wanted));
        }
        goal = wanted;
    }

    /** The row that the cursor is in. */
    int row(List<Cells.Span> spans) {
        int row = 0;
        for (int candidate = 0; candidate < spans.size(); candidate++) {
            if (spans.get(candidate).start() <= cursor) {
                row = candidate;
            }
        }
        return row;
    }

    private int at(List<Cells.Span> spans, int row, int wanted) {
        Cells.Span span = spans.get(row);
        boolean goesOn = row + 1 < spans.size() && spans.get(row + 1).start() == span.end();
        int at = span.start();
        while (at < span.end()) {
            int next = Math.min(span.end(), after(at));
            if (Cells.width(text.substring(span.start(), next)) > wanted || (goesOn && next == span.end())) {
                break;
            }
            at = next;
        }
        return at;
    }

    private void replace(int from, int to, String by) {
        text = text.substring(0, from) + by + text.substring(to);
        moveTo(from + by.length());
    }

    private void moveTo(int offset) {
        cursor = offset;
        goal = -1;
    }

    private int after(int offset) {
        return offset >= text.length()
                ? text.length()
                : offset + Math.max(1, WCWidth.charCountForGraphemeCluster(text, offset));
    }

    private int before(int offset) {
        int start = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
        int at = start == offset ? Math.max(0, offset - 1) : start;
        while (after(at) < offset) {
            at = after(at);
        }
        return at;
    }

    private int wordStart() {
        int at = cursor;
        while (at > 0 && !inWord(at - 1)) {
            at--;
        }
        while (at > 0 && inWord(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean inWord(int offset) {
        return !Character.isWhitespace(text.charAt(offset));
    }

    private int lineStart() {
        return cursor == 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', cursor);
        return end < 0 ? text.length() : end;
    }
}
