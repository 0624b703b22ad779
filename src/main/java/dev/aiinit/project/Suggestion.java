package dev.aiinit.project;

import java.util.Collection;
import java.util.Optional;

/** Finds the known word that a misspelt one most likely meant. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest candidate by edit distance, if it is near enough to be meant: at most a third of the word, and at least 1. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(word, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code did you mean "x"?}, or the known words when none is near. */
    public static String hint(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> "known: " + String.join(", ", candidates));
    }

    /** Letters to insert, drop, change or swap with their neighbour (optimal string alignment). */
    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                if (row == 0 || column == 0) {
                    cost[row][column] = row + column;
                    continue;
                }
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int best = Math.min(
                        Math.min(cost[row - 1][column], cost[row][column - 1]) + 1, cost[row - 1][column - 1] + change);
                boolean swapped = row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1);
                cost[row][column] = swapped ? Math.min(best, cost[row - 2][column - 2] + 1) : best;
            }
        }
        return cost[left.length()][right.length()];
    }
}
