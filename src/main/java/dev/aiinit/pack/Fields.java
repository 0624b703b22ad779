package dev.aiinit.pack;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of one mapping of a pack file, and notes every problem instead of stopping at the first. */
final class Fields {
    private final String path;
    private final Node node;
    private final List<Problem> problems;
    private final List<String> known = new ArrayList<>();

    Fields(String path, Node node, List<Problem> problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
        if (!(node instanceof Node.Mapping)) {
            report(node, "a mapping of keys to values is needed here", "");
        }
    }

    /** The text of a key that must be there; empty after a problem. */
    String text(String key) {
        Optional<Node> found = find(key);
        if (found.isEmpty()) {
            report(node, "the key \"" + key + "\" is missing", "");
            return "";
        }
        return scalar(key, found.get());
    }

    /** The text of a key, or the fallback when it is not there. */
    String text(String key, String fallback) {
        return find(key).map(found -> scalar(key, found)).orElse(fallback);
    }

    boolean flag(String key, boolean fallback) {
        Optional<Node> found = find(key);
        if (found.isEmpty()) {
            return fallback;
        }
        String text = scalar(key, found.get());
        if (!text.equals("true") && !text.equals("false")) {
            report(found.get(), "\"" + key + "\" is true or false, not \"" + text + "\"", "");
        }
        return text.equals("true");
    }

    int number(String key, int fallback) {
        Optional<Node> found = find(key);
        if (found.isEmpty()) {
            return fallback;
        }
        String text = scalar(key, found.get());
        if (!text.matches("\\d{1,8}")) {
            report(found.get(), "\"" + key + "\" is a whole number, not \"" + text + "\"", "");
            return fallback;
        }
        return Integer.parseInt(text);
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : nodes(key)) {
            texts.add(scalar(key, item));
        }
        return texts;
    }

    /** The items of a list, empty when the key is not there. */
    List<Node> nodes(String key) {
        return find(key).map(Node::asItems).orElse(List.of());
    }

    Optional<Node> find(String key) {
        known.add(key);
        return Optional.ofNullable(node.asEntries().get(key));
    }

    /** The constant whose word stands at the key. */
    <E extends Enum<E>> Optional<E> word(String key, String given, Class<E> type, Node where) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (word.equals(given)) {
                return Optional.of(constant);
            }
            words.add(word);
        }
        report(where, "\"" + given + "\" is not a " + key, Suggestion.hint(given, words));
        return Optional.empty();
    }

    <E extends Enum<E>> E word(String key, Class<E> type, E fallback) {
        Optional<Node> found = find(key);
        return found.flatMap(value -> word(key, scalar(key, value), type, value))
                .orElse(fallback);
    }

    /** Reports every key that nobody asked for. Call it last. */
    void refuseOthers() {
        if (node instanceof Node.Mapping mapping) {
            for (String key : mapping.entries().keySet()) {
                if (!known.contains(key)) {
                    Node.Mark mark = mapping.keys().getOrDefault(key, mapping.mark());
                    problems.add(Problem.at(
                            new Location(path, mark.line(), mark.column()),
                            "unknown key \"" + key + "\"",
                            Suggestion.hint(key, known)));
                }
            }
        }
    }

    void report(Node where, String what, String hint) {
        problems.add(
                Problem.at(new Location(path, where.mark().line(), where.mark().column()), what, hint));
    }

    private String scalar(String key, Node value) {
        Optional<String> text = value.asText();
        if (text.isEmpty()) {
            report(value, "\"" + key + "\" is a text here", "");
        }
        return text.orElse("");
    }
}
