package dev.aiinit.workflow;

import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.project.PlainText;
import dev.aiinit.structure.Graph;
import dev.aiinit.structure.Structure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws who depends on whom for ARCHITECTURE.md, as lines of text: {@code web, api -> core, ui}. In Mermaid the same graphs cost 1.4 to 2.3 times
 * the tokens (four repositories measured), and nobody draws them for an assistant.
 */
final class PartsView {
    private static final int MOST_ON_A_SIDE = 10;
    private static final int MOST_CYCLES = 3;

    private final PartsGraph parts;
    private final Graph graph;
    private final String below;
    private final Structure structure;

    PartsView(Structure structure) {
        this.structure = structure;
        this.parts = new PartsGraph(structure);
        this.graph = parts.reduced();
        this.below = commonFolder(graph.nodes());
    }

    /** Null when there are no arrows. */
    @Nullable
    Map<String, Object> tree() {
        boolean services = graph.nodes().stream().anyMatch(node -> node.startsWith("("));
        // One service beside one part is told by the list of services.
        if (graph.nodes().size() < (services ? 3 : 2)) {
            return null;
        }
        return Tree.of("diagram", SafeMarkdown.fenced(String.join("\n", lines())))
                .with("below", below.isEmpty() ? null : below)
                .with("deployable", graph.nodes().stream().anyMatch(parts::isDeployable))
                .with("services", services)
                .with("leftOut", leftOut())
                .with("cycles", cycles())
                .map();
    }

    /** Whether the part is a node of its own. */
    boolean draws(String path) {
        return graph.nodes().contains(PartsGraph.node(path));
    }

    /** Tests and examples of a repository that also has a product. */
    boolean isBesideTheProduct(String path) {
        return structure.parts().stream()
                .anyMatch(part ->
                        part.path().equals(path) && parts.purposesLeftOut().contains(part.purpose()));
    }

    /** One line for all that need the same; those that reach most come first. */
    private List<String> lines() {
        List<String> nodes = new ArrayList<>(graph.nodes());
        Map<String, Integer> reach = new LinkedHashMap<>();
        nodes.forEach(node -> reach.put(node, reached(node).size()));
        nodes.sort(Comparator.comparing((String node) -> -reach.getOrDefault(node, 0))
                .thenComparing(node -> node));
        Map<Set<String>, List<String>> byTargets = new LinkedHashMap<>();
        for (String node : nodes) {
            if (!graph.targets(node).isEmpty()) {
                byTargets
                        .computeIfAbsent(graph.targets(node), unused -> new ArrayList<>())
                        .add(node);
            }
        }
        List<String> lines = new ArrayList<>();
        byTargets.forEach((targets, sources) -> lines.add(side(sources) + " -> " + side(List.copyOf(targets))));
        return lines;
    }

    private String side(List<String> nodes) {
        String shown = nodes.stream().limit(MOST_ON_A_SIDE).map(this::label).collect(Collectors.joining(", "));
        int more = nodes.size() - MOST_ON_A_SIDE;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private String label(String node) {
        String path = node.startsWith("(") || node.equals("./") ? node : node.substring(below.length());
        String plain = path.endsWith("/") && !path.equals("./") ? path.substring(0, path.length() - 1) : path;
        return PlainText.oneLine(parts.isDeployable(node) ? "[" + plain + "]" : plain);
    }

    private List<String> leftOut() {
        List<String> leftOut = new ArrayList<>();
        parts.purposesLeftOut().forEach(purpose -> leftOut.add(purpose.word() + "s"));
        if (parts.isReduced()) {
            leftOut.add("arrows that follow from others");
        }
        if (parts.leftOut() > 0) {
            leftOut.add(parts.leftOut() + " more parts");
        }
        return leftOut;
    }

    private Set<String> reached(String start) {
        Set<String> reached = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            for (String target : graph.targets(waiting.remove())) {
                if (reached.add(target)) {
                    waiting.add(target);
                }
            }
        }
        return reached;
    }

    private List<Object> cycles() {
        List<Object> cycles = new ArrayList<>();
        for (List<String> cycle : structure.cycles().stream().limit(MOST_CYCLES).toList()) {
            List<String> folders =
                    cycle.stream().map(PartsGraph::node).map(PlainText::oneLine).toList();
            int shown = Math.min(MOST_ON_A_SIDE, folders.size());
            cycles.add(Tree.of("parts", folders.subList(0, shown))
                    .with("more", folders.size() - shown)
                    .map());
        }
        return cycles;
    }

    /** The folder that all parts lie in, with a slash at the end. */
    private static String commonFolder(Set<String> nodes) {
        String common = null;
        for (String node : nodes) {
            if (!node.startsWith("(")) {
                String folder = node.equals("./")
                        ? ""
                        : node.substring(0, node.replaceFirst("/\\*?$", "").lastIndexOf('/') + 1);
                common = common == null ? folder : shared(common, folder);
            }
        }
        return common == null ? "" : common;
    }

    private static String shared(String one, String other) {
        int end = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i); i++) {
            end = one.charAt(i) == '/' ? i + 1 : end;
        }
        return one.substring(0, end);
    }
}
