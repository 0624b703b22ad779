package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides each stretch between two lines that all three texts share, and collects what comes out. */
final class Chunks {
    /** How alike two lines must be for a tick to pass from one to the other. */
    private static final double SAME_TASK = 0.6;

    private final Items items;
    private final List<Entry> entries = new ArrayList<>();

    Chunks(Items items) {
        this.items = items;
    }

    /** A part of the outcome; item is null for plain lines. */
    private record Entry(@Nullable Token item, boolean mine, Piece piece) {}

    /** A token that all three have. */
    void addSame(Token base, Token mine, Token template) {
        if (mine.isItem()) {
            addItem(mine, true);
        } else {
            addLine(Boxes.joined(base.first(), mine.first(), template.first()));
        }
    }

    /** A stretch that has no token which all three share. */
    void add(List<Token> base, List<Token> mine, List<Token> template, int at) {
        List<String> old = keys(base);
        List<String> own = keys(mine);
        List<String> ours = keys(template);
        if (own.equals(old)) {
            takeTemplate(base, mine, template);
        } else if (ours.equals(old) || own.equals(ours)) {
            takeMine(base, mine, template);
        } else if (isItems(base) && isItems(mine) && isItems(template)) {
            takeItems(mine, template);
        } else if (isOneByOne(old, own, ours)) {
            for (int index = 0; index < base.size(); index++) {
                add(
                        one(base, index),
                        one(mine, index),
                        one(template, index),
                        mine.get(index).at());
            }
        } else if (addApart(base, mine, template, at)) {
            return;
        } else if (base.isEmpty() && isFull(mine) && isFull(template)) {
            takeUnion(mine, template);
        } else {
            entries.add(new Entry(null, true, new Piece.Clash(lines(mine), lines(base), lines(template), at)));
        }
    }

    /** Everything that was collected; each item once, where the owner has it. */
    List<Piece> pieces() {
        Set<String> mine = new LinkedHashSet<>();
        entries.stream()
                .filter(entry -> entry.item() != null && entry.mine())
                .forEach(entry -> mine.add(entry.item().key()));
        Set<String> seen = new LinkedHashSet<>();
        List<Piece> pieces = new ArrayList<>();
        for (Entry entry : entries) {
            Token item = entry.item();
            boolean elsewhere = item != null && !entry.mine() && mine.contains(item.key());
            if (item == null || (!elsewhere && seen.add(item.key()))) {
                pieces.add(entry.piece());
            }
        }
        return pieces;
    }

    /** The owner changed nothing here but ticks. */
    private void takeTemplate(List<Token> base, List<Token> mine, List<Token> template) {
        Set<String> placed = new LinkedHashSet<>(keys(template));
        List<Token> ticked = new ArrayList<>();
        for (int index = 0; index < mine.size(); index++) {
            Token own = mine.get(index);
            if (own.isItem()) {
                if (items.isDropped(own)) {
                    addItem(own, true);
                }
            } else if (Boxes.isTicked(own.first())) {
                ticked.add(own);
                boolean mended = template.stream().anyMatch(token -> isSameTask(own, token));
                if (!mended
                        && !placed.contains(own.key())
                        && !Boxes.isTicked(base.get(index).first())) {
                    addLine(own.first());
                }
            }
        }
        for (Token ours : template) {
            if (ours.isItem()) {
                addItem(ours, keys(mine).contains(ours.key()));
            } else if (ticked.stream().anyMatch(own -> isSameTask(own, ours))) {
                addLine(Boxes.ticked(ours.first()));
            } else {
                addLine(ours.first());
            }
        }
    }

    /** The template changed nothing here but ticks, or the same as the owner. */
    private void takeMine(List<Token> base, List<Token> mine, List<Token> template) {
        for (Token own : mine) {
            if (own.isItem()) {
                addItem(own, true);
            } else {
                boolean ticked = isTicked(template, own) && !isTicked(base, own);
                addLine(ticked ? Boxes.ticked(own.first()) : own.first());
            }
        }
    }

    private void takeItems(List<Token> mine, List<Token> template) {
        List<Token> all = new ArrayList<>(mine);
        for (int index = 0; index < template.size(); index++) {
            Token ours = template.get(index);
            if (!items.isMine(ours)) {
                int before = index == 0
                        ? -1
                        : keys(all).indexOf(template.get(index - 1).key());
                all.add(before < 0 ? all.size() : before + 1, ours);
            }
        }
        all.forEach(token -> addItem(token, items.isMine(token)));
    }

    private void takeUnion(List<Token> mine, List<Token> template) {
        takeMine(List.of(), mine, template);
        List<String> own = keys(mine);
        for (Token ours : template) {
            if (ours.isItem()) {
                addItem(ours, false);
            } else if (!own.contains(ours.key())) {
                addLine(ours.first());
            }
        }
    }

    /** Edits that only touch, in lines that mean the same wherever they stand. */
    private boolean addApart(List<Token> base, List<Token> mine, List<Token> template, int at) {
        if (base.isEmpty()) {
            return false;
        }
        List<Apart> parts = Apart.of(base, mine, template);
        parts.forEach(part -> add(part.base(), part.mine(), part.template(), at));
        return !parts.isEmpty();
    }

    private void addItem(Token item, boolean mine) {
        items.merged(item).ifPresent(piece -> entries.add(new Entry(item, mine, piece)));
    }

    private void addLine(String line) {
        entries.add(new Entry(null, true, new Piece.Clean(List.of(line))));
    }

    private static boolean isSameTask(Token own, Token ours) {
        return own.key().equals(ours.key())
                || (Boxes.isBox(own.first())
                        && Boxes.isBox(ours.first())
                        && Similarity.of(own.key()).to(Similarity.of(ours.key())) >= SAME_TASK);
    }

    private static boolean isTicked(List<Token> tokens, Token like) {
        return tokens.stream().anyMatch(token -> token.key().equals(like.key()) && Boxes.isTicked(token.first()));
    }

    /** Whether no place has three different tokens. */
    private static boolean isOneByOne(List<String> base, List<String> mine, List<String> template) {
        if (base.size() != mine.size() || base.size() != template.size()) {
            return false;
        }
        for (int index = 0; index < base.size(); index++) {
            String own = mine.get(index);
            String ours = template.get(index);
            if (!own.equals(base.get(index)) && !ours.equals(base.get(index)) && !own.equals(ours)) {
                return false;
            }
        }
        return true;
    }

    private static List<Token> one(List<Token> tokens, int index) {
        return tokens.subList(index, index + 1);
    }

    private static boolean isItems(List<Token> tokens) {
        return tokens.stream().allMatch(Token::isItem);
    }

    private static boolean isAlone(List<Token> tokens) {
        return tokens.stream().allMatch(Token::isAlone);
    }

    private static boolean isFull(List<Token> tokens) {
        return isAlone(tokens) && tokens.stream().noneMatch(Token::isBlank);
    }

    private static List<String> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }

    private static List<String> lines(List<Token> tokens) {
        return tokens.stream().flatMap(token -> token.lines().stream()).toList();
    }
}
