package dev.aiinit.cli;

import dev.aiinit.merge.Conflict;
import dev.aiinit.project.PlainText;
import dev.aiinit.prompt.Cells;
import java.util.ArrayList;
import java.util.List;

/** The two versions of a section in conflict, side by side for a screen of 80 columns. */
final class BothVersions {
    private static final int WIDTH = 80;
    private static final String INDENT = "  ";
    private static final String BETWEEN = " | ";
    private static final int COLUMN = (WIDTH - INDENT.length() - BETWEEN.length()) / 2;
    /** A screen holds two of this length; all of it is in the files. */
    private static final int MOST_ROWS = 20;

    private BothVersions() {}

    /** Lines for a person: both texts from the line before the first that differs, and how much more there is. */
    static List<String> of(Conflict conflict) {
        List<String> mine = lines(conflict.mine());
        List<String> template = lines(conflict.template());
        int same = 0;
        while (same < Math.min(mine.size(), template.size()) && mine.get(same).equals(template.get(same))) {
            same++;
        }
        List<String> rows = new ArrayList<>();
        for (int line = Math.max(0, same - 1); line < Math.max(mine.size(), template.size()); line++) {
            rows.addAll(beside(at(mine, line), at(template, line)));
        }
        List<String> shown = new ArrayList<>();
        shown.add(row("yours", "the template's"));
        shown.add(INDENT + "-".repeat(COLUMN) + "-+-" + "-".repeat(COLUMN));
        shown.addAll(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
        if (rows.size() > MOST_ROWS) {
            shown.add(INDENT + "... and " + (rows.size() - MOST_ROWS) + " rows more in these files");
        }
        return shown;
    }

    private static List<String> beside(String mine, String template) {
        List<String> left = Cells.wrap(mine, COLUMN);
        List<String> right = Cells.wrap(template, COLUMN);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
            rows.add(row(at(left, row), at(right, row)));
        }
        return rows;
    }

    private static String row(String mine, String template) {
        return (INDENT + Cells.pad(mine, COLUMN) + BETWEEN + template).stripTrailing();
    }

    private static String at(List<String> rows, int index) {
        return index < rows.size() ? rows.get(index) : "";
    }

    /** The text is a repository's: nothing in it may move the cursor. */
    private static List<String> lines(String text) {
        return List.of(PlainText.clean(text.strip()).replace("\t", "    ").split("\n", -1));
    }
}
