package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Merges three texts line by line, as diff3 does, and knows more than lines: list items with an id are merged by that id, and a tick
 * is never a conflict and never lost.
 */
final class LineMerge {
    private final List<Token> base;
    private final List<Token> mine;
    private final List<Token> template;
    private final Alignment toMine;
    private final Alignment toTemplate;
    private final Chunks chunks;

    private LineMerge(List<Token> base, List<Token> mine, List<Token> template) {
        this.base = base;
        this.mine = mine;
        this.template = template;
        this.toMine = Alignment.of(base, mine);
        this.toTemplate = Alignment.of(base, template);
        this.chunks = new Chunks(new Items(base, mine, template));
    }

    /** The parts of the merged text, in order. */
    static List<Piece> merge(List<String> base, List<String> mine, List<String> template) {
        Set<String> doubtful = new LinkedHashSet<>(Token.doubtful(base));
        doubtful.addAll(Token.doubtful(mine));
        doubtful.addAll(Token.doubtful(template));
        return new LineMerge(Token.cut(base, doubtful), Token.cut(mine, doubtful), Token.cut(template, doubtful)).run();
    }

    /** The merged lines when both sides can live with all of them. */
    static Optional<List<String>> clean(List<Piece> pieces) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!(piece instanceof Piece.Clean clean)) {
                return Optional.empty();
            }
            lines.addAll(clean.lines());
        }
        return Optional.of(lines);
    }

    private List<Piece> run() {
        int inBase = 0;
        int inMine = 0;
        int inTemplate = 0;
        for (int index = 0; index < base.size(); index++) {
            int mineAt = toMine.of(index);
            int templateAt = toTemplate.of(index);
            if (mineAt < 0 || templateAt < 0) {
                continue;
            }
            chunks.add(
                    base.subList(inBase, index),
                    mine.subList(inMine, mineAt),
                    template.subList(inTemplate, templateAt),
                    mine.get(mineAt).at());
            chunks.addSame(base.get(index), mine.get(mineAt), template.get(templateAt));
            inBase = index + 1;
            inMine = mineAt + 1;
            inTemplate = templateAt + 1;
        }
        int end = mine.isEmpty()
                ? 0
                : mine.get(mine.size() - 1).at()
                        + mine.get(mine.size() - 1).lines().size();
        chunks.add(
                base.subList(inBase, base.size()),
                mine.subList(inMine, mine.size()),
                template.subList(inTemplate, template.size()),
                end);
        return chunks.pieces();
    }
}
