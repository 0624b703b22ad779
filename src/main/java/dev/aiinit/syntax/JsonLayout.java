package dev.aiinit.syntax;

import dev.aiinit.syntax.JsonSpan.Entry;
import java.util.ArrayList;
import java.util.List;

/** Finds out how a JSON text is laid out and puts new entries into it in the same way. */
final class JsonLayout {
    private static final String DEFAULT_UNIT = "  ";

    private final String text;
    private final Lines lines;
    private final JsonSpan root;
    private final JsonStyle style;

    JsonLayout(String text, JsonSpan root) {
        this.text = text;
        this.lines = new Lines(text);
        this.root = root;
        String colon = colon(root);
        this.style = new JsonStyle(lines.lineBreak(), unit(), colon, colon.equals(":") ? "" : " ");
    }

    /** The text of a value that takes the place of another one in the entry that starts at an offset. */
    String render(Node node, int entryStart) {
        StringBuilder out = new StringBuilder();
        style(entryStart).append(out, node, indent(entryStart));
        return out.toString();
    }

    /**
     * The whole text with one more entry at the end of an object or array.
     *
     * @param container what gets the entry
     * @param entryStart where the entry starts that holds the container; of the root its own start
     * @param node the item, or for an object a mapping with the one entry
     */
    String insert(JsonSpan container, int entryStart, Node node) {
        return container.entries().isEmpty()
                ? insertFirst(container, entryStart, node)
                : insertLast(container.entries(), node, container.isObject());
    }

    /** The whole text with one more item before the item at an index of an array. */
    String insertBefore(List<Entry> items, int index, Node node) {
        int at = items.get(index).start();
        StringBuilder out = new StringBuilder(text.substring(0, at));
        if (isFirstOnLine(at)) {
            String indent = indent(at);
            entry(out, style, node, false, indent);
            out.append(',').append(style.lineBreak()).append(indent);
        } else {
            entry(out, style.onOneLine(), node, false, "");
            out.append(',').append(gap(items));
        }
        return out.append(text, at, text.length()).toString();
    }

    private String insertLast(List<Entry> entries, Node node, boolean inObject) {
        Entry last = entries.get(entries.size() - 1);
        StringBuilder out = new StringBuilder(text.substring(0, last.end())).append(',');
        if (isFirstOnLine(last.start())) {
            String indent = indent(last.start());
            out.append(style.lineBreak()).append(indent);
            entry(out, style, node, inObject, indent);
        } else {
            out.append(gap(entries));
            entry(out, style.onOneLine(), node, inObject, "");
        }
        return out.append(text, last.end(), text.length()).toString();
    }

    private String insertFirst(JsonSpan container, int entryStart, Node node) {
        String inner = text.substring(container.start() + 1, container.end() - 1);
        StringBuilder out = new StringBuilder(text.substring(0, container.start() + 1));
        JsonStyle used = style(entryStart);
        if (used.lineBreak().isEmpty()) {
            entry(out, used, node, container.isObject(), "");
        } else {
            String indent = indent(entryStart);
            out.append(used.lineBreak()).append(indent).append(used.unit());
            entry(out, used, node, container.isObject(), indent + used.unit());
            out.append(inner.isBlank() ? used.lineBreak() + indent : "");
        }
        // A comment in an empty array stays.
        out.append(inner.isBlank() ? "" : inner);
        return out.append(text, container.end() - 1, text.length()).toString();
    }

    private static void entry(StringBuilder out, JsonStyle style, Node node, boolean inObject, String indent) {
        if (inObject) {
            ((Node.Mapping) node).entries().forEach((key, value) -> {
                JsonStyle.quote(out, key);
                out.append(style.colon());
                style.append(out, value, indent);
            });
        } else {
            style.append(out, node, indent);
        }
    }

    /** Lines when the entry has a line of its own, or is the whole text; otherwise all on one line. */
    private JsonStyle style(int entryStart) {
        return entryStart == root.start() || isFirstOnLine(entryStart) ? style : style.onOneLine();
    }

    private boolean isFirstOnLine(int offset) {
        return text.substring(lines.lineStart(offset), offset).isBlank();
    }

    /** The blanks before the first character of the line. */
    private String indent(int offset) {
        int start = lines.lineStart(offset);
        int end = start;
        while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    private String unit() {
        List<JsonSpan> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < open.size(); i++) {
            JsonSpan span = open.get(i);
            for (Entry entry : span.entries()) {
                String outer = indent(span.start());
                String inner = indent(entry.start());
                if (isFirstOnLine(entry.start()) && inner.startsWith(outer)) {
                    return inner.substring(outer.length());
                }
                open.add(entry.value());
            }
        }
        return DEFAULT_UNIT;
    }

    /** The text between the first key and its value, when it is nothing but a colon and blanks. */
    private String colon(JsonSpan span) {
        if (!span.isObject()) {
            return ": ";
        }
        for (Entry entry : span.entries()) {
            String between = text.substring(entry.start(), entry.value().start());
            String tail = between.substring(between.lastIndexOf(':') + 1);
            String head = between.substring(0, between.length() - tail.length() - 1);
            String blanks = head.substring(head.stripTrailing().length());
            if (tail.isBlank() && (tail + blanks).chars().allMatch(c -> c == ' ')) {
                return blanks + ":" + tail;
            }
        }
        return ": ";
    }

    /** The blanks that stand after the last comma, on one line. */
    private String gap(List<Entry> entries) {
        if (entries.size() < 2) {
            return style.gap();
        }
        int from = entries.get(entries.size() - 2).end();
        String between = text.substring(from, entries.get(entries.size() - 1).start());
        String blanks = between.substring(between.indexOf(',') + 1);
        return blanks.chars().allMatch(c -> c == ' ' || c == '\t') ? blanks : style.gap();
    }
}
