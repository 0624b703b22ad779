package dev.aiinit.syntax;

import dev.aiinit.syntax.JsonSpan.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes single values in an existing JSON text and leaves every other byte as it is.
 *
 * <p>Immutable: each operation gives a new splice. New text follows the layout that is there: indentation, line ends, one-line arrays.
 * Paths are keys of objects from the root. Every operation throws {@link SyntaxError} when a value on its path has another shape than
 * it needs.
 */
public final class JsonSplice {
    private final String path;
    private final String mark;
    private final String text;
    private final JsonDialect dialect;

    private JsonSplice(String path, String mark, String text) {
        this.path = path;
        this.mark = mark;
        this.text = text;
        this.dialect = JsonDialect.of(path);
        JsonReader.read(path, text, dialect);
    }

    /**
     * Starts from a text.
     *
     * @param path the file it came from; it tells whether comments are allowed
     * @throws SyntaxError when the text is not JSON
     */
    public static JsonSplice of(String path, String text) {
        String bare = Syntax.withoutByteOrderMark(text);
        return new JsonSplice(path, text.substring(0, text.length() - bare.length()), bare);
    }

    public String text() {
        return mark + text;
    }

    /** Appends the values that the array does not hold yet, in their order; makes the array, and objects on the way, if missing. */
    public JsonSplice addToArray(List<String> keys, List<?> values) {
        Place place = find(keys);
        if (!place.missing().isEmpty()) {
            return values.isEmpty() ? this : insert(place, nested(place.missing(), withoutDoubles(values)));
        }
        require(place.span().isArray(), place, "an array");
        List<@Nullable Object> present = new ArrayList<>();
        place.span().entries().forEach(entry -> present.add(plain(entry)));
        for (Object value : withoutDoubles(values)) {
            if (!present.contains(value)) {
                return insert(place, Trees.of(value)).addToArray(keys, values);
            }
        }
        return this;
    }

    /** Puts a value before the item at an index of an array that is there; at its length, after the last item. */
    public JsonSplice insertIntoArray(List<String> keys, int index, @Nullable Object value) {
        Place place = find(keys);
        require(place.missing().isEmpty() && place.span().isArray(), place, "an array");
        if (index == place.span().entries().size()) {
            return insert(place, Trees.of(value));
        }
        return with(new JsonLayout(text, root()).insertBefore(place.span().entries(), index, Trees.of(value)));
    }

    /** Removes all items that equal one of the values; an array that gets empty stays as {@code []}. */
    public JsonSplice removeFromArray(List<String> keys, List<?> values) {
        Place place = find(keys);
        if (!place.missing().isEmpty()) {
            return this;
        }
        require(place.span().isArray(), place, "an array");
        List<@Nullable Object> unwanted = withoutDoubles(values);
        List<Entry> items = place.span().entries();
        for (int i = 0; i < items.size(); i++) {
            if (unwanted.contains(plain(items.get(i)))) {
                return with(JsonCut.entry(text, place.span(), i)).removeFromArray(keys, values);
            }
        }
        return this;
    }

    /** Sets the value at a path, whatever stood there; makes it, and objects on the way, if missing. An equal value stays as written. */
    public JsonSplice set(List<String> keys, @Nullable Object value) {
        Place place = find(keys);
        Node node = Trees.of(value);
        if (!place.missing().isEmpty()) {
            return insert(place, nested(place.missing(), node));
        }
        JsonSpan old = place.span();
        if (java.util.Objects.equals(Trees.toPlain(node), plain(new Entry("", old.start(), old)))) {
            return this;
        }
        JsonLayout layout = new JsonLayout(text, root());
        String written = layout.render(node, place.entryStart());
        return with(text.substring(0, old.start()) + written + text.substring(old.end()));
    }

    /** Removes a key with its value; an object that gets empty stays as <code>{}</code>. */
    public JsonSplice removeKey(List<String> keys) {
        String last = keys.get(keys.size() - 1);
        Place parent = find(keys.subList(0, keys.size() - 1));
        if (!parent.missing().isEmpty()) {
            return this;
        }
        require(parent.span().isObject(), parent, "an object");
        int index = parent.span().indexOf(last);
        return index < 0
                ? this
                : with(JsonCut.entry(text, parent.span(), index)).removeKey(keys);
    }

    /**
     * The nearest value to a path.
     *
     * @param entryStart where its entry starts: the key, or the root
     * @param found the keys that lead to it
     * @param missing the keys that are not there
     */
    private record Place(JsonSpan span, int entryStart, List<String> found, List<String> missing) {}

    private Place find(List<String> keys) {
        JsonSpan span = root();
        int entryStart = span.start();
        for (int depth = 0; depth < keys.size(); depth++) {
            Place here = new Place(span, entryStart, keys.subList(0, depth), keys.subList(depth, keys.size()));
            require(span.isObject(), here, "an object");
            int index = span.indexOf(keys.get(depth));
            if (index < 0) {
                return here;
            }
            entryStart = span.entries().get(index).start();
            span = span.entries().get(index).value();
        }
        return new Place(span, entryStart, keys, List.of());
    }

    /** Appends an item to an array, or the one entry of a mapping to an object. */
    private JsonSplice insert(Place place, Node node) {
        JsonLayout layout = new JsonLayout(text, root());
        return with(layout.insert(place.span(), place.entryStart(), node));
    }

    /** The node below all but the first of the missing keys, as the mapping with that one entry. */
    private static Node nested(List<String> missing, Object value) {
        Object nested = value;
        for (int i = missing.size() - 1; i >= 0; i--) {
            Map<String, Object> holder = new LinkedHashMap<>();
            holder.put(missing.get(i), nested);
            nested = holder;
        }
        return Trees.of(nested);
    }

    private static List<@Nullable Object> withoutDoubles(List<?> values) {
        List<@Nullable Object> unique = new ArrayList<>();
        for (Object value : values) {
            Object plain = Trees.toPlain(Trees.of(value));
            if (!unique.contains(plain)) {
                unique.add(plain);
            }
        }
        return unique;
    }

    private @Nullable Object plain(Entry entry) {
        return Trees.toPlain(JsonReader.read(path, text.substring(entry.value().start(), entry.end()), dialect));
    }

    private void require(boolean shape, Place place, String needed) {
        if (!shape) {
            String what = place.found().isEmpty() ? "the whole file" : String.join(".", place.found());
            Node.Mark where = new Lines(text).at(place.span().start());
            throw SyntaxError.at(path, where, what + " is not " + needed, "change it to " + needed + ", or remove it");
        }
    }

    private JsonSpan root() {
        return JsonSpan.of(text, dialect);
    }

    private JsonSplice with(String changed) {
        return new JsonSplice(path, mark, changed);
    }
}
