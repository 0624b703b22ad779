package dev.aiinit.merge;

import java.util.List;

/** A part of the outcome of a line merge. */
sealed interface Piece {
    /** Lines that both sides can live with. */
    record Clean(List<String> lines) implements Piece {
        public Clean {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Lines that both sides changed, each in its own way.
     *
     * @param at index of the first line in the owner's text
     */
    record Clash(List<String> mine, List<String> base, List<String> template, int at) implements Piece {
        public Clash {
            mine = List.copyOf(mine);
            base = List.copyOf(base);
            template = List.copyOf(template);
        }
    }
}
