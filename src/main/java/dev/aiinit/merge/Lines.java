package dev.aiinit.merge;

import java.util.List;

/** A text as lines. */
final class Lines {
    private Lines() {}

    /** The lines of a text that does not end in a line break; an empty text has none. */
    static List<String> of(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    /** Whether all of the other lines stand among these, in their order. */
    static boolean contains(List<String> lines, List<String> others) {
        int found = 0;
        for (String line : lines) {
            if (found < others.size() && line.equals(others.get(found))) {
                found++;
            }
        }
        return found == others.size();
    }

    /** Line breaks in a part of a text. */
    static int breaks(String text, int from, int to) {
        int count = 0;
        for (int index = from; index < to; index++) {
            count += text.charAt(index) == '\n' ? 1 : 0;
        }
        return count;
    }
}
