package dev.aiinit.prompt;

import java.util.List;
import org.jline.utils.AttributedString;

/** The rows of a screen that are not given away yet. */
final class Budget {
    private int left;

    Budget(int rows) {
        this.left = rows;
    }

    /** Gives the part rows until it has this many, as far as there are any left and it needs them. */
    void grant(Part part, int most) {
        int more = Math.min(left, Math.min(part.rows.size(), most) - part.granted);
        if (more > 0) {
            part.granted += more;
            left -= more;
        }
    }

    int left() {
        return left;
    }

    /** Rows of one kind, and how many of them may be shown. */
    static final class Part {
        private final List<AttributedString> rows;
        private int granted;

        Part(List<AttributedString> rows) {
            this.rows = List.copyOf(rows);
        }

        int granted() {
            return granted;
        }

        boolean isCut() {
            return granted > 0 && granted < rows.size();
        }

        /** The first of the rows. */
        List<AttributedString> head() {
            return rows.subList(0, granted);
        }

        /** The last of the rows. */
        List<AttributedString> tail() {
            return rows.subList(rows.size() - granted, rows.size());
        }
    }
}
