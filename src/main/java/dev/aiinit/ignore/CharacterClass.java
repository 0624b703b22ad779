package dev.aiinit.ignore;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads one bracket expression such as {@code [a-z]}, {@code [!x]} or {@code [[:digit:]]} the way git does. */
final class CharacterClass {
    private static final int BYTES = 256;

    private final String glob;
    private final BitSet members = new BitSet(BYTES);
    private int at;

    private CharacterClass(String glob, int at) {
        this.glob = glob;
        this.at = at;
    }

    /**
     * What a bracket expression stands for.
     *
     * @param end position after the closing bracket
     */
    record Parsed(BitSet members, int end) {}

    /** Empty when the brackets are not closed or name an unknown class: such a pattern never matches anything. */
    static Optional<Parsed> parse(String glob, int openBracket) {
        return new CharacterClass(glob, openBracket + 1).parse();
    }

    private Optional<Parsed> parse() {
        boolean negated = peek(0) == '!' || peek(0) == '^';
        if (negated) {
            at++;
        }
        int previous = -1;
        // A closing bracket in the first place is a member.
        for (boolean first = true; first || peek(0) != ']'; first = false) {
            int current = peek(0);
            if (current < 0) {
                return Optional.empty();
            }
            if (current == '[' && peek(1) == ':' && closesNamedClass()) {
                if (!addNamedClass()) {
                    return Optional.empty();
                }
                previous = -1;
            } else if (current == '-' && previous >= 0 && peek(1) >= 0 && peek(1) != ']') {
                at++;
                int last = literal();
                if (last < 0) {
                    return Optional.empty();
                }
                if (previous <= last) {
                    members.set(previous, last + 1);
                }
                previous = -1;
            } else {
                previous = literal();
                if (previous < 0) {
                    return Optional.empty();
                }
                members.set(previous);
            }
        }
        if (negated) {
            members.flip(0, BYTES);
        }
        return Optional.of(new Parsed(members, at + 1));
    }

    /** The character at this place, unescaped, and steps over it; -1 when the text ends. */
    private int literal() {
        if (peek(0) == '\\') {
            at++;
        }
        int found = peek(0);
        at++;
        return found;
    }

    private boolean closesNamedClass() {
        int close = glob.indexOf(']', at + 2);
        // Without a closing bracket at all the whole pattern is broken; addNamedClass says so.
        return close < 0 || (close > at + 2 && glob.charAt(close - 1) == ':');
    }

    private boolean addNamedClass() {
        int close = glob.indexOf(']', at + 2);
        if (close < 0) {
            return false;
        }
        Optional<IntPredicate> named = named(glob.substring(at + 2, close - 1));
        named.ifPresent(test -> {
            for (int c = 0; c < 128; c++) {
                if (test.test(c)) {
                    members.set(c);
                }
            }
        });
        at = close + 1;
        return named.isPresent();
    }

    private static Optional<IntPredicate> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "alnum" -> c -> letter(c) || digit(c);
                    case "alpha" -> CharacterClass::letter;
                    case "blank" -> c -> c == ' ' || c == '\t';
                    case "cntrl" -> c -> c < ' ' || c == 127;
                    case "digit" -> CharacterClass::digit;
                    case "graph" -> c -> c > ' ' && c < 127;
                    case "lower" -> c -> between('a', c, 'z');
                    case "print" -> c -> c >= ' ' && c < 127;
                    case "punct" -> c -> c > ' ' && c < 127 && !letter(c) && !digit(c);
                    case "space" -> c -> c == ' ' || c == '\t' || c == '\n' || c == '\r';
                    case "upper" -> c -> between('A', c, 'Z');
                    case "xdigit" -> c -> digit(c) || between('a', c, 'f') || between('A', c, 'F');
                    default -> null;
                });
    }

    private static boolean letter(int c) {
        return between('a', c, 'z') || between('A', c, 'Z');
    }

    private static boolean digit(int c) {
        return between('0', c, '9');
    }

    private static boolean between(char first, int c, char last) {
        return first <= c && c <= last;
    }

    private int peek(int ahead) {
        int place = at + ahead;
        return place < glob.length() ? glob.charAt(place) : -1;
    }
}
