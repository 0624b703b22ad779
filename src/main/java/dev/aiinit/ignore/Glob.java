package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A compiled glob with git's wildcards, matched against one name or one path (as {@link ByteText}). Takes time in
 * proportion to the length of glob and text at worst squared, never exponential.
 */
final class Glob {
    private enum Kind {
        /** This very character. */
        LITERAL,
        /** One character of a set. */
        ONE_OF,
        /** Any run of characters without a slash. */
        WITHIN_SEGMENT,
        /** Any run of characters. */
        ANYTHING,
        /** Nothing, or any run of characters that ends with a slash. */
        FOLDERS
    }

    private record Part(Kind kind, char literal, @Nullable BitSet set) {
        boolean takes(char c) {
            return set == null ? kind == Kind.LITERAL && c == literal : set.get(c);
        }
    }

    private final Part[] parts;

    private Glob(List<Part> parts) {
        this.parts = parts.toArray(new Part[0]);
    }

    /** A glob for a name: there is no slash to stop at. Empty when it can never match. */
    static Optional<Glob> ofName(String glob) {
        return compile(glob, 0, false);
    }

    /**
     * A glob for a path: only {@code **} between slashes crosses them. Empty when it can never match.
     *
     * @param plain length of the part before the first wildcard; git cuts it off first, and so takes {@code **} right
     *     after it as one that stands between slashes
     */
    static Optional<Glob> ofPath(String glob, int plain) {
        return compile(glob, plain, true);
    }

    private static Optional<Glob> compile(String glob, int plain, boolean path) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < glob.length()) {
            char c = glob.charAt(at);
            if (c == '*') {
                at = addStars(glob, at, plain, path, parts);
            } else if (c == '?') {
                parts.add(set(new BitSet(), true, path));
                at++;
            } else if (c == '[') {
                Optional<CharacterClass.Parsed> parsed = CharacterClass.parse(glob, at);
                if (parsed.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(set(parsed.get().members(), false, path));
                at = parsed.get().end();
            } else {
                int literal = c == '\\' ? at + 1 : at;
                if (literal == glob.length()) {
                    return Optional.empty();
                }
                parts.add(new Part(Kind.LITERAL, glob.charAt(literal), null));
                at = literal + 1;
            }
        }
        return Optional.of(new Glob(parts));
    }

    private static int addStars(String glob, int first, int plain, boolean path, List<Part> parts) {
        int end = first;
        while (end < glob.length() && glob.charAt(end) == '*') {
            end++;
        }
        boolean afterSlash = first == plain || first == 0 || glob.charAt(first - 1) == '/';
        boolean doubled = end - first > 1 && afterSlash;
        if (!path) {
            parts.add(new Part(Kind.ANYTHING, '*', null));
        } else if (doubled && glob.startsWith("/", end)) {
            parts.add(new Part(Kind.FOLDERS, '*', null));
            end++;
        } else if (doubled && (end == glob.length() || glob.startsWith("\\/", end))) {
            parts.add(new Part(Kind.ANYTHING, '*', null));
        } else {
            parts.add(new Part(Kind.WITHIN_SEGMENT, '*', null));
        }
        return end;
    }

    private static Part set(BitSet members, boolean all, boolean path) {
        BitSet set = (BitSet) members.clone();
        if (all) {
            set.set(0, 256);
        }
        if (path) {
            set.clear('/');
        }
        return new Part(Kind.ONE_OF, '[', set);
    }

    /** The text this glob stands for, when it has no wildcard but perhaps escapes. */
    Optional<String> literal() {
        String start = literalStart();
        return start.length() == parts.length ? Optional.of(start) : Optional.empty();
    }

    /** The characters every match starts with. */
    String literalStart() {
        StringBuilder start = new StringBuilder();
        for (Part part : parts) {
            if (part.kind() != Kind.LITERAL) {
                break;
            }
            start.append(part.literal());
        }
        return start.toString();
    }

    /**
     * Whether the whole of {@code text} from {@code from} on matches. On a mismatch the last star takes one character
     * more; when it would have to cross a slash, the last {@code **} does. Earlier stars never need another try: what
     * stands between two of them was found at its first place, and the later one can take whatever lies beyond.
     */
    boolean matches(String text, int from) {
        int part = 0;
        int at = from;
        int star = -1;
        int starAt = 0;
        int deep = -1;
        int deepAt = 0;
        while (true) {
            if (part < parts.length) {
                Part current = parts[part];
                if (current.kind() == Kind.WITHIN_SEGMENT) {
                    star = part++;
                    starAt = at;
                    continue;
                }
                if (current.kind() == Kind.ANYTHING || current.kind() == Kind.FOLDERS) {
                    deep = part++;
                    deepAt = at;
                    star = -1;
                    continue;
                }
                if (at < text.length() && current.takes(text.charAt(at))) {
                    part++;
                    at++;
                    continue;
                }
            } else if (at == text.length()) {
                return true;
            }
            if (star >= 0 && starAt < text.length() && text.charAt(starAt) != '/') {
                at = ++starAt;
                part = star + 1;
                continue;
            }
            if (deep < 0) {
                return false;
            }
            deepAt = parts[deep].kind() == Kind.FOLDERS ? text.indexOf('/', deepAt) + 1 : deepAt + 1;
            if (deepAt <= 0 || deepAt > text.length()) {
                return false;
            }
            at = deepAt;
            part = deep + 1;
            star = -1;
        }
    }
}
