package dev.aiinit.workflow;

import dev.aiinit.supply.Pin;
import dev.aiinit.syntax.Node;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The pins in the lock: a line each, its keys always in the same order, so that tools which know nothing of us find source and tag in it by
 * a regular expression, and git joins the lines of two branches.
 */
final class PinLines {
    private static final String KEY = "packs";
    private static final Comparator<Pin> ORDER = Comparator.comparingInt(Pin::layer)
            .thenComparing(Pin::source)
            .thenComparing(Pin::folder)
            .thenComparing(Pin::ref)
            .thenComparing(Pin::sha256)
            .thenComparing(Pin::toString);

    private PinLines() {}

    /** Sorted, and each once: lines of two branches may say the same. */
    static List<Pin> inOrder(List<Pin> pins) {
        TreeSet<Pin> sorted = new TreeSet<>(ORDER);
        sorted.addAll(pins);
        return List.copyOf(sorted);
    }

    static List<Pin> parse(Node lock) {
        return lock.at(KEY).map(Node::asItems).orElse(List.of()).stream()
                .filter(line -> !line.asEntries().isEmpty())
                .map(PinLines::pin)
                .toList();
    }

    private static Pin pin(Node line) {
        String layer = text(line, "layer");
        return new Pin(
                layer.matches("[1-9]") ? Integer.parseInt(layer) : 0,
                text(line, "source"),
                text(line, "folder"),
                text(line, "ref"),
                text(line, "name"),
                text(line, "version"),
                text(line, "tag"),
                text(line, "commit"),
                text(line, "sha256"));
    }

    private static String text(Node line, String key) {
        return line.at(key).flatMap(Node::asText).orElse("");
    }

    static void append(StringBuilder text, List<Pin> pins) {
        text.append("  \"").append(KEY).append("\": [\n");
        for (Pin pin : pins) {
            text.append("    {\"layer\": ").append(pin.layer());
            field(text, "source", pin.source());
            field(text, "folder", pin.folder());
            field(text, "ref", pin.ref());
            field(text, "name", pin.name());
            field(text, "version", pin.version());
            field(text, "tag", pin.tag());
            field(text, "commit", pin.commit());
            field(text, "sha256", pin.sha256());
            text.append("},\n");
        }
        text.append("    {}\n  ],\n");
    }

    private static void field(StringBuilder text, String key, String value) {
        text.append(", \"").append(key).append("\": ").append(Lock.quoted(value));
    }
}
