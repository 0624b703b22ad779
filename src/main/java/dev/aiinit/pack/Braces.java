package dev.aiinit.pack;

import java.util.ArrayList;
import java.util.List;

/** Writes a pattern with <code>{a,b}</code> out as the patterns it stands for; braces may nest and an alternative may be empty. */
final class Braces {
    private Braces() {}

    /**
     * The patterns in the order written.
     *
     * @throws IllegalArgumentException when a brace is not closed or there would be more than {@code most}
     */
    static List<String> expand(String pattern, int most) {
        List<String> expanded = new ArrayList<>();
        expand("", pattern, most, expanded);
        return expanded;
    }

    private static void expand(String before, String pattern, int most, List<String> into) {
        int open = unescaped(pattern, '{');
        if (open < 0) {
            if (into.size() >= most) {
                throw new IllegalArgumentException("braces stand for more than " + most + " patterns");
            }
            into.add(before + pattern);
            return;
        }
        List<String> choices = new ArrayList<>();
        int close = split(pattern, open, choices);
        String rest = pattern.substring(close + 1);
        for (String choice : choices) {
            expand(before + pattern.substring(0, open), choice + rest, most, into);
        }
    }

    private static int unescaped(String pattern, char wanted) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Collects what stands between the commas of the brace at {@code open}; returns where it closes. */
    private static int split(String pattern, int open, List<String> choices) {
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '{') {
                depth++;
            } else if (character == ',' && depth == 1) {
                choices.add(pattern.substring(start, i));
                start = i + 1;
            } else if (character == '}' && --depth == 0) {
                choices.add(pattern.substring(start, i));
                return i;
            }
        }
        throw new IllegalArgumentException("'{' is not closed by '}'");
    }
}
