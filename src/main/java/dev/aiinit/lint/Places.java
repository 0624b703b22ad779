package dev.aiinit.lint;

import dev.aiinit.project.Location;
import java.util.Arrays;

/** Turns offsets in the text of one file into places that a person can jump to. Expects {@code \n} line ends. */
final class Places {
    private final String path;
    private final int[] starts;

    Places(String path, String text) {
        this.path = path;
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        this.starts = new int[count];
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[++line] = i + 1;
            }
        }
    }

    Location at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found < 0 ? -found - 2 : found;
        return new Location(path, line + 1, offset - starts[line] + 1);
    }

    /** Where a line starts, counted from 1. */
    int start(int line) {
        return starts[line - 1];
    }

    /** How many lines the text has; one that ends with a line break has none behind it. */
    int lines(String text) {
        return text.endsWith("\n") ? starts.length - 1 : starts.length;
    }
}
