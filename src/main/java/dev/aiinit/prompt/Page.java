package dev.aiinit.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Lays out one screen. What does not fit is left out from the least important on, so that the widget, its question and the keys are
 * to be seen on any terminal.
 */
final class Page {
    /** From this width on there is room for a margin. */
    private static final int WIDE = 40;

    private static final int WIDGET_AT_LEAST = 5;

    private final Look look;
    private final int width;
    private final int height;
    private final String margin;

    Page(Look look, int columns, int rows) {
        this.look = look;
        this.margin = columns >= WIDE ? " " : "";
        this.width = columns - margin.length();
        this.height = rows;
    }

    /** The cells that a widget may take in a row. */
    int width() {
        return width;
    }

    /** A screen as it is shown; column below 0: no cursor. */
    record Laid(List<AttributedString> rows, int cursorRow, int cursorColumn) {}

    /**
     * Puts one screen together.
     *
     * @param help shown under the question; empty for none
     * @param message shown under the widget; empty for none
     */
    Laid lay(Heading heading, Picture picture, String help, String message, List<String> keys) {
        Place place = heading.place();
        Part header = place.title().isEmpty() ? new Part(List.of()) : new Part(List.of(header(place)));
        Part intro = new Part(wrapped(place.intro(), false));
        Part earlier = new Part(earlier(place));
        Part prompt = new Part(wrapped(heading.prompt(), true));
        Part note = new Part(wrapped(heading.note(), false));
        Part helping = new Part(helpRows(help));
        Part widget = new Part(picture.rows());
        Part complaint = new Part(message.isEmpty() ? List.of() : List.of(look.warning(look.cut(message, width))));
        Part footer = new Part(footer(keys));
        Part blank = new Part(List.of(AttributedString.EMPTY, AttributedString.EMPTY, AttributedString.EMPTY));

        Budget budget = new Budget(height);
        budget.grant(widget, picture.last() - picture.first() + 1 > 1 ? 2 : 1);
        budget.grant(complaint, 1);
        budget.grant(prompt, 1);
        budget.grant(footer, 1);
        budget.grant(header, 1);
        budget.grant(widget, WIDGET_AT_LEAST);
        budget.grant(prompt, height);
        budget.grant(helping, height / 3);
        budget.grant(note, 3);
        budget.grant(footer, height);
        budget.grant(widget, height);
        budget.grant(blank, 3);
        budget.grant(helping, height);
        budget.grant(intro, height);
        budget.grant(earlier, height - 1);
        if (earlier.granted > 0 && budget.left == 0) {
            earlier.granted--;
            budget.left++;
        }

        List<AttributedString> rows = new ArrayList<>();
        rows.addAll(header.head());
        rows.addAll(intro.head());
        rows.addAll(header.rows.isEmpty() ? List.of() : blank.upTo(1));
        if (earlier.granted > 0) {
            rows.addAll(earlier.tail());
            rows.add(AttributedString.EMPTY);
        }
        rows.addAll(prompt.head());
        rows.addAll(note.head());
        rows.addAll(cutHelp(helping));
        rows.addAll(blank.granted > 1 ? blank.upTo(1) : List.of());
        int top = window(picture, widget.granted);
        int cursorRow = rows.size() + Math.min(picture.last() - top, widget.granted - 1);
        rows.addAll(visible(picture, top, widget.granted));
        rows.addAll(complaint.head());
        rows.addAll(blank.granted > 2 ? blank.upTo(1) : List.of());
        rows.addAll(footer.head());
        return new Laid(rows.stream().map(this::withMargin).toList(), cursorRow, cursor(picture));
    }

    private int cursor(Picture picture) {
        return picture.column() < 0 ? -1 : Math.min(width - 1, picture.column()) + margin.length();
    }

    private AttributedString header(Place place) {
        String step = place.step().isEmpty() ? "" : place.step() + " ";
        String left = look.cut(step + place.title(), width);
        int between = width - Cells.width(left) - Cells.width(place.count()) - margin.length();
        AttributedStringBuilder row = new AttributedStringBuilder().append(look.title(left));
        if (between >= 2) {
            row.append(" ".repeat(between)).append(look.dim(place.count()));
        }
        return row.toAttributedString();
    }

