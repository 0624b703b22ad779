package dev.aiinit.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into nodes, with anchors and merge keys resolved.
 *
 * <p>Works on parser events, because the library's own composer recurses without a bound. An alias shares the node it names, but
 * counts with its full size: what a reader of the tree would walk through is bounded, too.
 */
final class YamlReader {
    /** How many nodes the aliases of one text may stand for. */
    static final int MOST_ALIASED_NODES = 200_000;

    private final String path;
    private final Lines lines;
    private final Iterator<Event> events;
    private final Map<Anchor, @Nullable Measured> anchors = new LinkedHashMap<>();
    private int aliased;

    YamlReader(String path, String text) {
        this.path = path;
        this.lines = new Lines(text);
        this.events = YamlEvents.of(path, text);
    }

    /**
     * A node with its weight.
     *
     * @param size nodes in it, aliases counted in full
     * @param height levels of collections
     */
    private record Measured(Node node, int size, int height) {}

    /** The first document; what follows it is not looked at. */
    Node first() {
        return guarded(() -> {
            Node found = next();
            return found == null ? new Node.Scalar("", Node.Kind.NULL, new Node.Mark(1, 1)) : found;
        });
    }

    /** Every document. */
    List<Node> all() {
        return guarded(() -> {
            List<Node> documents = new ArrayList<>();
            for (Node found = next(); found != null; found = next()) {
                documents.add(found);
            }
            return documents;
        });
    }

    private <T> T guarded(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (YamlEngineException e) {
            throw YamlFault.of(path, lines, e);
        }
    }

    private @Nullable Node next() {
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
                return node(events.next(), 0).node();
            }
        }
        return null;
    }

    private Measured node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        Anchor anchor = ((NodeEvent) event).getAnchor().orElse(null);
        if (anchor != null) {
            anchors.put(anchor, null);
        }
        Measured found;
        if (event instanceof ScalarEvent scalar) {
            found = new Measured(new Node.Scalar(scalar.getValue(), YamlKind.of(scalar), mark(event)), 1, 0);
        } else if (depth >= Syntax.DEEPEST) {
            throw SyntaxError.tooDeep(path, mark(event));
        } else {
            found = event.getEventId() == Event.ID.SequenceStart ? sequence(event, depth) : mapping(event, depth);
        }
        if (anchor != null) {
            anchors.put(anchor, found);
        }
        return found;
    }

    private Measured alias(AliasEvent event, int depth) {
        Anchor anchor = event.getAlias();
        Measured found = anchors.get(anchor);
        if (found == null) {
            String what =
                    anchors.containsKey(anchor) ? " contains itself" : " names an anchor that does not stand before it";
            throw SyntaxError.at(path, mark(event), "*" + anchor.getValue() + what, "");
        }
        aliased += found.size();
        if (aliased > MOST_ALIASED_NODES) {
            throw SyntaxError.at(
                    path, mark(event), "aliases stand for more than " + MOST_ALIASED_NODES + " values", "");
        }
        if (depth + found.height() > Syntax.DEEPEST) {
            throw SyntaxError.tooDeep(path, mark(event));
        }
        return found;
    }

    private Measured sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        int size = 1;
        int height = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Measured item = node(event, depth + 1);
            items.add(item.node());
            size += item.size();
            height = Math.max(height, item.height());
        }
        return new Measured(new Node.Sequence(items, mark(start)), size, height + 1);
    }

    private Measured mapping(Event start, int depth) {
        YamlMapping entries = new YamlMapping();
        int size = 1;
        int height = 0;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1).node() instanceof Node.Scalar key)) {
                throw SyntaxError.at(
                        path, mark(event), "a key is a list or a mapping", "quote the key if it is meant as text");
            }
            Measured value = node(events.next(), depth + 1);
            boolean merge = event instanceof ScalarEvent scalar && YamlKind.isMerge(scalar);
            entries.add(key.text(), mark(event), value.node(), merge);
            size += value.size();
            height = Math.max(height, value.height());
        }
        return new Measured(entries.node(mark(start)), size, height + 1);
    }

    private Node.Mark mark(Event event) {
        return event.getStartMark()
                .map(mark -> lines.at(lines.offset(mark.getIndex())))
                .orElse(Node.Mark.NONE);
    }
}
