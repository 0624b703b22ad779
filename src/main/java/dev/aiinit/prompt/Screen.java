package dev.aiinit.prompt;

import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/**
 * Draws a picture and keeps it, so that the next one costs only the rows that differ.
 *
 * <p>On the whole screen it draws from the upper left corner. Otherwise it draws below what was printed last.
 */
final class Screen {
    static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    private final Terminal terminal;
    private final boolean wholeScreen;
    private List<AttributedString> drawn = List.of();
    private int cursorRow;
    private boolean stale = true;
    private int columns;
    private int rows;

    Screen(Terminal terminal, boolean wholeScreen) {
        this.terminal = terminal;
        this.wholeScreen = wholeScreen;
        resize();
    }

    /** Asks the terminal for its size; some report 0, which counts as 80 and 24. What was drawn has to be drawn again. */
    void resize() {
        Size size = terminal.getSize();
        columns = size.getColumns() > 0 ? size.getColumns() : USUAL_COLUMNS;
        rows = size.getRows() > 0 ? size.getRows() : USUAL_ROWS;
        stale = true;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Draws everything with the next picture, in case something else wrote over it. */
    void redraw() {
        stale = true;
    }

    /**
     * Shows these rows and nothing else.
     *
     * @param picture at most {@link #rows()} rows of at most {@link #columns()} cells
     * @param row where the cursor goes, counted from 0
     * @param column where the cursor goes, or below 0 to hide it
     */
    void show(List<AttributedString> picture, int row, int column) {
        terminal.puts(Capability.cursor_invisible);
        if (wholeScreen) {
            drawOverAll(picture);
        } else {
            drawBelow(picture);
        }
        if (column >= 0) {
            moveTo(picture.size(), row, column);
            terminal.puts(Capability.cursor_normal);
        }
        drawn = List.copyOf(picture);
        stale = false;
        terminal.flush();
    }

    /** Takes the picture away again, the cursor being where it began. */
    void erase() {
        show(List.of(), 0, 0);
    }

    private void drawOverAll(List<AttributedString> picture) {
        if (stale) {
            terminal.puts(Capability.clear_screen);
        }
        for (int row = 0; row < Math.max(picture.size(), drawn.size()); row++) {
            AttributedString now = row < picture.size() ? picture.get(row) : AttributedString.EMPTY;
            AttributedString was = !stale && row < drawn.size() ? drawn.get(row) : AttributedString.EMPTY;
            if (!now.equals(was)) {
                terminal.puts(Capability.cursor_address, row, 0);
                terminal.puts(Capability.clr_eol);
                terminal.writer().write(now.toAnsi(terminal));
            }
        }
    }

    private void drawBelow(List<AttributedString> picture) {
        for (int row = 0; row < cursorRow; row++) {
            terminal.puts(Capability.cursor_up);
        }
        terminal.writer().write('\r');
        terminal.puts(Capability.clr_eos);
        for (int row = 0; row < picture.size(); row++) {
            terminal.writer().write(row == 0 ? "" : "\r\n");
            terminal.writer().write(picture.get(row).toAnsi(terminal));
        }
        cursorRow = Math.max(0, picture.size() - 1);
    }

    private void moveTo(int pictureRows, int row, int column) {
        if (wholeScreen) {
            terminal.puts(Capability.cursor_address, row, column);
            return;
        }
        for (int up = pictureRows - 1; up > row; up--) {
            terminal.puts(Capability.cursor_up);
        }
        terminal.writer().write('\r');
        for (int right = 0; right < column; right++) {
            terminal.puts(Capability.cursor_right);
        }
        cursorRow = row;
    }
}
