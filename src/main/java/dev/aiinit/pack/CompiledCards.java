package dev.aiinit.pack;

import dev.aiinit.pack.Card.Body;
import dev.aiinit.pack.Card.Elsewhere;
import dev.aiinit.pack.Card.Head;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.NodeBytes;
import dev.aiinit.syntax.Trees;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Cards as the build writes them: all heads in one piece, and of each card its condition and its body in pieces of their own, so that a
 * start of the program reads no more than it needs.
 */
final class CompiledCards {
    private static final List<String> OF_HEAD =
            List.of("name", "kind", "ecosystem", "units", "images", "setup-input", "compared", "when");

    private CompiledCards() {}

    /**
     * Reads cards strictly and writes them down.
     *
     * @param cards by path
     * @throws dev.aiinit.project.UserError with all problems of all cards
     */
    static byte[] write(SortedMap<String, Node> cards) {
        List<Card> read = CardReader.readAll(cards);
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(NodeBytes.write(
                Trees.of(read.stream().map(card -> heading(card.head())).toList())));
        for (Node node : cards.values()) {
            pieces.add(node.at("when").map(NodeBytes::write).orElse(new byte[0]));
            Map<String, Object> body = new LinkedHashMap<>(node.asEntries());
            body.keySet().removeAll(OF_HEAD);
            pieces.add(body.isEmpty() ? new byte[0] : NodeBytes.write(Trees.of(body)));
        }
        int length =
                pieces.stream().mapToInt(piece -> Integer.BYTES + piece.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length);
        pieces.forEach(piece -> out.putInt(piece.length).put(piece));
        return out.array();
    }

    private static Map<String, Object> heading(Head head) {
        Map<String, Object> heading = new LinkedHashMap<>();
        heading.put("id", head.id());
        heading.put("name", head.name());
        heading.put("kind", head.kind().name());
        heading.put("ecosystems", head.ecosystems());
        heading.put("units", head.units());
        heading.put("images", head.elsewhere().images());
        heading.put("inputs", head.elsewhere().setupInputs());
        heading.put("compared", head.elsewhere().compared());
        heading.values().removeIf(value -> value.equals(List.of()) || value.equals(""));
        return heading;
    }

    /** Reads what {@link #write} wrote: the heads now, the rest when it is asked for. */
    static List<Card> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Node> heads = NodeBytes.read(next(in)).asItems();
        List<Card> cards = new ArrayList<>(heads.size());
        for (Node node : heads) {
            Head head = head(node);
            byte[] when = next(in);
            byte[] body = next(in);
            cards.add(new Card(
                    head, new Later<>(() -> condition(head.id(), when)), new Later<>(() -> body(head.id(), body))));
        }
        return List.copyOf(cards);
    }

    private static Head head(Node node) {
        return new Head(
                text(node, "id"),
                text(node, "name"),
                CardKind.valueOf(text(node, "kind")),
                texts(node, "ecosystems"),
                texts(node, "units"),
                new Elsewhere(texts(node, "images"), texts(node, "inputs"), text(node, "compared")));
    }

    private static String text(Node node, String key) {
        return node.at(key).flatMap(Node::asText).orElse("");
    }

    private static List<String> texts(Node node, String key) {
        return node.at(key).map(Node::asTexts).orElse(List.of());
    }

    private static Condition condition(String id, byte[] bytes) {
        return bytes.length == 0 ? new Condition.Always() : CardReader.compiledCondition(id, NodeBytes.read(bytes));
    }

    private static Body body(String id, byte[] bytes) {
        return CardReader.compiledBody(id, bytes.length == 0 ? Trees.of(new LinkedHashMap<>()) : NodeBytes.read(bytes));
    }

    private static byte[] next(ByteBuffer in) {
        byte[] piece = new byte[in.getInt()];
        in.get(piece);
        return piece;
    }
}
