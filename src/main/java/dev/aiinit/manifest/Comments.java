package dev.aiinit.manifest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Blanks out comments that span lines, by the language of the file, so that what is commented out is not taken for configuration. Comments
 * of one line stay: some of them say something ({@code // swift-tools-version:6.0}).
 */
public final class Comments {
    private static final Set<String> C_LIKE =
            endings("cjs cs cts gradle groovy hcl java js jsx kt kts mjs mts sbt scala swift tf tofu ts tsx");
    private static final Set<String> XML = endings("config csproj fsproj props targets vbproj xml");
    private static final Set<String> RUBY = endings("gemspec rb");
    private static final List<String> RUBY_FILES = List.of("Gemfile", "Podfile", "Rakefile", "Fastfile");
    private static final Set<String> PYTHON = endings("py");
    private static final String TRIPLE = "\"\"\"";

    private Comments() {}

    private static Set<String> endings(String names) {
        return new TreeSet<>(List.of(names.split(" ", -1)));
    }

    /** The text with as many lines and characters as before; the very same where there is nothing to blank out. */
    public static String blanked(String path, String text) {
        String name = Folders.name(path);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (C_LIKE.contains(ending)) {
            return text.contains("/*") ? withoutBlocks(text) : text;
        } else if (XML.contains(ending)) {
            return text.contains("<!--") ? without("<!--", "-->", false, text) : text;
        } else if (RUBY.contains(ending) || RUBY_FILES.contains(name)) {
            return text.contains("=begin") ? without("=begin", "\n=end", true, text) : text;
        } else if (PYTHON.contains(ending)) {
            // A text that stands alone serves as a comment.
            String plain = text.contains(TRIPLE) ? without(TRIPLE, TRIPLE, true, text) : text;
            return plain.contains("'''") ? without("'''", "'''", true, plain) : plain;
        }
        return text;
    }

    /** @param first whether the comment starts its line */
    private static String without(String opens, String closes, boolean first, String text) {
        StringBuilder plain = new StringBuilder(text);
        int open = text.indexOf(opens);
        while (open >= 0) {
            int from = open + opens.length();
            if (!first || startsLine(text, open)) {
                int close = text.indexOf(closes, from);
                if (close < 0) {
                    break;
                }
                from = close + closes.length();
                blank(plain, open, from);
            }
            open = text.indexOf(opens, from);
        }
        return plain.toString();
    }

    private static boolean startsLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** Quotes and comments of one line are passed over: a glob holds a star behind a slash as well. */
    private static String withoutBlocks(String text) {
        StringBuilder plain = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\') {
                at += 2;
            } else if (character == '"' || character == '\'' || character == '`') {
                at = afterQuoted(text, at, character);
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    return plain.toString();
                }
                blank(plain, at, end + 2);
                at = end + 2;
            } else {
                at++;
            }
        }
        return plain.toString();
    }

    /** Past the closing quote, or past the opening one when its line does not close it: then it is an apostrophe. */
    private static int afterQuoted(String text, int open, char quote) {
        int most = Math.min(text.length(), open + 10_000);
        for (int i = open + 1; i < most && (quote == '`' || text.charAt(i) != '\n'); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return open + 1;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
