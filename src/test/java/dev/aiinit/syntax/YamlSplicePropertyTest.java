package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YamlSplicePropertyTest {
    private static final int RUNS = 5000;

    /**
     * An entry as it stands in a file.
     *
     * @param above comments and blank lines before it
     * @param lines its own lines
     */
    private record Chunk(String key, @Nullable Object value, String above, String lines) {}

    @Test
    void splicedYamlKeepsOtherBytes() {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            String lineBreak = random.nextBoolean() ? "\n" : "\r\n";
            List<Chunk> chunks = chunks(random);
            String below = random.nextInt(3) == 0 ? "# the end\n" : "";
            int index = random.nextInt(chunks.size());
            Chunk chunk = chunks.get(index);
            String before = text(chunks.subList(0, index)) + chunk.above();
            String after = text(chunks.subList(index + 1, chunks.size())) + below;
            String text = (before + chunk.lines() + after).replace("\n", lineBreak);
            Object value = new RandomTree(random).value(2);
            String key = random.nextInt(4) == 0 ? "fresh" : chunk.key();
            boolean remove = random.nextInt(3) == 0;
            YamlSplice splice = YamlSplice.of("a.yml", text);
            String changed = (remove ? splice.remove(List.of(key)) : splice.set(List.of(key), value)).text();
            String about = "seed %d, %s %s:%n%s%n=>%n%s".formatted(seed, remove ? "remove" : "set", key, text, changed);

            assertThat(Trees.toPlain(Syntax.parse(Format.YAML, "a.yml", changed + "\n_: 1\n")))
                    .as(about)
                    .isEqualTo(expected(chunks, key, value, remove));
            if (key.equals("fresh")) {
                assertOneInsertion(text, changed, about);
            } else {
                assertThat(changed).as(about).startsWith(before.replace("\n", lineBreak));
                assertThat(changed).as(about).endsWith(after.replace("\n", lineBreak));
            }
            assertThat(changed.replace("\r\n", "").contains(lineBreak.equals("\n") ? "\r" : "\n"))
                    .as(about)
                    .isFalse();
        }
    }

    private static Map<String, @Nullable Object> expected(
            List<Chunk> chunks, String key, @Nullable Object value, boolean remove) {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        chunks.forEach(chunk -> expected.put(chunk.key(), chunk.value()));
        if (remove) {
            expected.remove(key);
        } else {
            expected.put(key, value);
        }
        expected.put("_", 1L);
        return expected;
    }

    private static void assertOneInsertion(String before, String after, String about) {
        int head = 0;
        while (head < before.length() && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        assertThat(after).as(about).endsWith(before.substring(head));
    }

    private static List<Chunk> chunks(Random random) {
        RandomTree tree = new RandomTree(random);
        Map<String, Chunk> chunks = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String key = random.nextInt(4) == 0 ? tree.string() : "k" + i;
            Object value = tree.value(3);
            chunks.put(key, new Chunk(key, value, above(random), lines(random, key, value)));
        }
        return new ArrayList<>(chunks.values());
    }

    private static String above(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "# a comment: with - signs\n";
            case 1 -> "\n";
            case 2 -> "\n# 😀\n\n";
            default -> "";
        };
    }

    private static String lines(Random random, String key, @Nullable Object value) {
        Node node = Trees.of(value);
        int style = random.nextInt(4);
        if (style == 0) {
            // JSON is YAML.
            StringBuilder out = new StringBuilder();
            JsonStyle.quote(out, key);
            out.append(random.nextBoolean() ? ": " : " :   ");
            new JsonStyle("", "", ": ", " ").append(out, node, "");
            return out.append(random.nextBoolean() ? "  # flow\n" : "\n")
                    .toString()
                    .replace("\u007f", "\\u007f")
                    .replace("\u0085", "\\u0085")
                    .replace("\ufeff", "\\ufeff");
        }
        String entry = YamlText.entry(key, node, 0);
        boolean oneLine = !entry.contains("\n");
        return entry + (oneLine && style == 1 ? "   # beside\n" : "\n");
    }

    private static String text(List<Chunk> chunks) {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append(chunk.above()).append(chunk.lines()));
        return text.toString();
    }
}
