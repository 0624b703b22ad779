package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.KeyPath;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up keys of structured files, and tells where exactly each value stands. */
public final class KeySearch {
    private final Sources sources;
    private final Map<String, KeyPath> paths = new LinkedHashMap<>();

    public KeySearch(Sources sources) {
        this.sources = sources;
    }

    /** A value and its place: the key written out, without wildcards. */
    public record Hit(Node value, Evidence evidence) {}

    public List<Hit> find(String file, String path) {
        KeyPath keyPath = paths.computeIfAbsent(path, KeyPath::parse);
        List<Hit> hits = new ArrayList<>();
        sources.tree(file)
                .ifPresent(tree -> keyPath.find(tree)
                        .forEach(match -> hits.add(new Hit(
                                match.value(),
                                new Evidence(
                                        file, match.path(), match.value().mark().line())))));
        return hits;
    }
}
