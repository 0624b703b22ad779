package dev.aiinit.syntax;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes one YAML scalar in the plainest form that reads back as the same value, in YAML 1.1 readers, too. */
final class YamlScalar {
    /** Words and numbers that YAML 1.1, still the commonest, does not take as text. */
    private static final Pattern NOT_TEXT = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|=|<<"
            + "|[-+]?(\\d[\\d_]*(\\.[\\d_]*)?|\\.[\\d_]+)(e[-+]?\\d+)?"
            + "|[-+]?0[xob][\\da-f_]+"
            + "|[-+]?\\d[\\d_]*(:[0-5]?\\d)++(\\.[\\d_]*)?"
            + "|[-+]?\\.(inf|nan)"
            + "|\\d{4}-\\d\\d?-\\d\\d?([ t].*)?");
    /** A letter or digit, or a sign that means nothing in YAML; a hyphen only before more of the word. */
    private static final Pattern PLAIN_START =
            Pattern.compile("([\\p{L}\\p{N}_/.~($<+^;=\\\\\\p{So}]|-[\\p{L}\\p{N}_/-]).*");

    private YamlScalar() {}

    /**
     * The scalar as text without a line break at the end.
     *
     * @param indent blanks before the lines of a block
     */
    static String write(Node.Scalar scalar, int indent) {
        if (scalar.kind() == Node.Kind.STRING) {
            String text = wellFormed(scalar.text());
            return isBlock(text) ? block(text, indent) : onOneLine(text);
        }
        return scalar.kind() == Node.Kind.NULL ? "null" : scalar.text().replace("_", "");
    }

    /** The text plain or quoted, but never over several lines. */
    static String onOneLine(String raw) {
        String text = wellFormed(raw);
        if (isPlain(text)) {
            return text;
        }
        boolean printable = text.codePoints().allMatch(c -> c != '\n' && c != '\t' && isPrintable(c));
        return printable && (text.contains("\"") || text.contains("\\"))
                ? "'" + text.replace("'", "''") + "'"
                : doubleQuoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN_START.matcher(text).matches()
                && text.codePoints().allMatch(c -> c != '\n' && c != '\t' && isPrintable(c))
                && !Character.isSpaceChar(text.codePointBefore(text.length()))
                && !text.contains(": ")
                && !text.endsWith(":")
                && !text.contains(" #")
                && !text.startsWith("---")
                && !text.startsWith("...")
                && !NOT_TEXT.matcher(text).matches()
                && YamlKind.ofPlain(text) == Node.Kind.STRING;
    }

    /** Several lines, the first of them not indented, none made of blanks alone, and no blank lines at the end: those an editor takes away. */
    private static boolean isBlock(String text) {
        if (!text.contains("\n") || text.endsWith("\n\n") || !text.codePoints().allMatch(YamlScalar::isPrintable)) {
            return false;
        }
        String first = text.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
        return !first.isEmpty()
                && !Character.isWhitespace(first.charAt(0))
                && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    private static String block(String text, int indent) {
        boolean ends = text.endsWith("\n");
        StringBuilder out = new StringBuilder(ends ? "|" : "|-");
        String body = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent)).append(line);
        }
        return out.toString();
    }

    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int known = "\"\\\n\t\r".indexOf(c);
            if (known >= 0) {
                out.append('\\').append("\"\\ntr".charAt(known));
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02X" : "\\u%04X", c));
            }
        });
        return out.append('"').toString();
    }

    /** Printable in YAML, and no line break in any version of it. */
    private static boolean isPrintable(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= ' ' && c <= '~')
                || (c >= 0xA0 && c != 0x2028 && c != 0x2029 && c != 0xFEFF && !(c >= 0xFFFE && c <= 0xFFFF));
    }

    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return out.toString();
    }
}
