package dev.aiinit.pack;

import dev.aiinit.pack.Extraction.Means;
import dev.aiinit.project.Suggestion;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads an extraction of a card: a mapping with one key that says what is taken, and possibly a mark such as {@code resolved: true}. */
final class ExtractionReader {
    /** As many names as one sentence carries. */
    private static final int MOST_NAMES = 12;

    private static final Map<String, Means> MARKS = marks();
    private static final Extraction UNREADABLE = new Extraction.Dependency("");

    private final Problems problems;
    private final Patterns patterns;
    private final Map<String, BiFunction<Node, Means, Extraction>> kinds = new LinkedHashMap<>();

    ExtractionReader(Problems problems) {
        this.problems = problems;
        this.patterns = new Patterns(problems);
        kinds.put("dependency", (node, means) -> new Extraction.Dependency(text(node, "dependency")));
        kinds.put("key", this::key);
        kinds.put("text", this::text);
        kinds.put("file", (node, means) -> new Extraction.File(patterns.glob(node, text(node, "file"))));
        kinds.put("folder", (node, means) -> new Extraction.Folder(patterns.glob(node, text(node, "folder"))));
        kinds.put("names", this::names);
    }

    Extraction read(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.mark(), "an extraction is a mapping with exactly one key", known());
            return UNREADABLE;
        }
        List<String> keys = new ArrayList<>(mapping.entries().keySet());
        keys.removeAll(MARKS.keySet());
        if (keys.size() != 1) {
            problems.add(node.mark(), "an extraction is a mapping with exactly one key", known());
            return UNREADABLE;
        }
        String key = keys.get(0);
        BiFunction<Node, Means, Extraction> reader = kinds.get(key);
        if (reader == null) {
            problems.add(
                    mapping.keys().getOrDefault(key, node.mark()),
                    "there is no extraction \"" + key + "\"",
                    Suggestion.hint(key, kinds.keySet()));
            return UNREADABLE;
        }
        return reader.apply(mapping.entries().get(key), means(mapping, key));
    }

    private String known() {
        return "one of: " + String.join(", ", kinds.keySet());
    }

    private static Map<String, Means> marks() {
        Map<String, Means> marks = new LinkedHashMap<>();
        marks.put("resolved", Means.RESOLVED);
        marks.put("at-least", Means.AT_LEAST);
        marks.put("or-later", Means.OR_LATER);
        marks.put("edition", Means.EDITION);
        return marks;
    }

    private Means means(Node.Mapping mapping, String key) {
        Means means = Means.DECLARED;
        for (Map.Entry<String, Means> mark : MARKS.entrySet()) {
            if (!mapping.entries().containsKey(mark.getKey())) {
                continue;
            }
            if (!key.equals("key") && !key.equals("text")) {
                problems.add(
                        mapping.keys().getOrDefault(mark.getKey(), mapping.mark()),
                        "\"" + mark.getKey() + "\" goes with key and text only",
                        "the lock file tells what a dependency resolves to");
            }
            if (new Fields(mapping, "an extraction", problems).flag(mark.getKey())) {
                means = mark.getValue();
            }
        }
        return means;
    }

    private String text(Node node, String key) {
        String text = node.asText().orElse("");
        if (text.isBlank()) {
            problems.add(node.mark(), "\"" + key + "\" is a text that is not empty", "");
        }
        return text;
    }

    private Extraction key(Node node, Means means) {
        Fields fields = new Fields(node, "a key extraction", problems);
        Extraction read = new Extraction.Key(
                patterns.glob(fields.at("file"), fields.text("file")),
                patterns.keyPath(fields.at("path"), fields.text("path")),
                patterns.regexWithGroup(fields.at("pattern"), fields.text("pattern", "")),
                means);
        fields.refuseOthers();
        return read;
    }

    private Extraction text(Node node, Means means) {
        Fields fields = new Fields(node, "a text extraction", problems);
        Extraction read = new Extraction.Text(
                patterns.glob(fields.at("file"), fields.text("file")),
                patterns.regexWithGroup(fields.at("pattern"), fields.text("pattern")),
                means);
        fields.refuseOthers();
        return read;
    }

    private Extraction names(Node node, Means means) {
        Fields fields = new Fields(node, "a names extraction", problems);
        Extraction read = new Extraction.Names(
                patterns.glob(fields.at("file"), fields.text("file")),
                patterns.regexWithGroup(fields.at("pattern"), fields.text("pattern")),
                fields.number("most", MOST_NAMES));
        fields.refuseOthers();
        return read;
    }
}
