package dev.aiinit.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what stands in one XML element until its end tag. */
final class XmlElement {
    private final String name;
    private final Node.Mark mark;
    private final Map<String, List<Node>> entries = new LinkedHashMap<>();
    private final Map<String, Node.Mark> keys = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, Node.Mark mark) {
        this.name = name;
        this.mark = mark;
    }

    String name() {
        return name;
    }

    Node.Mark mark() {
        return mark;
    }

    void text(String more) {
        text.append(more);
    }

    void attribute(String attribute, String value, Node.Mark where) {
        child("@" + attribute, new Node.Scalar(value, Node.Kind.STRING, where), where);
    }

    void child(String key, Node value, Node.Mark where) {
        entries.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
        keys.putIfAbsent(key, where);
    }

    /** The element as a value: its text alone when it has nothing else. Blanks around the text are layout and left out. */
    Node node() {
        Node.Scalar own = new Node.Scalar(text.toString().strip(), Node.Kind.STRING, mark);
        if (entries.isEmpty()) {
            return own;
        }
        Map<String, Node> values = new LinkedHashMap<>();
        entries.forEach((key, found) -> values.put(
                key,
                found.size() == 1
                        ? found.get(0)
                        : new Node.Sequence(found, found.get(0).mark())));
        if (!own.text().isEmpty()) {
            values.put("#text", own);
            keys.put("#text", mark);
        }
        return new Node.Mapping(values, keys, mark);
    }
}
