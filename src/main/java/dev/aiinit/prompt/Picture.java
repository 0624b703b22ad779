package dev.aiinit.prompt;

import java.util.List;
import org.jline.utils.AttributedString;

/**
 * What a widget looks like, however many rows that takes: whoever shows it picks the part around the focus.
 *
 * @param first first row of the focus, counted from 0
 * @param last last row of the focus; the cursor, if it is shown, stands there
 * @param column column of the cursor, or below 0 to hide it
 */
record Picture(List<AttributedString> rows, int first, int last, int column) {
    Picture {
        rows = List.copyOf(rows);
        if (first < 0 || last < first || last >= rows.size()) {
            throw new IllegalArgumentException("focus " + first + ".." + last + " of " + rows.size() + " rows");
        }
    }
}
