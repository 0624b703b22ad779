package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch that only one side changed; the other still has the base there. */
record Apart(List<Token> base, List<Token> mine, List<Token> template) {
    private record Change(Alignment.Edit edit, boolean mine) {}

    /** Cuts a stretch where edits of both sides meet; empty when they overlap. */
    static List<Apart> of(List<Token> base, List<Token> mine, List<Token> template) {
        Alignment toMine = Alignment.of(base, mine);
        Alignment toTemplate = Alignment.of(base, template);
        List<Change> changes = new ArrayList<>();
        toMine.edits().forEach(edit -> changes.add(new Change(edit, true)));
        toTemplate.edits().forEach(edit -> changes.add(new Change(edit, false)));
        changes.sort(Comparator.<Change>comparingInt(change -> change.edit().start())
                .thenComparingInt(change -> change.edit().end()));
        List<Apart> parts = new ArrayList<>();
        int done = 0;
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            Alignment.Edit edit = change.edit();
            if (edit.start() < done) {
                return List.of();
            }
            done = edit.end();
            List<Token> old = base.subList(edit.start(), edit.end());
            List<Token> now = (change.mine() ? mine : template).subList(edit.from(), edit.to());
            boolean both = index + 1 < changes.size()
                    && edit.isInsertion()
                    && changes.get(index + 1).edit().isInsertion()
                    && changes.get(index + 1).edit().start() == edit.start();
            if (both) {
                Alignment.Edit other = changes.get(index + 1).edit();
                parts.add(new Apart(old, now, template.subList(other.from(), other.to())));
                index++;
            } else if (change.mine()) {
                parts.add(new Apart(old, now, image(old.size(), edit, toTemplate, template)));
            } else {
                parts.add(new Apart(old, image(old.size(), edit, toMine, mine), now));
            }
        }
        return parts;
    }

    private static List<Token> image(int size, Alignment.Edit edit, Alignment other, List<Token> tokens) {
        return size == 0 ? List.of() : tokens.subList(other.of(edit.start()), other.of(edit.end() - 1) + 1);
    }
}
