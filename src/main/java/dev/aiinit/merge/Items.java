package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list items with ids of three texts: what becomes of each one, wherever it stands. */
final class Items {
    private final Map<String, Token> base;
    private final Map<String, Token> mine;
    private final Map<String, Token> template;

    Items(List<Token> base, List<Token> mine, List<Token> template) {
        this.base = byKey(base);
        this.mine = byKey(mine);
        this.template = byKey(template);
    }

    private static Map<String, Token> byKey(List<Token> tokens) {
        Map<String, Token> items = new LinkedHashMap<>();
        tokens.stream().filter(Token::isItem).forEach(token -> items.put(token.key(), token));
        return items;
    }

    boolean isMine(Token item) {
        return mine.containsKey(item.key());
    }

    /** Whether the template has taken the item out. */
    boolean isDropped(Token item) {
        return base.containsKey(item.key()) && !template.containsKey(item.key());
    }

    /** The lines of an item after the merge; empty when it goes. */
    Optional<Piece> merged(Token item) {
        @Nullable Token old = base.get(item.key());
        @Nullable Token own = mine.get(item.key());
        @Nullable Token ours = template.get(item.key());
        if (own == null) {
            return old != null || ours == null ? Optional.empty() : Optional.of(new Piece.Clean(ours.lines()));
        }
        if (ours == null) {
            return old != null && old.lines().equals(own.lines())
                    ? Optional.empty()
                    : Optional.of(new Piece.Clean(own.lines()));
        }
        return Optional.of(old == null ? joined(own, ours) : merged(old, own, ours));
    }

    private static Piece merged(Token old, Token own, Token ours) {
        List<String> before = plain(old.lines());
        List<String> theirs = plain(own.lines());
        List<String> now = plain(ours.lines());
        List<String> lines;
        if (theirs.equals(before)) {
            lines = now;
        } else if (now.equals(before) || now.equals(theirs)) {
            lines = theirs;
        } else {
            // The first line holds the id; behind it nothing stands at the margin, so that these are plain lines.
            Optional<List<String>> merged =
                    LineMerge.clean(LineMerge.merge(masked(before), masked(theirs), masked(now)));
            if (merged.isEmpty()) {
                return new Piece.Clash(own.lines(), old.lines(), ours.lines(), own.at());
            }
            lines = unmasked(merged.get());
        }
        return new Piece.Clean(withTicks(lines, old, own, ours));
    }

    private static Piece joined(Token own, Token ours) {
        List<String> theirs = plain(own.lines());
        List<String> now = plain(ours.lines());
        return Lines.contains(theirs, now)
                ? new Piece.Clean(withTicks(own.lines(), new Token(ours.key(), now, 0), own, ours))
                : new Piece.Clash(own.lines(), List.of(), ours.lines(), own.at());
    }

    /** Puts the ticks back: those of the owner, and those that the template has set since last time. */
    private static List<String> withTicks(List<String> lines, Token old, Token own, Token ours) {
        List<String> ticked = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            boolean tick = index == 0
                    ? Boxes.isTicked(own.first()) || (Boxes.isTicked(ours.first()) && !Boxes.isTicked(old.first()))
                    : isTickedIn(own, line) || (isTickedIn(ours, line) && !isTickedIn(old, line));
            ticked.add(sameAsIn(own, tick ? Boxes.ticked(line) : line));
        }
        return ticked;
    }

    private static boolean isTickedIn(Token token, String line) {
        String plain = Boxes.unticked(line);
        return token.lines().stream()
                .anyMatch(each -> Boxes.isTicked(each) && Boxes.unticked(each).equals(plain));
    }

    /** The line as the owner writes it: a capital X is a tick, too. */
    private static String sameAsIn(Token own, String line) {
        return own.lines().stream()
                .filter(each ->
                        each.equalsIgnoreCase(line) && Boxes.unticked(each).equals(Boxes.unticked(line)))
                .findFirst()
                .orElse(line);
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(Boxes::unticked).toList();
    }

    private static List<String> masked(List<String> lines) {
        return lines.stream().map(line -> ">" + line).toList();
    }

    private static List<String> unmasked(List<String> lines) {
        return lines.stream().map(line -> line.substring(1)).toList();
    }
}
