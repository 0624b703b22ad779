package dev.aiinit.syntax;

import dev.aiinit.syntax.Node.Kind;
import dev.aiinit.syntax.Node.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes as bytes that are read far faster than any text: each string stands there once, and places in a source are left out. A form between
 * one build and its own program, not one to keep.
 */
public final class NodeBytes {
    private static final byte MAPPING = 'm';
    private static final byte SEQUENCE = 's';
    private static final List<Kind> KINDS = List.of(Kind.values());

    private NodeBytes() {}

    /** The bytes of a node. */
    public static byte[] write(Node node) {
        Map<String, Integer> strings = new LinkedHashMap<>();
        List<Integer> numbers = new ArrayList<>();
        write(node, strings, numbers);
        List<byte[]> texts = strings.keySet().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (2 + numbers.size()) + length);
        out.putInt(texts.size());
        texts.forEach(text -> out.putInt(text.length).put(text));
        out.putInt(numbers.size());
        numbers.forEach(out::putInt);
        return out.array();
    }

    private static void write(Node node, Map<String, Integer> strings, List<Integer> numbers) {
        if (node instanceof Node.Mapping mapping) {
            numbers.add((int) MAPPING);
            numbers.add(mapping.entries().size());
            mapping.entries().forEach((key, value) -> {
                numbers.add(index(key, strings));
                write(value, strings, numbers);
            });
        } else if (node instanceof Node.Sequence sequence) {
            numbers.add((int) SEQUENCE);
            numbers.add(sequence.items().size());
            sequence.items().forEach(item -> write(item, strings, numbers));
        } else if (node instanceof Node.Scalar scalar) {
            numbers.add(KINDS.indexOf(scalar.kind()));
            numbers.add(index(scalar.text(), strings));
        }
    }

    private static int index(String text, Map<String, Integer> strings) {
        return strings.computeIfAbsent(text, unused -> strings.size());
    }

    /** The node that {@link #write} made these bytes of, without its places. */
    public static Node read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String[] strings = new String[in.getInt()];
        for (int i = 0; i < strings.length; i++) {
            int length = in.getInt();
            strings[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
        in.getInt();
        return read(in, strings);
    }

    private static Node read(ByteBuffer in, String[] strings) {
        int tag = in.getInt();
        int value = in.getInt();
        if (tag == MAPPING) {
            Map<String, Node> entries = new LinkedHashMap<>();
            for (int i = 0; i < value; i++) {
                entries.put(strings[in.getInt()], read(in, strings));
            }
            return new Node.Mapping(entries, Collections.emptyMap(), Mark.NONE);
        }
        if (tag == SEQUENCE) {
            List<Node> items = new ArrayList<>(value);
            for (int i = 0; i < value; i++) {
                items.add(read(in, strings));
            }
            return new Node.Sequence(items, Mark.NONE);
        }
        return new Node.Scalar(strings[value], KINDS.get(tag), Mark.NONE);
    }
}