    private List<AttributedString> earlier(Place place) {
        int widest = place.earlier().stream()
                .mapToInt(said -> Cells.width(said.prompt()))
                .max()
                .orElse(0);
        int column = Math.min(widest, width / 2);
        List<AttributedString> rows = new ArrayList<>();
        for (Place.Said said : place.earlier()) {
            String prompt = Cells.pad(look.cut(said.prompt(), column), column);
            int room = width - column - 4;
            rows.add(new AttributedStringBuilder()
                    .append(look.good(look.tick()))
                    .append(look.dim(" " + prompt + "  "))
                    .append(look.plain(room > 0 ? look.cut(said.value(), room) : ""))
                    .toAttributedString());
        }
        return rows;
    }

    private List<AttributedString> wrapped(String text, boolean strong) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Cells.wrap(text, width).stream()
                .map(row -> strong ? look.strong(row) : look.dim(row))
                .toList();
    }

    private List<AttributedString> helpRows(String help) {
        if (help.isEmpty()) {
            return List.of();
        }
        return Cells.wrap(help, width - 2).stream()
                .map(row -> AttributedString.join(AttributedString.EMPTY, look.chosen(look.bar()), look.plain(row)))
                .toList();
    }

    private List<AttributedString> cutHelp(Part help) {
        List<AttributedString> shown = new ArrayList<>(help.head());
        if (help.granted > 0 && help.granted < help.rows.size()) {
            shown.set(help.granted - 1, look.dim(look.bar() + look.ellipsis()));
        }
        return shown;
    }

    /** The keys, never broken in the middle of one. */
    private List<AttributedString> footer(List<String> keys) {
        List<AttributedString> rows = new ArrayList<>();
        String row = "";
        for (String key : keys) {
            String longer = row.isEmpty() ? key : row + look.dot() + key;
            if (Cells.width(longer) > width && !row.isEmpty()) {
                rows.add(look.dim(row));
                row = key;
            } else {
                row = longer;
            }
        }
        rows.add(look.dim(look.cut(row, width)));
        return rows;
    }

    /** The first row to be shown of a picture that may be too long. */
    private static int window(Picture picture, int shown) {
        int middle = (picture.first() + picture.last()) / 2;
        int top = Math.min(middle - shown / 2, picture.first());
        int lowest = Math.max(0, picture.rows().size() - shown);
        int above = Math.max(0, Math.min(top, lowest));
        int wholeFocus = Math.max(above, picture.last() - shown + 1);
        return Math.min(wholeFocus, Math.max(picture.first(), 0));
    }

    private List<AttributedString> visible(Picture picture, int top, int shown) {
        List<AttributedString> rows = new ArrayList<>(picture.rows().subList(top, top + shown));
        int below = picture.rows().size() - top - shown;
        if (shown >= WIDGET_AT_LEAST && top > 0 && picture.first() > top) {
            rows.set(0, look.dim("  " + look.up() + " " + (top + 1) + " more"));
        }
        if (shown >= WIDGET_AT_LEAST && below > 0 && picture.last() < top + shown - 1) {
            rows.set(shown - 1, look.dim("  " + look.down() + " " + (below + 1) + " more"));
        }
        return rows;
    }

    /** A row as it is shown; widgets that did not manage to stay within the width are cut off. */
    private AttributedString withMargin(AttributedString row) {
        AttributedString cut = Cells.width(row) > width ? row.columnSubSequence(0, Math.max(0, width)) : row;
        return cut.length() == 0 ? cut : AttributedString.join(AttributedString.EMPTY, look.plain(margin), cut);
    }

    /** Rows of one kind, and how many of them may be shown. */
    private static final class Part {
        private final List<AttributedString> rows;
        private int granted;

        Part(List<AttributedString> rows) {
            this.rows = rows;
        }

        List<AttributedString> head() {
            return rows.subList(0, granted);
        }

        List<AttributedString> tail() {
            return rows.subList(rows.size() - granted, rows.size());
        }

        List<AttributedString> upTo(int most) {
            return rows.subList(0, Math.min(granted, most));
        }
    }

    /** The rows of the screen that are not given away yet. */
    private static final class Budget {
        private int left;

        Budget(int rows) {
            this.left = rows;
        }

        void grant(Part part, int most) {
            int more = Math.min(left, Math.min(part.rows.size(), most) - part.granted);
            if (more > 0) {
                part.granted += more;
                left -= more;
            }
        }
    }
}
