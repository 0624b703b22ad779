package dev.aiinit.workflow;

import dev.aiinit.manifest.Folders;
import dev.aiinit.structure.Graph;
import dev.aiinit.structure.Purpose;
import dev.aiinit.structure.Structure;
import dev.aiinit.structure.Structure.Part;
import dev.aiinit.structure.Structure.Service;
import dev.aiinit.structure.Structure.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The arrows between parts and services that are worth drawing: without tests and examples, and with no more nodes than a person takes in.
 * A node is the path of a part with a slash at the end, {@code (service)}, or {@code folder/*} for all that lie in one folder.
 */
final class PartsGraph {
    static final int MOST_NODES = 15;
    private static final int LEAST_TO_FOLD = 3;

    private final Structure structure;
    private final Set<Purpose> purposes;
    private final Map<String, Set<String>> edges = new TreeMap<>();
    private final Set<String> deployable = new TreeSet<>();
    private final Set<String> leftOut = new TreeSet<>();

    PartsGraph(Structure structure) {
        this.structure = structure;
        boolean product = structure.parts().stream().anyMatch(part -> part.purpose() == Purpose.PRODUCT);
        this.purposes = new TreeSet<>(product ? List.of(Purpose.PRODUCT) : List.of(Purpose.values()));
        Set<String> shown = new LinkedHashSet<>();
        for (Part part : structure.parts()) {
            if (purposes.contains(part.purpose())) {
                shown.add(part.path());
                if (part.deployable() != null) {
                    deployable.add(node(part.path()));
                }
            }
        }
        for (Use use : structure.uses()) {
            if (!use.development() && shown.contains(use.from()) && shown.contains(use.to())) {
                edge(node(use.from()), node(use.to()));
            }
        }
        services(shown);
        fold();
        cut();
    }

    static String node(String path) {
        return path.isEmpty() ? "./" : path + "/";
    }

    private void edge(String from, String to) {
        if (!from.equals(to)) {
            edges.computeIfAbsent(from, unused -> new TreeSet<>()).add(to);
            edges.computeIfAbsent(to, unused -> new TreeSet<>());
        }
    }

    /** Those of containers that people only develop in, and of tests, say nothing about the product. */
    private void services(Set<String> shown) {
        Map<String, Service> byPlace = new LinkedHashMap<>();
        Set<String> folders = new TreeSet<>();
        for (Service service : structure.services()) {
            String part = service.part();
            boolean tests = Purpose.ofService(service.name()) == Purpose.TEST;
            if (!("/" + service.folder()).contains("/.") && !tests && (part == null || shown.contains(part))) {
                byPlace.put(service.folder() + "\n" + service.name(), service);
                folders.add(service.folder());
            }
        }
        byPlace.values()
                .forEach(service -> service.needs().forEach(need -> {
                    Service other = byPlace.get(service.folder() + "\n" + need.service());
                    if (other != null) {
                        edge(node(service, folders.size() > 1), node(other, folders.size() > 1));
                    }
                }));
    }

    private static String node(Service service, boolean several) {
        String part = service.part();
        if (part != null) {
            return node(part);
        }
        return "(" + (several ? Folders.join(service.folder(), service.name()) : service.name()) + ")";
    }

    /** Puts folders within folders together, the fullest first, while there is too much to see. */
    private void fold() {
        Set<String> folded = new LinkedHashSet<>();
        while (size() > MOST_NODES) {
            Map<String, List<String>> byFolder = new TreeMap<>();
            for (String node : edges.keySet()) {
                String folder = parent(node);
                if (folder.contains("/") && !folded.contains(folder)) {
                    byFolder.computeIfAbsent(folder, unused -> new ArrayList<>())
                            .add(node);
                }
            }
            List<String> fullest = byFolder.values().stream()
                    .filter(nodes -> nodes.size() >= LEAST_TO_FOLD && nodes.size() * 2 <= edges.size())
                    .max(Comparator.comparingInt((List<String> nodes) -> nodes.size())
                            .thenComparing(nodes -> nodes.get(0)))
                    .orElse(List.of());
            if (fullest.isEmpty()) {
                return;
            }
            String folder = parent(fullest.get(0));
            folded.add(folder);
            replace(new TreeSet<>(fullest), folder + "/*");
        }
    }

    private static String parent(String node) {
        return node.endsWith("/") && !node.equals("./") ? Folders.of(node.substring(0, node.length() - 1)) : "";
    }

    private void replace(Set<String> nodes, String by) {
        Map<String, Set<String>> before = new TreeMap<>(edges);
        edges.clear();
        before.forEach((from, targets) ->
                targets.forEach(to -> edge(nodes.contains(from) ? by : from, nodes.contains(to) ? by : to)));
    }

    /** Keeps those with most arrows. */
    private void cut() {
        if (size() <= MOST_NODES) {
            return;
        }
        Map<String, Integer> degree = new TreeMap<>();
        edges.forEach((from, targets) -> targets.forEach(to -> {
            degree.merge(from, 1, Integer::sum);
            degree.merge(to, 1, Integer::sum);
        }));
        List<String> order = new ArrayList<>(degree.keySet());
        order.sort(Comparator.comparing((String node) -> -degree.getOrDefault(node, 0))
                .thenComparing(node -> node));
        Set<String> kept = new TreeSet<>(order.subList(0, Math.min(MOST_NODES, order.size())));
        leftOut.addAll(order);
        Map<String, Set<String>> before = new TreeMap<>(edges);
        edges.clear();
        before.forEach((from, targets) -> targets.forEach(to -> {
            if (kept.contains(from) && kept.contains(to)) {
                edge(from, to);
            }
        }));
        leftOut.removeAll(edges.keySet());
    }

    /** Nodes with the same neighbours are read as one. */
    private int size() {
        Graph graph = reduced();
        Map<String, Set<String>> sources = new TreeMap<>();
        graph.nodes()
                .forEach(from -> graph.targets(from)
                        .forEach(to -> sources.computeIfAbsent(to, unused -> new TreeSet<>())
                                .add(from)));
        Set<List<Object>> kinds = new LinkedHashSet<>();
        graph.nodes()
                .forEach(node -> kinds.add(List.of(
                        graph.targets(node), sources.getOrDefault(node, new TreeSet<>()), deployable.contains(node))));
        return kinds.size();
    }

    Graph reduced() {
        Graph graph = new Graph();
        edges.forEach((from, targets) -> targets.forEach(to -> graph.edge(from, to)));
        return graph.reduced();
    }

    boolean isReduced() {
        Graph graph = reduced();
        return edges.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue().size() > graph.targets(entry.getKey()).size());
    }

    boolean isDeployable(String node) {
        return deployable.contains(node);
    }

    /** How many nodes had no room. */
    int leftOut() {
        return leftOut.size();
    }

    /** Of which purposes there are parts that are not drawn. */
    Set<Purpose> purposesLeftOut() {
        Set<Purpose> found = new TreeSet<>();
        structure.parts().forEach(part -> found.add(part.purpose()));
        found.removeAll(purposes);
        return found;
    }
}
