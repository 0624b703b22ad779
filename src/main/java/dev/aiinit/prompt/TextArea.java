package dev.aiinit.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** The part of text entry that one line and several have in common: editing keys, and the text with a bar at its side. */
final class TextArea {
    private final String first;
    private final String placeholder;
    private TextBuffer buffer;
    private int width = 80;
    private boolean touched;

    /** @param placeholder shown as long as the text is empty */
    TextArea(String first, String placeholder) {
        this.first = first;
        this.placeholder = placeholder;
        this.buffer = new TextBuffer(first);
    }

    String text() {
        return buffer.text();
    }

    /** Whether any key but Enter was pressed yet. */
    boolean touched() {
        return touched;
    }

    /** Back to the text it began with. */
    void reset() {
        buffer = new TextBuffer(first);
        touched = false;
    }

    void insert(String typed) {
        touched = true;
        buffer.insert(typed);
    }

    void edit(Key key) {
        touched = true;
        switch (key) {
            case LEFT -> buffer.left();
            case RIGHT -> buffer.right();
            case WORD_LEFT -> buffer.wordLeft();
            case WORD_RIGHT -> buffer.wordRight();
            case HOME -> buffer.home();
            case END -> buffer.end();
            case UP -> buffer.vertical(-1, width);
            case DOWN -> buffer.vertical(1, width);
            case PAGE_UP -> buffer.vertical(-10, width);
            case PAGE_DOWN -> buffer.vertical(10, width);
            case BACKSPACE -> buffer.backspace();
            case DELETE -> buffer.delete();
            case DELETE_WORD -> buffer.deleteWord();
            case DELETE_TO_START -> buffer.deleteToLineStart();
            case DELETE_TO_END -> buffer.deleteToLineEnd();
            default -> {}
        }
    }

    /** One cell stays free at the right, for the cursor after a full row. */
    Picture picture(int cells, Look look) {
        String bar = look.bar();
        width = Math.max(2, cells - Cells.width(bar) - 1);
        List<Cells.Span> spans = Cells.rows(buffer.text(), width);
        List<AttributedString> rows = new ArrayList<>();
        for (Cells.Span span : spans) {
            AttributedString shown = buffer.text().isEmpty()
                    ? look.dim(look.cut(placeholder, width))
                    : look.plain(buffer.text().substring(span.start(), span.end()));
            rows.add(AttributedString.join(AttributedString.EMPTY, look.chosen(bar), shown));
        }
        int row = buffer.row(spans);
        String before = buffer.text().substring(spans.get(row).start(), buffer.cursor());
        return new Picture(rows, row, row, Cells.width(bar) + Cells.width(before));
    }
}
