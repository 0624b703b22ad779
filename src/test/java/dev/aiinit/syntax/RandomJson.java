package dev.aiinit.syntax;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes plain values as JSON with blanks, line breaks and comments as people (and bad tools) strew them. */
final class RandomJson {
    private final Random random;
    private final boolean commented;
    private final String lineBreak;
    private final int breaks;
    private int comments;

    RandomJson(Random random, boolean commented) {
        this.random = random;
        this.commented = commented;
        this.lineBreak = random.nextBoolean() ? "\n" : "\r\n";
        this.breaks = random.nextInt(4);
    }

    String write(Object value) {
        StringBuilder out = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
        append(out, value, 0);
        return out.append(random.nextBoolean() ? lineBreak : "").toString();
    }

    private void append(StringBuilder out, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                blanks(out, depth);
                JsonStyle.quote(out, (String) entry.getKey());
                out.append(random.nextInt(5) == 0 ? " " : "").append(':').append(random.nextBoolean() ? " " : "");
                append(out, entry.getValue(), depth + 1);
                end(out, entries.hasNext(), depth);
            }
            blanks(out, depth);
            out.append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            Iterator<?> items = list.iterator();
            while (items.hasNext()) {
                blanks(out, depth);
                append(out, items.next(), depth + 1);
                end(out, items.hasNext(), depth);
            }
            blanks(out, depth);
            out.append(']');
        } else {
            new JsonStyle("", "", ":", "").append(out, Trees.of(value), "");
        }
    }

    private void end(StringBuilder out, boolean more, int depth) {
        if (random.nextInt(6) == 0) {
            blanks(out, depth);
        }
        out.append(more || (commented && random.nextInt(3) == 0) ? "," : "");
    }

    private void blanks(StringBuilder out, int depth) {
        if (commented && random.nextInt(6) == 0) {
            String comment = (depth == 0 ? "top #" : "inner #") + comments++ + "#, \"x\": [";
            out.append(random.nextBoolean() ? " /* " + comment + " */" : " // " + comment + lineBreak);
        }
        if (random.nextInt(4) < breaks) {
            out.append(lineBreak)
                    .append("  ".repeat(depth + random.nextInt(2)))
                    .append(random.nextInt(4) == 0 ? "\t" : "");
        } else if (random.nextBoolean()) {
            out.append(" ".repeat(random.nextInt(3)));
        }
    }
}
