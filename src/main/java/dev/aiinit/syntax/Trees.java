package dev.aiinit.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns plain Java values into nodes and back. */
public final class Trees {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,9})?");
    private static final Pattern OTHER_BASE = Pattern.compile("([-+]?)0([xob])(\\p{XDigit}+)");

    private Trees() {}

    /**
     * The node for a plain value. Marks are {@link Node.Mark#NONE}.
     *
     * @param value a map with string keys (its order is kept), a list, a string, a finite number, a boolean, null, or a node, which
     *     stands for itself
     * @throws IllegalArgumentException for any other value, and for one nested more than 200 levels deep
     */
    public static Node of(@Nullable Object value) {
        return of(value, 0);
    }

    private static Node of(@Nullable Object value, int depth) {
        if (depth > Syntax.DEEPEST) {
            throw new IllegalArgumentException("nested more than " + Syntax.DEEPEST + " levels deep");
        }
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof Map<?, ?> map) {
            return mapping(map, depth);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item, depth + 1)));
            return new Node.Sequence(items, Node.Mark.NONE);
        }
        return scalar(value);
    }

    private static Node mapping(Map<?, ?> map, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node.Mark> keys = new LinkedHashMap<>();
        map.forEach((key, entry) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a key is not a string: " + key);
            }
            entries.put(name, of(entry, depth + 1));
            keys.put(name, Node.Mark.NONE);
        });
        return new Node.Mapping(entries, keys, Node.Mark.NONE);
    }

    private static Node scalar(@Nullable Object value) {
        if (value == null) {
            return new Node.Scalar("null", Node.Kind.NULL, Node.Mark.NONE);
        }
        if (value instanceof String text) {
            return new Node.Scalar(text, Node.Kind.STRING, Node.Mark.NONE);
        }
        if (value instanceof Boolean) {
            return new Node.Scalar(value.toString(), Node.Kind.BOOLEAN, Node.Mark.NONE);
        }
        if (value instanceof Number && DECIMAL.matcher(value.toString()).matches()) {
            return new Node.Scalar(value.toString(), Node.Kind.NUMBER, Node.Mark.NONE);
        }
        throw new IllegalArgumentException(
                "not a plain value: " + value.getClass().getName() + " " + value);
    }

    /**
     * The plain value of a node: {@link LinkedHashMap}, {@link ArrayList}, String, Boolean, null; a whole number that fits is a Long,
     * any other number a {@link BigDecimal}. Infinity and not-a-number stay text.
     */
    public static @Nullable Object toPlain(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> map.put(key, toPlain(value)));
            return map;
        }
        if (node instanceof Node.Sequence sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.items().forEach(item -> list.add(toPlain(item)));
            return list;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case NULL -> null;
            case BOOLEAN -> scalar.text().equalsIgnoreCase("true");
            case NUMBER -> number(scalar.text());
            case STRING -> scalar.text();
        };
    }

    private static Object number(String written) {
        String text = written.replace("_", "");
        Matcher based = OTHER_BASE.matcher(text);
        if (based.matches()) {
            int radix = based.group(2).equals("x") ? 16 : based.group(2).equals("o") ? 8 : 2;
            BigInteger whole = new BigInteger(based.group(1) + based.group(3), radix);
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : new BigDecimal(whole);
        }
        if (!DECIMAL.matcher(text).matches()) {
            return written;
        }
        BigDecimal decimal = new BigDecimal(text);
        boolean whole = text.chars().allMatch(c -> Character.isDigit(c) || c == '-' || c == '+');
        return whole && decimal.unscaledValue().bitLength() < Long.SIZE ? (Object) decimal.longValue() : decimal;
    }
}
