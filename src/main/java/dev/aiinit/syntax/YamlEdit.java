package dev.aiinit.syntax;

import dev.aiinit.syntax.YamlSpan.Entry;
import dev.aiinit.syntax.YamlSpan.Shape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts one entry of a YAML block mapping into a text, or takes one out. What it cannot do well shows when the result is read. */
final class YamlEdit {
    private static final Pattern BLOCK_HEADER = Pattern.compile("[|>][-+0-9]*");

    private final String text;
    private final Lines lines;

    YamlEdit(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    /** The first entry of a document that has none. */
    String first(@Nullable YamlSpan span, String key, Node value) {
        String entry = broken(YamlText.entry(key, value, 0));
        if (span != null && span.end() > span.start()) {
            return text.substring(0, span.start()) + entry + text.substring(span.end());
        }
        boolean newLine = !text.isEmpty() && lines.lineStart(text.length()) < text.length();
        boolean close = !newLine || keepsLineEnd(value);
        return text + (newLine ? lines.lineBreak() : "") + entry + (close ? lines.lineBreak() : "");
    }

    /** One more entry at the end of a block mapping. */
    String append(YamlSpan mapping, String key, Node value) {
        int indent = indent(mapping.entries().get(0));
        int end = lines.lineEnd(mapping.end());
        String entry = lines.lineBreak() + " ".repeat(indent) + broken(YamlText.entry(key, value, indent));
        return text.substring(0, end) + entry + rest(end, value);
    }

    /** Another value for an entry. The blanks before it and a comment behind it stay; a comment goes to the line of the key. */
    String replace(Entry entry, Node value) {
        String written = broken(YamlText.afterKey(value, indent(entry)));
        YamlSpan old = entry.value();
        int valueEnd = old.end();
        int end = lines.lineEnd(valueEnd);
        boolean block = old.shape() == Shape.BLOCK_SCALAR;
        boolean besideKey = old.start() <= lines.lineEnd(entry.colon());
        String comment = block
                ? afterHeader(old.start())
                : besideKey
                        ? text.substring(valueEnd, end)
                        : text.substring(entry.colon(), lines.lineEnd(entry.colon()));
        int breakAt = written.indexOf(lines.lineBreak());
        String head = breakAt < 0 ? written : written.substring(0, breakAt);
        String body = breakAt < 0 ? "" : written.substring(breakAt);
        String blanks = besideKey && old.end() > old.start() ? text.substring(entry.colon(), old.start()) : " ";
        return text.substring(0, entry.colon())
                + (head.isEmpty() ? "" : blanks + head.stripLeading())
                + (body.isEmpty() && besideKey && !block ? comment : comment.stripTrailing())
                + body
                + rest(end, value);
    }

    /** The text without the lines of an entry. */
    String remove(Entry entry) {
        int start = lines.lineStart(entry.start());
        int last = entry.value().end();
        int end = lines.nextLine(last);
        if (lines.lineEnd(last) == text.length() && start > 0) {
            // The last line had no line break; now the one before has none.
            start -= text.startsWith("\r\n", start - 2) ? 2 : 1;
        }
        return text.substring(0, start) + text.substring(end);
    }

    private String afterHeader(int start) {
        String line = text.substring(start, lines.lineEnd(start));
        Matcher header = BLOCK_HEADER.matcher(line);
        return header.find() ? line.substring(header.end()) : "";
    }

    /** What follows a changed entry; a block that ends the file needs its line break to keep its own. */
    private String rest(int end, Node value) {
        return end == text.length() && keepsLineEnd(value) ? lines.lineBreak() : text.substring(end);
    }

    /** Whether the last line of the written value is a line of a block that ends with a line break. */
    private static boolean keepsLineEnd(Node value) {
        if (value instanceof Node.Scalar scalar) {
            return scalar.text().endsWith("\n");
        }
        List<Node> children = value instanceof Node.Sequence sequence
                ? sequence.items()
                : List.copyOf(value.asEntries().values());
        return !children.isEmpty() && keepsLineEnd(children.get(children.size() - 1));
    }

    private int indent(Entry entry) {
        return entry.start() - lines.lineStart(entry.start());
    }

    private String broken(String written) {
        return written.replace("\n", lines.lineBreak());
    }
}
