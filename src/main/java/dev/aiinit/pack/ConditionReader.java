package dev.aiinit.pack;

import dev.aiinit.project.Suggestion;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a condition of a card: a mapping with exactly one key that says what is asked. */
final class ConditionReader {
    /** Stands in for a condition that cannot be read; the problem is noted. */
    private static final Condition UNREADABLE = new Condition.Always();

    private final Problems problems;
    private final Patterns patterns;
    private final Map<String, Function<Node, Condition>> kinds = new LinkedHashMap<>();

    ConditionReader(Problems problems) {
        this.problems = problems;
        this.patterns = new Patterns(problems);
        kinds.put("file", node -> new Condition.File(patterns.glob(node, text(node, "file"))));
        kinds.put("on-disk", node -> new Condition.OnDisk(patterns.glob(node, text(node, "on-disk"))));
        kinds.put("key", this::key);
        kinds.put("text", this::text);
        kinds.put("dependency", this::dependency);
        kinds.put("packages", this::packages);
        kinds.put("technology", this::technology);
        kinds.put("all", node -> new Condition.AllOf(list(node, "all")));
        kinds.put("any", node -> new Condition.AnyOf(list(node, "any")));
        kinds.put("not", node -> new Condition.Not(read(node)));
        kinds.put("always", this::always);
    }

    Condition read(Node node) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            problems.add(node.mark(), "a condition is a mapping with exactly one key", "one of: " + known());
            return UNREADABLE;
        }
        Map.Entry<String, Node> entry = mapping.entries().entrySet().iterator().next();
        Function<Node, Condition> reader = kinds.get(entry.getKey());
        if (reader == null) {
            problems.add(
                    mapping.keys().getOrDefault(entry.getKey(), node.mark()),
                    "there is no condition \"" + entry.getKey() + "\"",
                    Suggestion.hint(entry.getKey(), kinds.keySet()));
            return UNREADABLE;
        }
        return reader.apply(entry.getValue());
    }

    private String known() {
        return String.join(", ", kinds.keySet());
    }

    private String text(Node node, String key) {
        String text = node.asText().orElse("");
        if (text.isBlank()) {
            problems.add(node.mark(), "\"" + key + "\" is a text that is not empty", "");
        }
        return text;
    }

    private Condition key(Node node) {
        Fields fields = new Fields(node, "a key condition", problems);
        Condition read = new Condition.Key(
                patterns.glob(fields.at("file"), fields.text("file")),
                patterns.keyPath(fields.at("path"), fields.text("path")),
                patterns.regex(fields.at("matches"), fields.text("matches", "")));
        fields.refuseOthers();
        return read;
    }

    private Condition text(Node node) {
        Fields fields = new Fields(node, "a text condition", problems);
        Condition read = new Condition.Text(
                patterns.glob(fields.at("file"), fields.text("file")),
                patterns.regex(fields.at("pattern"), fields.text("pattern")));
        fields.refuseOthers();
        return read;
    }

    private Condition dependency(Node node) {
        if (!(node instanceof Node.Mapping)) {
            return new Condition.Dependency(names(node), "");
        }
        Fields fields = new Fields(node, "a dependency condition", problems);
        List<String> names = fields.value("names").map(this::names).orElse(List.of());
        if (fields.value("names").isEmpty()) {
            problems.add(node.mark(), "a dependency condition needs the key \"names\"", "");
        }
        String scope = fields.text("scope", "");
        List<String> scopes = List.of("runtime", "development");
        if (!scope.isBlank() && !scopes.contains(scope)) {
            fields.unknownWord(node, "scope", scope, scopes);
        }
        fields.refuseOthers();
        return new Condition.Dependency(names, scope);
    }

    private List<String> names(Node node) {
        if (node.asItems().isEmpty()) {
            problems.add(node.mark(), "a dependency condition names at least one dependency", "");
        }
        return node.asItems().stream().map(item -> text(item, "dependency")).toList();
    }

    private Condition packages(Node node) {
        Fields fields = new Fields(node, "a packages condition", problems);
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String ecosystem : Ecosystem.words()) {
            fields.value(ecosystem).ifPresent(value -> names.put(ecosystem, names(value)));
        }
        fields.refuseOthers();
        if (names.isEmpty()) {
            problems.add(node.mark(), "a packages condition names at least one package", "");
        }
        return new Condition.Packages(names);
    }

    private Condition technology(Node node) {
        if (!(node instanceof Node.Mapping)) {
            return new Condition.Technology(text(node, "technology"), false);
        }
        Fields fields = new Fields(node, "a technology condition", problems);
        Condition read = new Condition.Technology(fields.text("card"), fields.flag("anywhere"));
        fields.refuseOthers();
        return read;
    }

    private List<Condition> list(Node node, String key) {
        if (!(node instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
            problems.add(node.mark(), "\"" + key + "\" is a list of conditions that is not empty", "");
            return List.of();
        }
        return sequence.items().stream().map(this::read).toList();
    }

    private Condition always(Node node) {
        if (!node.asText().equals(Optional.of("true"))) {
            problems.add(node.mark(), "\"always\" is true", "for never, leave the card out");
        }
        return new Condition.Always();
    }
}
