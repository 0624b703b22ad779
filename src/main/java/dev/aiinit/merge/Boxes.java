package dev.aiinit.merge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Task boxes: {@code - [ ]} and {@code - [x]}. A tick is a fact of its own, apart from the words behind it. */
final class Boxes {
    private static final Pattern BOX = Pattern.compile("^(\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\[)([ xX])(\\](?:\\s.*)?)$");

    private Boxes() {}

    static boolean isBox(String line) {
        return line.indexOf('[') > 0 && BOX.matcher(line).matches();
    }

    static boolean isTicked(String line) {
        Matcher box = BOX.matcher(line);
        return line.indexOf('[') > 0 && box.matches() && !box.group(2).equals(" ");
    }

    /** The line with an empty box; any other line as it is. */
    static String unticked(String line) {
        Matcher box = BOX.matcher(line);
        return line.indexOf('[') > 0 && box.matches() ? box.group(1) + " " + box.group(3) : line;
    }

    /** The line with a ticked box, if it has an empty one. */
    static String ticked(String line) {
        Matcher box = BOX.matcher(line);
        return box.matches() && box.group(2).equals(" ") ? box.group(1) + "x" + box.group(3) : line;
    }

    /** The owner's line, ticked as well when the template has ticked it since last time; never unticked. */
    static String joined(String base, String mine, String template) {
        return isTicked(template) && !isTicked(base) ? ticked(mine) : mine;
    }
}
