package dev.aiinit.merge;

import java.util.LinkedHashMap;
import java.util.Map;

/** How alike two texts are, from 0 to 1: the share of neighbouring characters that they have in common, in any language. */
final class Similarity {
    private final Map<Integer, Integer> counts = new LinkedHashMap<>();
    private final int total;

    private Similarity(String text) {
        int sum = 0;
        int last = 0;
        for (int index = 0; index < text.length(); index++) {
            char now = text.charAt(index);
            if (Character.isWhitespace(now)) {
                continue;
            }
            if (last != 0) {
                counts.merge((last << 16) | now, 1, Integer::sum);
                sum++;
            }
            last = now;
        }
        total = sum;
    }

    static Similarity of(String text) {
        return new Similarity(text);
    }

    /** Texts with next to nothing in them are like no other. */
    double to(Similarity other) {
        if (total == 0 || other.total == 0) {
            return 0;
        }
        int common = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return 2.0 * common / (total + other.total);
    }
}
