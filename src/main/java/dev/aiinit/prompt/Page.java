package dev.aiinit.prompt;

import dev.aiinit.prompt.Budget.Part;
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
    private static final int NOTE_AT_LEAST = 3;
    private static final List<AttributedString> BLANK = List.of(AttributedString.EMPTY);

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
        Parts parts = new Parts(heading, picture, help, message, keys);
        share(parts, picture);
        List<AttributedString> rows = new ArrayList<>(above(parts));
        int top = window(picture, parts.widget.granted());
        int cursorRow = rows.size() + Math.min(picture.last() - top, parts.widget.granted() - 1);
        rows.addAll(visible(picture, top, parts.widget.granted()));
        rows.addAll(parts.message.head());
        rows.addAll(parts.beforeFooter.head());
        rows.addAll(parts.footer.head());
        return new Laid(rows.stream().map(this::withMargin).toList(), cursorRow, cursor(picture));
    }

    /** The parts of a screen, whether or not there is room for them. */
    private final class Parts {
        private final Part header;
        private final Part intro;
        private final Part earlier;
        private final Part prompt;
        private final Part note;
        private final Part help;
        private final Part widget;
        private final Part message;
        private final Part footer;
        private final Part afterHeader;
        private final Part afterEarlier;
        private final Part beforeWidget;
        private final Part beforeFooter;

        Parts(Heading heading, Picture picture, String help, String message, List<String> keys) {
            Place place = heading.place();
            this.header = new Part(place.title().isEmpty() ? List.of() : List.of(header(place)));
            this.intro = new Part(wrapped(place.intro(), false));
            this.earlier = new Part(earlier(place));
            this.prompt = new Part(wrapped(heading.prompt(), true));
            this.note = new Part(wrapped(heading.note(), false));
            this.help = new Part(helpRows(help));
            this.widget = new Part(picture.rows());
            this.message = new Part(message.isEmpty() ? List.of() : List.of(look.warning(look.cut(message, width))));
            this.footer = new Part(footer(keys));
            this.afterHeader = new Part(place.title().isEmpty() ? List.of() : BLANK);
            this.afterEarlier = new Part(place.earlier().isEmpty() ? List.of() : BLANK);
            this.beforeWidget = new Part(BLANK);
            this.beforeFooter = new Part(BLANK);
        }
    }

    /** Shares out the rows of the terminal, the most important first. */
    private void share(Parts parts, Picture picture) {
        Budget budget = new Budget(height);
        budget.grant(parts.widget, picture.last() > picture.first() ? 2 : 1);
        budget.grant(parts.message, 1);
        budget.grant(parts.prompt, 1);
        budget.grant(parts.footer, 1);
        budget.grant(parts.header, 1);
        budget.grant(parts.widget, WIDGET_AT_LEAST);
        budget.grant(parts.prompt, height);
        budget.grant(parts.help, height / 3);
        budget.grant(parts.note, NOTE_AT_LEAST);
        budget.grant(parts.footer, height);
        budget.grant(parts.widget, height);
        budget.grant(parts.beforeWidget, 1);
        budget.grant(parts.afterHeader, 1);
        budget.grant(parts.beforeFooter, 1);
        budget.grant(parts.help, height);
        budget.grant(parts.note, height);
        budget.grant(parts.intro, height);
        if (budget.left() > 1) {
            budget.grant(parts.afterEarlier, 1);
            budget.grant(parts.earlier, height);
        }
    }

    private List<AttributedString> above(Parts parts) {
        List<AttributedString> rows = new ArrayList<>();
        rows.addAll(parts.header.head());
        rows.addAll(parts.intro.head());
        rows.addAll(parts.afterHeader.head());
        rows.addAll(parts.earlier.tail());
        rows.addAll(parts.afterEarlier.head());
        rows.addAll(parts.prompt.head());
        rows.addAll(parts.note.head());
        rows.addAll(parts.help.head());
        if (parts.help.isCut()) {
            rows.set(rows.size() - 1, look.dim(look.bar() + look.ellipsis()));
        }
        rows.addAll(parts.beforeWidget.head());
        return rows;
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
}
