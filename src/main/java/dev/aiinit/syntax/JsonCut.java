package dev.aiinit.syntax;

import dev.aiinit.syntax.JsonSpan.Entry;
import java.util.List;

/** Cuts one entry out of a JSON object or array, with the comma and the blanks that belong to it. */
final class JsonCut {
    private JsonCut() {}

    /** The whole text without the entry at an index. */
    static String entry(String text, JsonSpan container, int index) {
        List<Entry> entries = container.entries();
        Entry entry = entries.get(index);
        int following = commaAfter(text, entry.end(), container.end());
        String cut;
        if (following >= 0) {
            cut = text.substring(entry.end(), following).isBlank()
                    ? tidy(text, entry.start(), following + 1)
                    : tidy(without(text, following, following + 1), entry.start(), entry.end());
        } else if (index == 0) {
            cut = tidy(text, entry.start(), entry.end());
        } else {
            int leading = commaAfter(text, entries.get(index - 1).end(), container.end());
            cut = text.substring(leading + 1, entry.start()).isBlank()
                    ? without(text, leading, entry.end())
                    : without(tidy(text, entry.start(), entry.end()), leading, leading + 1);
        }
        return entries.size() == 1 ? collapsed(cut, container, text.length() - cut.length()) : cut;
    }

    /** Nothing but blanks inside: {@code []}. A comment stays where it is. */
    private static String collapsed(String cut, JsonSpan container, int removed) {
        int from = container.start() + 1;
        int to = container.end() - 1 - removed;
        return cut.substring(from, to).isBlank() ? without(cut, from, to) : cut;
    }

    /** Cuts a range: with its whole line if nothing else stands on it, otherwise with the blanks on one side. */
    private static String tidy(String text, int start, int end) {
        int before = start;
        while (before > 0 && isBlank(text.charAt(before - 1))) {
            before--;
        }
        int after = end;
        while (after < text.length() && isBlank(text.charAt(after))) {
            after++;
        }
        boolean startsLine = before > 0 && isBreak(text.charAt(before - 1));
        boolean endsLine = after < text.length() && isBreak(text.charAt(after));
        if (startsLine && endsLine) {
            return without(text, before, new Lines(text).nextLine(after));
        }
        return endsLine ? without(text, before, end) : without(text, start, after);
    }

    /** The offset of the comma that follows an entry, past blanks and comments; -1 when the container ends first. */
    private static int commaAfter(String text, int from, int limit) {
        int i = from;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == ',') {
                return i;
            }
            if (text.startsWith("//", i)) {
                i = new Lines(text).lineEnd(i);
            } else if (text.startsWith("/*", i)) {
                i = text.indexOf("*/", i) + 2;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else {
                return -1;
            }
        }
        return -1;
    }

    private static String without(String text, int start, int end) {
        return text.substring(0, start) + text.substring(end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
