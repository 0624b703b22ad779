package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static Graph graph(String... arrows) {
        Graph graph = new Graph();
        for (String arrow : arrows) {
            graph.edge(arrow.substring(0, 1), arrow.substring(1));
        }
        return graph;
    }

    private static List<String> arrows(Graph graph) {
        List<String> arrows = new ArrayList<>();
        graph.nodes().forEach(from -> graph.targets(from).forEach(to -> arrows.add(from + to)));
        return arrows;
    }

    @Test
    void anArrowThatALongerWayReplacesIsLeftOut() {
        assertThat(arrows(graph("ab", "bc", "ac", "cd", "ad", "aa", "ae").reduced()))
                .containsExactly("ab", "ae", "bc", "cd");
    }

    @Test
    void withinACircleAllArrowsStay() {
        Graph graph = graph("ab", "ba", "ac", "bc", "cd", "ad");
        assertThat(arrows(graph.reduced())).containsExactly("ab", "ac", "ba", "bc", "cd");
        assertThat(graph.cycles()).containsExactly(List.of("a", "b"));
    }

    @Test
    void circlesAreSortedAndApart() {
        assertThat(graph("zy", "yz", "cb", "ba", "ac", "ax", "xz").cycles())
                .containsExactly(List.of("a", "b", "c"), List.of("y", "z"));
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        Graph graph = new Graph();
        for (int i = 0; i < 20_000; i++) {
            graph.edge("n" + i, "n" + (i + 1));
        }
        graph.edge("n20000", "n0");
        assertThat(graph.cycles()).hasSize(1);
    }

    /** What is reached stays the same, and without any arrow that is left it would not: except within circles. */
    @Test
    void aReducedGraphReachesTheSameWithFewestArrows() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Graph graph = new Graph();
            for (int i = 0; i < 14; i++) {
                graph.edge(String.valueOf((char) ('a' + random.nextInt(8))), String.valueOf((char)
                        ('a' + random.nextInt(8))));
            }
            Graph reduced = graph.reduced();
            for (String node : graph.nodes()) {
                assertThat(reached(reduced, node, "")).as("seed " + seed).isEqualTo(reached(graph, node, ""));
            }
            if (graph.cycles().isEmpty()) {
                for (String arrow : arrows(reduced)) {
                    assertThat(reached(reduced, arrow.substring(0, 1), arrow))
                            .as("seed " + seed + " " + arrow)
                            .doesNotContain(arrow.substring(1));
                }
            }
        }
    }

    private static Set<String> reached(Graph graph, String start, String without) {
        Set<String> reached = new TreeSet<>();
        List<String> waiting = new ArrayList<>(List.of(start));
        for (int i = 0; i < waiting.size(); i++) {
            for (String target : graph.targets(waiting.get(i))) {
                if (!without.equals(waiting.get(i) + target) && reached.add(target)) {
                    waiting.add(target);
                }
            }
        }
        return reached;
    }
}
