package dev.aiinit.pack;

import dev.aiinit.project.Suggestion;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the keys of one mapping strictly: what is missing, of the wrong shape or unknown becomes a problem with its place, and reading
 * goes on with a stand-in.
 */
final class Fields {
    private final Node node;
    private final String what;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param what what the mapping describes, with its article, for messages ({@code a card}) */
    Fields(Node node, String what, Problems problems) {
        this.node = node;
        this.what = what;
        this.problems = problems;
        if (!(node instanceof Node.Mapping)) {
            problems.add(node.mark(), what + " is a mapping of keys to values", "");
        }
    }

    Node.Mark mark() {
        return node.mark();
    }

    /** The value of the key; empty when it is not there or null. */
    Optional<Node> value(String key) {
        known.add(key);
        return node.at(key).filter(value -> !(value instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NULL);
    }

    /** Where to point at when the value of the key is wrong: the value, or the mapping that lacks it. */
    Node at(String key) {
        return node.at(key).orElse(node);
    }

    /** A text that must be there and must not be blank. */
    String text(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty() && node instanceof Node.Mapping) {
            problems.add(node.mark(), what + " needs the key \"" + key + "\"", "");
        }
        return value.map(found -> scalar(found, key)).orElse("");
    }

    String text(String key, String otherwise) {
        return value(key).map(found -> scalar(found, key)).orElse(otherwise);
    }

    private String scalar(Node value, String key) {
        Optional<String> text = value.asText();
        if (text.isEmpty() || text.get().isBlank()) {
            problems.add(value.mark(), "\"" + key + "\" is a text that is not empty", "");
        }
        return text.orElse("");
    }

    boolean flag(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return false;
        }
        if (!(value.get() instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.BOOLEAN) {
            problems.add(value.get().mark(), "\"" + key + "\" is true or false", "");
            return false;
        }
        return scalar.text().equals("true");
    }

    int number(String key, int otherwise) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().asText().orElse("");
        if (!text.matches("[1-9][0-9]{0,5}")) {
            problems.add(value.get().mark(), "\"" + key + "\" is a whole number from 1 to 999999", "");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    /** A list of texts; one text alone counts as a list of one. */
    List<String> texts(String key) {
        return items(key, item -> scalar(item, key));
    }

    /** Each item of a list, read. */
    <T> List<T> items(String key, Function<Node, T> reader) {
        List<T> read = new ArrayList<>();
        value(key).ifPresent(value -> {
            for (Node item : value.asItems()) {
                read.add(reader.apply(item));
            }
        });
        return read;
    }

    /** One of the words of an enum, told by {@code word}; the first of {@code choices} stands in for an unknown one. */
    <T> T choice(String key, List<T> choices, Function<T, String> word) {
        String text = text(key);
        for (T choice : choices) {
            if (word.apply(choice).equals(text)) {
                return choice;
            }
        }
        if (!text.isBlank()) {
            unknownWord(
                    value(key).orElse(node),
                    key,
                    text,
                    choices.stream().map(word).toList());
        }
        return choices.get(0);
    }

    void unknownWord(Node at, String key, String text, List<String> words) {
        problems.add(at.mark(), "\"" + text + "\" is no " + key, Suggestion.hint(text, words));
    }

    /** Call last: every key that was never asked for is a problem. */
    void refuseOthers() {
        if (node instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                if (!known.contains(entry.getKey())) {
                    Node.Mark mark = mapping.keys()
                            .getOrDefault(entry.getKey(), entry.getValue().mark());
                    problems.add(
                            mark,
                            what + " has no key \"" + entry.getKey() + "\"",
                            Suggestion.hint(entry.getKey(), known));
                }
            }
        }
    }
}
