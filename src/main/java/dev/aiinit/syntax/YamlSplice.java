package dev.aiinit.syntax;

import dev.aiinit.syntax.YamlSpan.Entry;
import dev.aiinit.syntax.YamlSpan.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes single entries in YAML that people edit and leaves every other byte as it is: comments, blank lines, quotes, line ends.
 *
 * <p>Immutable: each operation gives a new splice. Works on block mappings at any depth; a mapping in braces on the way is written anew
 * as a block. Each result is read again and compared with what was meant; where it differs (an anchor that others name was replaced,
 * say) nothing is changed and a {@link SyntaxError} says that the entry has to be edited by hand.
 */
public final class YamlSplice {
    private final String path;
    private final String mark;
    private final String text;
    private final Map<String, @Nullable Object> plain;

    private YamlSplice(String path, String mark, String text) {
        this.path = path;
        this.mark = mark;
        this.text = text;
        this.plain = entries(path, text);
    }

    /**
     * Starts from a text.
     *
     * @param path the file it came from
     * @throws SyntaxError when the text is not YAML, or not one document with a mapping; an empty text counts as an empty mapping
     */
    public static YamlSplice of(String path, String text) {
        String bare = Syntax.withoutByteOrderMark(text);
        return new YamlSplice(path, text.substring(0, text.length() - bare.length()), bare);
    }

    public String text() {
        return mark + text;
    }

    /**
     * Sets the value at a path of keys; makes it, and mappings on the way, if missing. An equal value stays as it is written. A comment
     * behind the key or behind a value on the same line stays.
     */
    public YamlSplice set(List<String> keys, @Nullable Object value) {
        Object wanted = Trees.toPlain(Trees.of(value));
        Map<String, @Nullable Object> target = YamlPlain.with(plain, keys, wanted);
        if (target.equals(plain) && YamlPlain.has(plain, keys)) {
            return this;
        }
        return checked(set(YamlSpan.of(path, text), keys, 0, target), target, keys);
    }

    /**
     * The same; a new entry at the top is put above a comment that ends the text, and an empty line behind it.
     *
     * @param comment the last line, with its line break
     */
    public YamlSplice setAbove(String comment, String key, Object value) {
        boolean fits = text.endsWith("\n" + comment) && !YamlPlain.has(plain, List.of(key));
        if (!fits) {
            return set(List.of(key), value);
        }
        Map<String, @Nullable Object> target = YamlPlain.with(plain, List.of(key), Trees.toPlain(Trees.of(value)));
        String above = text.substring(0, text.length() - comment.length());
        String entry = YamlText.entry(key, Trees.of(value), 0) + "\n\n";
        return checked(above + entry + comment, target, List.of(key));
    }

    /** Removes the entry at a path of keys, with its lines; a mapping that gets empty stays as <code>{}</code>, except at the top. */
    public YamlSplice remove(List<String> keys) {
        if (!YamlPlain.has(plain, keys)) {
            return this;
        }
        Map<String, @Nullable Object> target = YamlPlain.without(plain, keys);
        List<String> parent = keys.subList(0, keys.size() - 1);
        YamlSpan root = YamlSpan.of(path, text);
        Object left = YamlPlain.at(target, parent);
        boolean emptied = !parent.isEmpty() && left instanceof Map<?, ?> map && map.isEmpty();
        String changed = emptied ? set(root, parent, 0, target) : remove(root, keys, 0, target);
        return checked(changed, target, keys);
    }

    private String set(@Nullable YamlSpan span, List<String> keys, int depth, Map<String, @Nullable Object> target) {
        List<String> here = keys.subList(0, depth + 1);
        String key = keys.get(depth);
        Node value = Trees.of(YamlPlain.at(target, here));
        YamlEdit edit = new YamlEdit(text);
        if (span == null || isEmpty(span)) {
            return edit.first(span, key, value);
        }
        if (span.shape() != Shape.BLOCK_MAPPING) {
            throw byHand(span, here);
        }
        int index = span.indexOf(key);
        if (index < 0) {
            return edit.append(span, key, value);
        }
        Entry entry = span.entries().get(index);
        if (entry.colon() < 0) {
            throw byHand(span, here);
        }
        boolean deeper = depth + 1 < keys.size() && entry.value().shape() == Shape.BLOCK_MAPPING;
        return deeper ? set(entry.value(), keys, depth + 1, target) : edit.replace(entry, value);
    }

    private String remove(@Nullable YamlSpan span, List<String> keys, int depth, Map<String, @Nullable Object> target) {
        List<String> here = keys.subList(0, depth + 1);
        int index = span == null ? -1 : span.indexOf(keys.get(depth));
        if (span == null || index < 0) {
            throw byHand(span, here);
        }
        Entry entry = span.entries().get(index);
        YamlEdit edit = new YamlEdit(text);
        if (depth + 1 == keys.size()) {
            return edit.remove(entry);
        }
        return entry.value().shape() == Shape.BLOCK_MAPPING
                ? remove(entry.value(), keys, depth + 1, target)
                : edit.replace(entry, Trees.of(YamlPlain.at(target, here)));
    }

    /** {@code {}}, or a document that holds nothing. */
    private boolean isEmpty(YamlSpan span) {
        String written = text.substring(span.start(), span.end());
        return written.isEmpty() || written.replaceAll("\\s", "").equals("{}");
    }

    private YamlSplice checked(String changed, Map<String, @Nullable Object> target, List<String> keys) {
        // Of two equal keys the last counts; removing it brings the first back.
        try {
            YamlSplice result = new YamlSplice(path, mark, changed);
            if (result.plain.equals(target)) {
                return result;
            }
            if (!YamlPlain.has(target, keys) && changed.length() < text.length() && YamlPlain.has(result.plain, keys)) {
                return result.remove(keys);
            }
        } catch (SyntaxError broken) {
            throw byHand(YamlSpan.of(path, text), keys);
        }
        throw byHand(YamlSpan.of(path, text), keys);
    }

    private SyntaxError byHand(@Nullable YamlSpan near, List<String> keys) {
        YamlSpan span = near;
        int offset = near == null ? 0 : near.start();
        for (String key : keys) {
            int index = span == null ? -1 : span.indexOf(key);
            if (span == null || index < 0) {
                break;
            }
            offset = span.entries().get(index).start();
            span = span.entries().get(index).value();
        }
        return SyntaxError.at(
                path,
                new Lines(text).at(offset),
                String.join(".", keys) + " cannot be changed without touching what stands around it",
                "edit it by hand, as one entry per line without anchors");
    }

    private static Map<String, @Nullable Object> entries(String path, String text) {
        List<Node> documents = Syntax.parseAll(Format.YAML, path, text);
        Node root = documents.isEmpty() ? Trees.of(new LinkedHashMap<>()) : documents.get(0);
        boolean nothing = root instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.NULL
                && scalar.text().isEmpty();
        if (documents.size() > 1 || !(nothing || root instanceof Node.Mapping)) {
            Node.Mark where = documents.size() > 1 ? documents.get(1).mark() : root.mark();
            throw SyntaxError.at(path, where, "one mapping is expected here", "write entries like `key: value`");
        }
        return nothing ? new LinkedHashMap<>() : YamlPlain.of(root);
    }
}
