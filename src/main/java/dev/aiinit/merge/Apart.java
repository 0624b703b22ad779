package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch that only one side changed; the other still has the base there. */
record Apart(List<Token> base, List<Token> mine, List<Token> template) {
    private record Change(Alignment.Edit edit, boolean mine) {
        List<Token> tokens(List<Token> owner, List<Token> template) {
            return (mine ? owner : template).subList(edit.from(), edit.to());
        }
    }

    /** Cuts a stretch where edits of both sides meet; empty when they overlap. */
    static List<Apart> of(List<Token> base, List<Token> mine, List<Token> template) {
        Alignment toMine = Alignment.of(base, mine);
        Alignment toTemplate = Alignment.of(base, template);
        List<Change> changes = new ArrayList<>();
        toMine.edits().forEach(edit -> changes.add(new Change(edit, true)));
        toTemplate.edits().forEach(edit -> changes.add(new Change(edit, false)));
        changes.sort(Comparator.<Change>comparingInt(change -> change.edit().start())
                .thenComparingInt(change -> change.edit().end()));
        if (!areApart(changes, mine, template)) {
            return List.of();
        }
        List<Apart> parts = new ArrayList<>();
        for (Change change : changes) {
            Alignment.Edit edit = change.edit();
            List<Token> old = base.subList(edit.start(), edit.end());
            List<Token> now = change.tokens(mine, template);
            if (change.mine()) {
                parts.add(new Apart(old, now, image(old.size(), edit, toTemplate, template)));
            } else {
                parts.add(new Apart(old, image(old.size(), edit, toMine, mine), now));
            }
        }
        return parts;
    }

    /** Whether no two edits overlap, and those that touch do so where a thing of its own begins: a paragraph, an item, a row. */
    private static boolean areApart(List<Change> changes, List<Token> mine, List<Token> template) {
        for (int index = 1; index < changes.size(); index++) {
            Change one = changes.get(index - 1);
            Change other = changes.get(index);
            if (other.edit().start() < one.edit().end()) {
                return false;
            }
            // Those of one side never touch: they would be one.
            if (other.edit().start() == one.edit().end()) {
                List<Token> first = one.tokens(mine, template);
                List<Token> second = other.tokens(mine, template);
                boolean alone = first.isEmpty() || first.get(first.size() - 1).isAlone();
                boolean otherAlone = second.isEmpty() || second.get(0).isAlone();
                boolean blank = (!first.isEmpty() && first.get(first.size() - 1).isBlank())
                        || (!second.isEmpty() && second.get(0).isBlank());
                if (!blank && !(alone && otherAlone)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Token> image(int size, Alignment.Edit edit, Alignment other, List<Token> tokens) {
        return size == 0 ? List.of() : tokens.subList(other.of(edit.start()), other.of(edit.end() - 1) + 1);
    }
}
