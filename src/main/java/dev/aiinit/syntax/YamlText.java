package dev.aiinit.syntax;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain values as YAML that a person likes to read and edit: block style, quotes only where they are needed. */
public final class YamlText {
    private static final int STEP = 2;
    /** Longer keys may not stand on one line with their value. */
    private static final int LONGEST_KEY = 1000;

    private YamlText() {}

    /**
     * The YAML text of a plain value, with {@code \n} line ends and one at the end. Text of several lines is a {@code |} block where
     * YAML can hold it so. Half a surrogate pair becomes U+FFFD: YAML cannot hold it.
     *
     * @throws IllegalArgumentException for values that {@link Trees#of} does not take
     */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        appendInline(out, Trees.of(value), 0);
        return out.toString();
    }

    /** What stands after {@code key:}, from the blank or line break on; the last line break is left out. */
    static String afterKey(Node value, int indent) {
        StringBuilder out = new StringBuilder();
        appendAfterKey(out, value, indent);
        return out.substring(0, out.length() - 1);
    }

    /** {@code key:} with its value, further lines indented like the key, without a line break at the end. */
    static String entry(String key, Node value, int indent) {
        StringBuilder out = new StringBuilder();
        appendKey(out, key, indent);
        appendAfterKey(out, value, indent);
        return out.substring(0, out.length() - 1);
    }

    private static void appendKey(StringBuilder out, String key, int indent) {
        String written = YamlScalar.onOneLine(key);
        if (written.length() > LONGEST_KEY) {
            out.append("? ")
                    .append(written)
                    .append('\n')
                    .append(" ".repeat(indent))
                    .append(':');
        } else {
            out.append(written).append(':');
        }
    }

    /** After a key: collections start on the next line. */
    private static void appendAfterKey(StringBuilder out, Node value, int indent) {
        if (isCollection(value)) {
            out.append('\n').append(" ".repeat(indent + STEP));
            appendInline(out, value, indent + STEP);
        } else {
            out.append(' ');
            appendInline(out, value, indent);
        }
    }

    /** Where the cursor stands: after an indentation of that width, or after {@code "- "}. */
    private static void appendInline(StringBuilder out, Node value, int indent) {
        if (value instanceof Node.Scalar scalar) {
            out.append(YamlScalar.write(scalar, indent + STEP)).append('\n');
        } else if (!isCollection(value)) {
            out.append(value instanceof Node.Sequence ? "[]\n" : "{}\n");
        } else if (value instanceof Node.Sequence sequence) {
            for (Iterator<Node> items = sequence.items().iterator(); items.hasNext(); ) {
                out.append("- ");
                Node item = items.next();
                appendInline(out, item, item instanceof Node.Scalar ? indent : indent + STEP);
                out.append(items.hasNext() ? " ".repeat(indent) : "");
            }
        } else {
            Iterator<Map.Entry<String, Node>> entries =
                    value.asEntries().entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<String, Node> entry = entries.next();
                appendKey(out, entry.getKey(), indent);
                appendAfterKey(out, entry.getValue(), indent);
                out.append(entries.hasNext() ? " ".repeat(indent) : "");
            }
        }
    }

    private static boolean isCollection(Node value) {
        return value instanceof Node.Sequence sequence
                ? !sequence.items().isEmpty()
                : !value.asEntries().isEmpty();
    }
}
