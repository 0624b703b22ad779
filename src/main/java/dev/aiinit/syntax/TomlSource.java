package dev.aiinit.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks up in a TOML text what its parser does not tell: where values start, how they are written, how deep brackets go. */
final class TomlSource {
    private static final Pattern BARE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ][0-9:.]+([Zz]|[-+][0-9:]+)?|[^\\s,\\]}#=]+");

    /** Far above any configuration; the parser takes quadratic time for the tokens of one line. */
    private static final int LONGEST = 1 << 20;

    private static final int LONGEST_LINE = 8_000;

    private final String text;

    TomlSource(String text) {
        this.text = text;
    }

    /** Throws for characters that TOML forbids everywhere, and for brackets nested deeper than any parser should follow. */
    void refuseHostile(String path, Lines lines) {
        if (text.length() > LONGEST) {
            throw SyntaxError.at(path, Node.Mark.NONE, "more than " + LONGEST + " characters of TOML", "");
        }
        int depth = 0;
        int inLine = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inLine = c == '\n' ? 0 : inLine + 1;
            if (inLine > LONGEST_LINE) {
                throw SyntaxError.at(path, lines.at(i), "a line of more than " + LONGEST_LINE + " characters", "");
            }
            if (c == '"' || c == '\'') {
                i = endOfString(i) - 1;
            } else if (c == '#') {
                i = lines.lineEnd(i) - 1;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > Syntax.DEEPEST) {
                throw SyntaxError.tooDeep(path, lines.at(i));
            }
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && !text.startsWith("\n", i + 1)) {
                throw SyntaxError.at(path, lines.at(i), "not valid TOML: a carriage return without a line feed", "");
            }
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
                throw SyntaxError.at(
                        path, lines.at(i), "a control character stands here, which TOML does not allow", "remove it");
            }
        }
    }

    /**
     * The text, as long as before, with comments and blank lines made spaces: where many of them follow each other the parser takes cubic
     * time (1.1.1).
     */
    String dense() {
        StringBuilder dense = new StringBuilder(text);
        boolean broken = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '"' || c == '\'') {
                next = Math.max(next, endOfString(i));
                broken = false;
            } else if (c == '#') {
                int end = text.indexOf('\n', i);
                next = end < 0 ? text.length() : end;
                blank(dense, i, next);
            } else if (c == '\n') {
                if (broken) {
                    blank(dense, i > 0 && text.charAt(i - 1) == '\r' ? i - 1 : i, next);
                }
                broken = true;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                broken = false;
            }
            i = next;
        }
        return dense.toString();
    }

    /** Ends of pieces of at least this many characters, each of whole statements. */
    List<Integer> ends(int least) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '"' || c == '\'') {
                next = Math.max(next, endOfString(i));
            } else if (c == '#') {
                int end = text.indexOf('\n', i);
                next = end < 0 ? text.length() : end;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == '\n' && depth == 0 && next - start >= least) {
                ends.add(next);
                start = next;
            }
            i = next;
        }
        if (start < text.length()) {
            ends.add(text.length());
        }
        return ends;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** The offset of the value that belongs to the key at an offset; of a table header the header itself. */
    int valueOfKey(int key) {
        if (key < text.length() && text.charAt(key) == '[') {
            return key;
        }
        int i = key;
        while (i < text.length() && text.charAt(i) != '=') {
            char c = text.charAt(i);
            i = c == '"' || c == '\'' ? endOfString(i) : i + 1;
        }
        i++;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return Math.min(i, text.length());
    }

    /** The number or date at an offset, as it is written. */
    String bareValue(int offset) {
        Matcher matcher = BARE.matcher(text).region(offset, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** The offset after the string that starts here; an open one ends with its line, or with the text if it may span lines. */
    private int endOfString(int start) {
        char quote = text.charAt(start);
        String triple = String.valueOf(quote).repeat(3);
        boolean manyLines = text.startsWith(triple, start);
        int i = start + (manyLines ? 3 : 1);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (manyLines ? text.startsWith(triple, i) : c == quote) {
                return i + (manyLines ? 3 + extraQuotes(i + 3, quote) : 1);
            } else if (c == '\n' && !manyLines) {
                return i;
            }
            i++;
        }
        return text.length();
    }

    /** A text of many lines may end with one or two quotes of its own before the closing three. */
    private int extraQuotes(int after, char quote) {
        int extra = 0;
        while (extra < 2 && after + extra < text.length() && text.charAt(after + extra) == quote) {
            extra++;
        }
        return extra;
    }
}
