package dev.aiinit.ignore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of an ignore file in the form that is matched; everything is relative to the folder of that file and in
 * {@link ByteText}.
 *
 * @param rule the line it was read from
 * @param foldersOnly whether a slash at its end binds it to folders
 * @param shape what it is compared with
 * @param literal the whole name, suffix or path; for globs the characters every match starts with
 * @param glob only for the two glob shapes
 */
record IgnorePattern(
        IgnoreRule rule,
        boolean foldersOnly,
        Shape shape,
        String literal,
        @Nullable Glob glob) {
    enum Shape {
        /** This very name, at any depth. */
        NAME,
        /** Names that end like this, at any depth. */
        NAME_SUFFIX,
        NAME_GLOB,
        /** This very path. */
        PATH,
        PATH_GLOB
    }

    /** Reads one line, given without its line end; empty for comments, empty lines and patterns that cannot match. */
    static Optional<IgnorePattern> parse(String file, int number, String line) {
        if (line.isEmpty() || line.charAt(0) == '#') {
            return Optional.empty();
        }
        String text = withoutTrailingSpaces(line);
        boolean negated = text.startsWith("!");
        String body = negated ? text.substring(1) : text;
        boolean foldersOnly = body.endsWith("/");
        String pattern = foldersOnly ? body.substring(0, body.length() - 1) : body;
        IgnoreRule rule = new IgnoreRule(file, number, ByteText.readable(text), negated);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        return pattern.indexOf('/') < 0 ? ofName(rule, foldersOnly, pattern) : ofPath(rule, foldersOnly, pattern);
    }

    private static Optional<IgnorePattern> ofName(IgnoreRule rule, boolean foldersOnly, String pattern) {
        if (pattern.charAt(0) == '*' && firstWildcard(pattern, 1) == pattern.length()) {
            return Optional.of(new IgnorePattern(rule, foldersOnly, Shape.NAME_SUFFIX, pattern.substring(1), null));
        }
        return Glob.ofName(pattern).map(glob -> of(rule, foldersOnly, Shape.NAME, Shape.NAME_GLOB, glob));
    }

    private static Optional<IgnorePattern> ofPath(IgnoreRule rule, boolean foldersOnly, String pattern) {
        String path = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        return Glob.ofPath(path, firstWildcard(path, 0))
                .map(glob -> of(rule, foldersOnly, Shape.PATH, Shape.PATH_GLOB, glob));
    }

    private static IgnorePattern of(IgnoreRule rule, boolean foldersOnly, Shape plain, Shape wild, Glob glob) {
        Optional<String> literal = glob.literal();
        return literal.isPresent()
                ? new IgnorePattern(rule, foldersOnly, plain, literal.get(), null)
                : new IgnorePattern(rule, foldersOnly, wild, glob.literalStart(), glob);
    }

    /**
     * Whether the pattern matches.
     *
     * @param path the whole path
     * @param base where the part relative to the ignore file starts
     * @param name where the last name starts
     */
    boolean matches(String path, int base, int name, boolean isFolder) {
        if (foldersOnly && !isFolder) {
            return false;
        }
        return switch (shape) {
            case NAME -> path.length() - name == literal.length() && path.startsWith(literal, name);
            // No slash is in it, so it never reaches beyond the name.
            case NAME_SUFFIX -> path.endsWith(literal);
            case PATH -> path.length() - base == literal.length() && path.startsWith(literal, base);
            case NAME_GLOB -> path.startsWith(literal, name) && matchesGlob(path, name);
            case PATH_GLOB -> path.startsWith(literal, base) && matchesGlob(path, base);
        };
    }

    private boolean matchesGlob(String path, int from) {
        return glob != null && glob.matches(path, from);
    }

    /** Blanks at the end do not count unless a backslash stands before them; tabs do count. */
    private static String withoutTrailingSpaces(String line) {
        int end = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                // A backslash at the very end escapes nothing, and git then trims nothing.
                if (i == line.length()) {
                    return line;
                }
            }
            if (c != ' ') {
                end = i + 1;
            }
        }
        return line.substring(0, end);
    }

    private static int firstWildcard(String pattern, int from) {
        int at = from;
        while (at < pattern.length() && "*?[\\".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
