package dev.aiinit.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a file pattern between two slashes, and what it says about names without trying them. */
public final class GlobSegment {
    private static final GlobSegment ANY_FOLDERS = new GlobSegment(List.of(), "**");

    private final List<Piece> pieces;
    private final String source;
    private final boolean isLiteral;
    private final String literal;
    private final String ending;

    private GlobSegment(List<Piece> pieces, String source) {
        this.pieces = List.copyOf(pieces);
        this.source = source;
        this.isLiteral = !source.equals("**") && pieces.stream().allMatch(Piece::isCharacter);
        this.literal = literal(pieces);
        this.ending = ending(pieces);
    }

    static GlobSegment of(String source) {
        if (source.equals("**")) {
            return ANY_FOLDERS;
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            char character = source.charAt(at);
            if (character == '*') {
                if (pieces.isEmpty() || !pieces.get(pieces.size() - 1).isStar()) {
                    pieces.add(Piece.STAR);
                }
            } else if (character == '?') {
                pieces.add(Piece.ANY);
            } else if (character == '[') {
                int end = closing(source, at);
                pieces.add(Piece.set(source.substring(at + 1, end)));
                at = end;
            } else {
                if (character == '\\' && at + 1 < source.length()) {
                    at++;
                }
                pieces.add(Piece.of(source.charAt(at)));
            }
            at++;
        }
        return new GlobSegment(pieces, source);
    }

    private static int closing(String source, int open) {
        int end = source.indexOf(']', open + 2);
        if (end < 0) {
            throw new IllegalArgumentException("'[' is not closed by ']'");
        }
        return end;
    }

    /** Whether it is {@code **}. */
    public boolean isAnyFolders() {
        return source.equals("**");
    }

    /** Whether it matches one name only. */
    public boolean isLiteral() {
        return isLiteral;
    }

    /** The name, when it is literal; else the characters that every matching name starts with. */
    public String literal() {
        return literal;
    }

    private static String literal(List<Piece> pieces) {
        StringBuilder start = new StringBuilder();
        for (Piece piece : pieces) {
            if (!piece.isCharacter()) {
                break;
            }
            start.append(piece.character());
        }
        return start.toString();
    }

    /** The ending, from the last dot, that every matching name has; empty when it leaves the ending open. */
    public String ending() {
        return ending;
    }

    private static String ending(List<Piece> pieces) {
        StringBuilder end = new StringBuilder();
        for (int i = pieces.size() - 1; i >= 0 && pieces.get(i).isCharacter(); i--) {
            end.insert(0, pieces.get(i).character());
            if (pieces.get(i).character() == '.') {
                return end.toString();
            }
        }
        return "";
    }

    boolean matches(String path, int from, int to) {
        int at = from;
        int piece = 0;
        int star = -1;
        int retry = from;
        while (at < to) {
            if (piece < pieces.size() && pieces.get(piece).isStar()) {
                star = piece++;
                retry = at;
            } else if (piece < pieces.size() && pieces.get(piece).accepts(path.charAt(at))) {
                piece++;
                at++;
            } else if (star >= 0) {
                piece = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (piece < pieces.size() && pieces.get(piece).isStar()) {
            piece++;
        }
        return piece == pieces.size();
    }

    @Override
    public String toString() {
        return source;
    }

    /**
     * One step through a name.
     *
     * @param set characters and ranges ({@code a-z}) of a bracket; null when it is no bracket
     */
    private record Piece(
            Type type, char character, @Nullable String set, boolean negated) {
        private enum Type {
            STAR,
            ANY,
            CHARACTER,
            SET
        }

        static final Piece STAR = new Piece(Type.STAR, '*', null, false);
        static final Piece ANY = new Piece(Type.ANY, '?', null, false);

        static Piece of(char character) {
            return new Piece(Type.CHARACTER, character, null, false);
        }

        static Piece set(String inside) {
            boolean negated = inside.startsWith("!") || inside.startsWith("^");
            return new Piece(Type.SET, '[', negated ? inside.substring(1) : inside, negated);
        }

        boolean isStar() {
            return type == Type.STAR;
        }

        boolean isCharacter() {
            return type == Type.CHARACTER;
        }

        boolean accepts(char candidate) {
            if (set != null) {
                return inSet(set, candidate) != negated;
            }
            return type == Type.ANY || (type == Type.CHARACTER && character == candidate);
        }

        private static boolean inSet(String set, char candidate) {
            for (int i = 0; i < set.length(); i++) {
                if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                    if (set.charAt(i) <= candidate && candidate <= set.charAt(i + 2)) {
                        return true;
                    }
                    i += 2;
                } else if (set.charAt(i) == candidate) {
                    return true;
                }
            }
            return false;
        }
    }
}
