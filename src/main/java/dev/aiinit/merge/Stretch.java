package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of lines in a text with conflict markers.
 *
 * @param mine the lines of the side that git names first
 * @param other those of the other side
 * @param marked whether the two differ; else they are the same
 */
record Stretch(List<String> mine, List<String> other, boolean marked) {
    /** The whole text; empty when the markers do not come in threes or fours. */
    static List<Stretch> all(List<String> lines) {
        List<Stretch> stretches = new ArrayList<>();
        List<String> common = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        List<String> old = new ArrayList<>();
        List<String> other = new ArrayList<>();
        List<String> side = common;
        for (String line : lines) {
            if (line.startsWith("<<<<<<< ") && side == common) {
                stretches.add(same(common));
                common.clear();
                side = mine;
            } else if (line.startsWith("||||||| ") && side == mine) {
                side = old;
            } else if (line.equals("=======") && (side == mine || side == old)) {
                side = other;
            } else if (line.startsWith(">>>>>>> ") && side == other) {
                split(mine, other, stretches);
                mine.clear();
                old.clear();
                other.clear();
                side = common;
            } else if (Markers.isIn(line)) {
                return List.of();
            } else {
                side.add(line);
            }
        }
        stretches.add(same(common));
        return side == common ? stretches : List.of();
    }

    private static Stretch same(List<String> lines) {
        return new Stretch(List.copyOf(lines), List.copyOf(lines), false);
    }

    /** Git puts lines that both sides have between its markers when they are few: they are taken out again. */
    private static void split(List<String> mine, List<String> other, List<Stretch> stretches) {
        int done = 0;
        for (Alignment.Edit edit : Alignment.of(tokens(mine), tokens(other)).edits()) {
            if (edit.start() > done) {
                stretches.add(same(mine.subList(done, edit.start())));
            }
            stretches.add(new Stretch(
                    List.copyOf(mine.subList(edit.start(), edit.end())),
                    List.copyOf(other.subList(edit.from(), edit.to())),
                    true));
            done = edit.end();
        }
        if (done < mine.size()) {
            stretches.add(same(mine.subList(done, mine.size())));
        }
    }

    private static List<Token> tokens(List<String> lines) {
        return lines.stream().map(line -> new Token(line, List.of(line), 0)).toList();
    }
}
