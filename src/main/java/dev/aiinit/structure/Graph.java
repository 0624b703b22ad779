package dev.aiinit.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who points at whom: finds circles, and the arrows that others do not already imply. Nodes are taken in the order of their names. */
public final class Graph {
    private final Map<String, Set<String>> targets = new TreeMap<>();

    /** An arrow from a node to itself is left out. */
    public void edge(String from, String to) {
        if (!from.equals(to)) {
            targets.computeIfAbsent(from, unused -> new TreeSet<>()).add(to);
            targets.computeIfAbsent(to, unused -> new TreeSet<>());
        }
    }

    public Set<String> nodes() {
        return targets.keySet();
    }

    public Set<String> targets(String node) {
        return targets.getOrDefault(node, new TreeSet<>());
    }

    /** Nodes that reach one another, where there are several. */
    public List<List<String>> cycles() {
        List<List<String>> cycles = new ArrayList<>();
        for (List<String> component : components()) {
            if (component.size() > 1) {
                cycles.add(component);
            }
        }
        cycles.sort((one, other) -> one.get(0).compareTo(other.get(0)));
        return cycles;
    }

    /** The same without the arrows that a longer way replaces. Within a circle all arrows stay. */
    public Graph reduced() {
        List<List<String>> components = components();
        Map<String, Integer> number = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            for (String node : components.get(i)) {
                number.put(node, i);
            }
        }
        // Components come after those that they point at, so that what these reach is known.
        List<BitSet> reached = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            BitSet all = new BitSet();
            for (String node : components.get(i)) {
                for (String target : targets(node)) {
                    int other = number.getOrDefault(target, 0);
                    if (other != i) {
                        all.set(other);
                        all.or(reached.get(other));
                    }
                }
            }
            reached.add(all);
        }
        Graph reduced = new Graph();
        for (String node : nodes()) {
            for (String target : targets(node)) {
                if (!isImplied(
                        number.getOrDefault(node, 0), number.getOrDefault(target, 0), components, number, reached)) {
                    reduced.edge(node, target);
                }
            }
        }
        return reduced;
    }

    private boolean isImplied(
            int from, int to, List<List<String>> components, Map<String, Integer> number, List<BitSet> reached) {
        if (from == to) {
            return false;
        }
        for (String node : components.get(from)) {
            for (String target : targets(node)) {
                int between = number.getOrDefault(target, 0);
                if (between != from && reached.get(between).get(to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Sets of nodes that reach one another, each sorted, those that are pointed at first (Tarjan, without recursion). */
    private List<List<String>> components() {
        Search search = new Search();
        nodes().forEach(search::from);
        return search.components;
    }

    private final class Search {
        private final Map<String, Integer> index = new LinkedHashMap<>();
        private final Map<String, Integer> low = new LinkedHashMap<>();
        private final Set<String> open = new TreeSet<>();
        private final Deque<String> stack = new ArrayDeque<>();
        private final List<List<String>> components = new ArrayList<>();

        private record Step(String node, Deque<String> rest) {}

        void from(String start) {
            if (index.containsKey(start)) {
                return;
            }
            Deque<Step> way = new ArrayDeque<>();
            way.push(enter(start));
            while (!way.isEmpty()) {
                Step step = way.element();
                String next = step.rest().poll();
                if (next == null) {
                    way.pop();
                    leave(step.node());
                    if (!way.isEmpty()) {
                        low.merge(way.element().node(), low.getOrDefault(step.node(), 0), Math::min);
                    }
                } else if (!index.containsKey(next)) {
                    way.push(enter(next));
                } else if (open.contains(next)) {
                    low.merge(step.node(), index.getOrDefault(next, 0), Math::min);
                }
            }
        }

        private Step enter(String node) {
            index.put(node, index.size());
            low.put(node, index.getOrDefault(node, 0));
            open.add(node);
            stack.push(node);
            return new Step(node, new ArrayDeque<>(targets(node)));
        }

        private void leave(String node) {
            if (Objects.equals(low.get(node), index.get(node))) {
                Set<String> component = new TreeSet<>();
                String member;
                do {
                    member = stack.pop();
                    open.remove(member);
                    component.add(member);
                } while (!member.equals(node));
                components.add(List.copyOf(component));
            }
        }
    }
}
