package dev.aiinit.syntax;

import dev.aiinit.syntax.KeyPathParser.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Names values in a tree by a dotted path, as technology cards write it.
 *
 * <p>{@code dependencies.next} is the entry {@code next} of the entry {@code dependencies}. {@code *} is every entry of a mapping and
 * every item of a sequence ({@code services.*.image}); a number is an item of a sequence, counted from 0; any other key that meets a
 * sequence is looked for in each of its items, so that one {@code <dependency>} and many are written alike. Quotes take a key as it is:
 * {@code dependencies.'@scope/a.b'}, with {@code ''} for a quote. Without quotes, keys that hold dots themselves are found as well
 * ({@code spring.datasource.url} in properties); a shorter key goes first.
 */
public final class KeyPath {
    private final String text;
    private final List<Step> steps;

    private KeyPath(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps;
    }

    /**
     * A value that a path leads to.
     *
     * @param value what was found
     * @param path the keys that lead there, as evidence prints them: {@code services.db.image}; quotes only where the plain form would
     *     lead elsewhere
     */
    public record Match(Node value, String path) {
        public Match {
            Objects.requireNonNull(value);
            Objects.requireNonNull(path);
        }
    }

    private record Found(Node value, List<String> keys) {}

    /** Reads a path; throws {@link SyntaxError}, whose problem has no place, when it is malformed. */
    public static KeyPath parse(String text) {
        return new KeyPath(text, new KeyPathParser(text).steps());
    }

    /** All values that the path leads to, in the order of the tree; empty when there is none. */
    public List<Match> find(Node root) {
        List<Match> matches = new ArrayList<>();
        for (Found found : walk(root)) {
            matches.add(new Match(found.value(), print(root, found)));
        }
        return matches;
    }

    private List<Found> walk(Node root) {
        List<Found> found = new ArrayList<>();
        walk(root, 0, List.of(), found);
        return found;
    }

    private void walk(Node node, int index, List<String> keys, List<Found> found) {
        if (index == steps.size()) {
            found.add(new Found(node, keys));
            return;
        }
        Step step = steps.get(index);
        if (node instanceof Node.Sequence sequence) {
            boolean one = !step.quoted() && !step.every() && step.isNumber();
            for (int i = 0; i < sequence.items().size(); i++) {
                String position = String.valueOf(i);
                if (!one) {
                    walk(sequence.items().get(i), step.every() ? index + 1 : index, with(keys, position), found);
                } else if (position.equals(step.key())) {
                    walk(sequence.items().get(i), index + 1, with(keys, position), found);
                }
            }
        } else if (node instanceof Node.Mapping mapping) {
            if (step.every()) {
                for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                    walk(entry.getValue(), index + 1, with(keys, entry.getKey()), found);
                }
            } else {
                walkNamed(mapping, index, keys, found);
            }
        }
    }

    /** Tries the next step as a key, then the next two joined by a dot, and so on, until something is found. */
    private void walkNamed(Node.Mapping mapping, int index, List<String> keys, List<Found> found) {
        int before = found.size();
        StringBuilder key = new StringBuilder();
        for (int next = index; next < steps.size() && found.size() == before; next++) {
            Step step = steps.get(next);
            if (next > index
                    && (step.every() || step.quoted() || steps.get(index).quoted())) {
                return;
            }
            key.append(next > index ? "." : "").append(step.key());
            Node value = mapping.entries().get(key.toString());
            if (value != null) {
                walk(value, next + 1, with(keys, key.toString()), found);
            }
        }
    }

    private static List<String> with(List<String> keys, String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return longer;
    }

    private static String print(Node root, Found found) {
        String plain = String.join(".", found.keys());
        if (found.keys().stream().noneMatch(KeyPathParser::needsCare)) {
            return plain;
        }
        boolean clear = found.keys().stream().noneMatch(KeyPathParser::needsQuotes)
                && parse(plain).walk(root).equals(List.of(found));
        return clear ? plain : KeyPathParser.quoted(found.keys());
    }

    /** The path as it was written. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof KeyPath path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
