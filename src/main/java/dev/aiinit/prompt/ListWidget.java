package dev.aiinit.prompt;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** A list of which one row is picked. Its value is the index of that row. */
final class ListWidget implements Widget<Integer> {
    private static final int PAGE = 8;
    /** From this width on there is room for a third column. */
    private static final int WIDE = 60;

    private static final int DETAIL_AT_LEAST = 8;

    private List<Row> rows;
    private final Kind kind;
    private final List<String> keys;
    private int selected;
    private String digits = "";
    private String command = "";

    /**
     * One row.
     *
     * @param heading whether it is only read and never picked
     * @param number what a person types to get there; empty for none
     * @param detail stands behind the label, dimmed
     * @param tag stands at the right edge, dimmed
     * @param help what {@code ?} shows while the row is in focus
     */
    record Row(boolean heading, String number, String label, String detail, String tag, String help) {
        static Row heading(String label) {
            return new Row(true, "", label, "", "", "");
        }

        static Row of(String number, String label) {
            return new Row(false, number, label, "", "", "");
        }
    }

    /**
     * How it behaves.
     *
     * @param cutLabels whether a long label is cut rather than broken into rows
     * @param commands letters that end the turn like Enter does
     */
    record Kind(boolean cutLabels, String commands) {
        static final Kind CHOICES = new Kind(false, "");
    }

    /**
     * @param rows at least one that is no heading
     * @param keys what stands in the footer
     */
    ListWidget(List<Row> rows, int selected, Kind kind, List<String> keys) {
        this.rows = List.copyOf(rows);
        this.selected = selected;
        this.kind = kind;
        this.keys = List.copyOf(keys);
    }

    /** Exchanges the rows for as many others. */
    void relabel(List<Row> others) {
        rows = List.copyOf(others);
    }

    /** The letter that ended the turn; empty when it was Enter. */
    String command() {
        return command;
    }

    @Override
    public Integer value() {
        return selected;
    }

    @Override
    public Step press(Press press) {
        String typed = press.key() == Key.TEXT ? press.text() : "";
        if (typed.length() == 1 && Character.isDigit(typed.charAt(0))) {
            jump(typed);
            return Step.STAY;
        }
        digits = "";
        command = "";
        if (press.key() == Key.ENTER) {
            return Step.DONE;
        }
        if (!typed.isEmpty() && kind.commands().contains(typed)) {
            command = typed;
            return Step.DONE;
        }
        if (press.key() == Key.UP || typed.equals("k")) {
            move(-1, 1);
        } else if (press.key() == Key.DOWN || press.key() == Key.TAB || typed.equals("j")) {
            move(1, 1);
        } else if (press.key() == Key.PAGE_UP) {
            move(-1, PAGE);
        } else if (press.key() == Key.PAGE_DOWN) {
            move(1, PAGE);
        } else if (press.key() == Key.HOME) {
            move(-1, rows.size());
        } else if (press.key() == Key.END) {
            move(1, rows.size());
        }
        return Step.STAY;
    }

    /** A second digit goes on with the number if such a row exists, and else starts anew. */
    private void jump(String digit) {
        for (String number : List.of(digits + digit, digit)) {
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).number().equals(number)) {
                    selected = row;
                    digits = number;
                    return;
                }
            }
        }
        digits = "";
    }

    /** One step goes round at the ends, several stop there. */
    private void move(int direction, int steps) {
        int at = selected;
        for (int step = 0; step < steps; ) {
            at += direction;
            if (at < 0 || at >= rows.size()) {
                if (steps > 1) {
                    return;
                }
                at = direction < 0 ? rows.size() - 1 : 0;
            }
            if (!rows.get(at).heading()) {
                selected = at;
                step++;
            }
        }
    }

    @Override
    public Picture picture(int width, Look look) {
        int numbers = rows.stream().mapToInt(row -> row.number().length()).max().orElse(0);
        int indent = 2 + (numbers > 0 ? numbers + 1 : 0);
        int room = Math.max(2, width - indent);
        int column = labelColumn(room);
        List<AttributedString> drawn = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            if (row.heading()) {
                drawn.add(look.dim(look.cut(row.label(), width)));
                continue;
            }
            boolean here = index == selected;
            first = here ? drawn.size() : first;
            String lead = (here ? look.pointer() : " ") + " "
                    + (numbers > 0 ? " ".repeat(numbers - row.number().length()) + row.number() + " " : "");
            List<String> label =
                    kind.cutLabels() ? List.of(look.cut(row.label(), column)) : Cells.wrap(row.label(), room);
            for (int line = 0; line < label.size(); line++) {
                String start = line == 0 ? lead : " ".repeat(indent);
                AttributedString text = line == label.size() - 1
                        ? lastRow(row, label.get(line), column, room, here, look)
                        : styled(label.get(line), here, look);
                drawn.add(AttributedString.join(AttributedString.EMPTY, styled(start, here, look), text));
            }
            last = here ? drawn.size() - 1 : last;
        }
        return new Picture(drawn, first, last, -1);
    }

    private int labelColumn(int room) {
        int widest = rows.stream()
                .filter(row -> !row.heading() && !row.detail().isEmpty())
                .mapToInt(row -> Cells.width(row.label()))
                .max()
                .orElse(kind.cutLabels() ? room : 0);
        if (kind.cutLabels()) {
            boolean alone = rows.stream().allMatch(row -> row.detail().isEmpty());
            return alone ? room : Math.min(room, Math.min(widest, Math.max(8, room * 2 / 5)));
        }
        return widest <= room / 2 ? widest : 0;
    }

    private static AttributedString lastRow(Row row, String label, int column, int room, boolean here, Look look) {
        AttributedStringBuilder text = new AttributedStringBuilder().append(styled(label, here, look));
        int used = Cells.width(label);
        String tag = room >= WIDE ? row.tag() : "";
        int gap = Math.max(0, column - used) + 2;
        int detailRoom = room - used - gap - (tag.isEmpty() ? 0 : Cells.width(tag) + 2);
        if (!row.detail().isEmpty() && detailRoom >= DETAIL_AT_LEAST) {
            String detail = look.cut(row.detail(), detailRoom);
            text.append(" ".repeat(gap)).append(tag.isEmpty() ? look.dim(detail) : look.plain(detail));
            used += gap + Cells.width(detail);
        }
        if (!tag.isEmpty() && room - used - Cells.width(tag) > 1) {
            text.append(" ".repeat(room - used - Cells.width(tag) - 1)).append(look.dim(tag));
        }
        return text.toAttributedString();
    }

    private static AttributedString styled(String text, boolean here, Look look) {
        return here ? look.chosen(text) : look.plain(text);
    }

    @Override
    public List<String> keys(Look look) {
        return keys;
    }

    @Override
    public boolean typing() {
        return false;
    }

    @Override
    public String help() {
        Row row = rows.get(selected);
        return row.help().isEmpty() ? "" : row.label() + ": " + row.help();
    }
}
