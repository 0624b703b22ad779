package dev.aiinit.syntax;

import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a JSON text is laid out, and writes values in that layout.
 *
 * @param lineBreak between entries; empty when all stands on one line
 * @param unit one level of indentation
 * @param colon between key and value, with its blanks
 * @param gap after a comma on one line
 */
record JsonStyle(String lineBreak, String unit, String colon, String gap) {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    JsonStyle onOneLine() {
        return new JsonStyle("", "", colon, gap);
    }

    /** Appends a value; its first line continues the current one, further lines stand at least at {@code indent}. */
    void append(StringBuilder out, Node node, String indent) {
        if (node instanceof Node.Mapping mapping) {
            out.append('{');
            Iterator<Map.Entry<String, Node>> entries =
                    mapping.entries().entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<String, Node> entry = entries.next();
                startEntry(out, indent);
                quote(out, entry.getKey());
                out.append(colon);
                append(out, entry.getValue(), indent + unit);
                endEntry(out, indent, entries.hasNext());
            }
            out.append('}');
        } else if (node instanceof Node.Sequence sequence) {
            out.append('[');
            Iterator<Node> items = sequence.items().iterator();
            while (items.hasNext()) {
                startEntry(out, indent);
                append(out, items.next(), indent + unit);
                endEntry(out, indent, items.hasNext());
            }
            out.append(']');
        } else {
            scalar(out, (Node.Scalar) node);
        }
    }

    private void startEntry(StringBuilder out, String indent) {
        if (!lineBreak.isEmpty()) {
            out.append(lineBreak).append(indent).append(unit);
        }
    }

    private void endEntry(StringBuilder out, String indent, boolean more) {
        if (more) {
            out.append(lineBreak.isEmpty() ? "," + gap : ",");
        } else if (!lineBreak.isEmpty()) {
            out.append(lineBreak).append(indent);
        }
    }

    private static void scalar(StringBuilder out, Node.Scalar scalar) {
        Object plain = Trees.toPlain(scalar);
        if (plain instanceof String text) {
            quote(out, text);
        } else {
            boolean asWritten =
                    plain instanceof Number && NUMBER.matcher(scalar.text()).matches();
            out.append(asWritten ? scalar.text() : plain);
        }
    }

    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = "\"\\\n\r\t\b\f".indexOf(c);
            if (known >= 0) {
                out.append('\\').append("\"\\nrtbf".charAt(known));
            } else if (c < ' ' || isAlone(text, i)) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Half a character: UTF-8 cannot hold it, an escape can. */
    private static boolean isAlone(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
