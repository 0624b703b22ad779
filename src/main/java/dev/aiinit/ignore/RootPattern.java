package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the ignore list as a value that can be moved to another folder; it always speaks from the root.
 *
 * @param foldersOnly whether a slash at its end binds it to folders
 * @param segments as written, escapes kept; the first is {@code **} when the pattern holds at any depth
 */
record RootPattern(boolean negated, boolean foldersOnly, List<String> segments) {
    private static final String ANY = "**";

    RootPattern {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a pattern without a name");
        }
    }

    /** Reads one line of the gitignore grammar that is a pattern: no comment, not empty. */
    static RootPattern parse(String line) {
        boolean negated = line.startsWith("!");
        String body = negated ? line.substring(1) : line;
        boolean foldersOnly = body.endsWith("/");
        body = foldersOnly ? body.substring(0, body.length() - 1) : body;
        boolean anyDepth = body.indexOf('/') < 0;
        List<String> segments =
                new ArrayList<>(Arrays.asList((body.startsWith("/") ? body.substring(1) : body).split("/", -1)));
        if (anyDepth && !body.equals(ANY)) {
            segments.add(0, ANY);
        }
        return new RootPattern(negated, foldersOnly, segments);
    }

    /** This very path, whatever characters it is made of. */
    static RootPattern ofPath(String path, boolean foldersOnly) {
        return new RootPattern(false, foldersOnly, escaped(path));
    }

    /** The same rule for all that lies in {@code folder}, which is a plain path; empty for the root. */
    RootPattern under(String folder) {
        return folder.isEmpty()
                ? this
                : withSegments(Stream.concat(escaped(folder).stream(), segments.stream())
                        .toList());
    }

    /** The same rule at one place instead of at any depth. */
    RootPattern onlyAt(String folder) {
        return (isAnyDepth() ? withSegments(segments.subList(1, segments.size())) : this).under(folder);
    }

    /** The same rule for one unit of those that a pattern with wildcards in their place stands for. */
    RootPattern inUnit(String unit) {
        List<String> start = unit.isEmpty() ? List.of() : escaped(unit);
        return start.size() < segments.size()
                ? withSegments(Stream.concat(start.stream(), segments.stream().skip(start.size()))
                        .toList())
                : this;
    }

    RootPattern withSegments(List<String> others) {
        return new RootPattern(negated, foldersOnly, others);
    }

    RootPattern reopening() {
        return new RootPattern(true, foldersOnly, segments);
    }

    /** The rule for all that lies in this folder, each of which can be opened again. */
    RootPattern contents() {
        return new RootPattern(
                negated, false, Stream.concat(segments.stream(), Stream.of("*")).toList());
    }

    boolean isAnyDepth() {
        return segments.size() > 1 && segments.get(0).equals(ANY);
    }

    /** Whether it is one bare name that holds at any depth. */
    boolean isName() {
        return isAnyDepth() && segments.size() == 2;
    }

    String last() {
        return segments.get(segments.size() - 1);
    }

    boolean hasWildcards() {
        return segments.stream().anyMatch(RootPattern::isWild);
    }

    static boolean isWild(String segment) {
        for (int at = 0; at < segment.length(); at++) {
            char c = segment.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '*' || c == '?' || c == '[') {
                return true;
            }
        }
        return false;
    }

    /** The line in the gitignore grammar, in its shortest form. */
    String line() {
        String body;
        if (isName()) {
            // A leading # or ! would be read as a comment or a negation.
            body = last().startsWith("#") || last().startsWith("!") ? "\\" + last() : last();
        } else {
            body = (isAnyDepth() ? "" : "/") + String.join("/", segments);
        }
        return (negated ? "!" : "") + body + (foldersOnly ? "/" : "");
    }

    private static List<String> escaped(String path) {
        return Arrays.stream(path.split("/", -1)).map(RootPattern::escapedName).toList();
    }

    private static String escapedName(String name) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean blankAtEnd = c == ' ' && at == name.length() - 1;
            if ("\\*?[]".indexOf(c) >= 0 || blankAtEnd) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }

    static String unescaped(String segment) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < segment.length(); at++) {
            if (segment.charAt(at) == '\\' && at + 1 < segment.length()) {
                at++;
            }
            text.append(segment.charAt(at));
        }
        return text.toString();
    }
}
