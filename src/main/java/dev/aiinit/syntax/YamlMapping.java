package dev.aiinit.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the entries of one YAML mapping and applies its merge keys: what is written out wins, of several sources the first. */
final class YamlMapping {
    private record Entry(String key, Node.Mark mark, Node value, boolean merge) {}

    private final List<Entry> written = new ArrayList<>();

    /** @param merge whether the key is {@code <<}; it counts as an ordinary key when its value cannot be merged */
    void add(String key, Node.Mark mark, Node value, boolean merge) {
        boolean mergeable = value instanceof Node.Mapping
                || (value instanceof Node.Sequence sequence
                        && sequence.items().stream().allMatch(Node.Mapping.class::isInstance));
        written.add(new Entry(key, mark, value, merge && mergeable));
    }

    Node node(Node.Mark start) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node.Mark> keys = new LinkedHashMap<>();
        for (Entry entry : written) {
            if (!entry.merge()) {
                entries.put(entry.key(), entry.value());
                keys.put(entry.key(), entry.mark());
            }
        }
        for (Entry entry : written) {
            if (entry.merge()) {
                for (Node source : entry.value().asItems()) {
                    merge((Node.Mapping) source, entries, keys);
                }
            }
        }
        return new Node.Mapping(entries, keys, start);
    }

    private static void merge(Node.Mapping source, Map<String, Node> entries, Map<String, Node.Mark> keys) {
        source.entries().forEach((key, value) -> {
            if (entries.putIfAbsent(key, value) == null) {
                keys.put(key, source.keys().getOrDefault(key, Node.Mark.NONE));
            }
        });
    }
}
