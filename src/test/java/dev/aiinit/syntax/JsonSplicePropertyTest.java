package dev.aiinit.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonSplicePropertyTest {
    private static final int RUNS = 6000;

    private static final List<String> KEYS = List.of("list", "k1", "k2", "k3");

    @Test
    void everyOperationChangesItsValueAndNothingElse() {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            boolean commented = random.nextInt(3) == 0;
            String path = commented ? "a.jsonc" : "settings.json";
            Map<String, @Nullable Object> plain = document(random);
            String text = new RandomJson(random, commented).write(plain);
            assertThat(plain(path, text)).as("seed %d", seed).isEqualTo(plain);

            operate(random, plain, path, text, seed);
        }
    }

    private static void operate(
            Random random, Map<String, @Nullable Object> plain, String path, String text, long seed) {
        JsonSplice splice = JsonSplice.of(path, text);
        String key = KEYS.get(random.nextInt(KEYS.size()));
        List<@Nullable Object> values = new RandomTree(random).list(1);
        values.removeIf(java.util.Objects::isNull);
        List<@Nullable Object> list = list(plain);
        String changed = switch (random.nextInt(4)) {
            case 0 -> {
                values.forEach(value -> addOnce(list, value));
                plain.compute("list", (name, old) -> old == null && values.isEmpty() ? null : list);
                String after = splice.addToArray(List.of("list"), values).text();
                assertOneInsertion(text, after, seed);
                yield after;
            }
            case 1 -> {
                List<@Nullable Object> gone = list.isEmpty() ? values : list.subList(0, 1 + list.size() / 2);
                List<@Nullable Object> unwanted = new ArrayList<>(gone);
                unwanted.removeIf(java.util.Objects::isNull);
                list.removeIf(unwanted::contains);
                plain.computeIfPresent("list", (name, old) -> list);
                yield splice.removeFromArray(List.of("list"), unwanted).text();
            }
            case 2 -> {
                Object value = new RandomTree(random).value(2);
                plain.put(key, value);
                yield splice.set(List.of(key), value).text();
            }
            default -> {
                plain.remove(key);
                yield splice.removeKey(List.of(key)).text();
            }
        };
        assertThat(plain(path, changed))
                .as("seed %d:%n%s%n=>%n%s", seed, text, changed)
                .isEqualTo(plain);
        List<String> stayed = new ArrayList<>(keys(path, text));
        stayed.retainAll(keys(path, changed));
        assertThat(keys(path, changed).subList(0, stayed.size()))
                .as("seed %d: order of keys", seed)
                .isEqualTo(stayed);
        assertThat(changed.endsWith("\n")).as("seed %d: final line end", seed).isEqualTo(text.endsWith("\n"));
        assertThat(changed.startsWith("\uFEFF")).as("seed %d: mark", seed).isEqualTo(text.startsWith("\uFEFF"));
        assertThat(changed.replace("\r\n", "").contains("\r"))
                .as("seed %d: \\r", seed)
                .isFalse();
        if (text.contains("\r\n")) {
            assertThat(changed.replace("\r\n", ""))
                    .as("seed %d: line ends", seed)
                    .doesNotContain("\n");
        }
        assertCommentsStay(text, changed, seed);
    }

    /** What stood before and after the new text is what stood there; inside an empty array blanks may go. */
    private static void assertOneInsertion(String before, String after, long seed) {
        int head = 0;
        while (head < before.length() && head < after.length() && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < before.length() - head
                && tail < after.length() - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        assertThat(before.substring(head, before.length() - tail))
                .as("seed %d:%n%s%n=>%n%s", seed, before, after)
                .isBlank();
    }

    private static void assertCommentsStay(String before, String after, long seed) {
        for (int i = 0; i < 40; i++) {
            String comment = "#" + i + "#";
            if (before.contains(comment) && !before.contains("inner " + comment)) {
                assertThat(after).as("seed %d:%n%s", seed, before).contains(comment);
            }
        }
    }

    private static void addOnce(List<@Nullable Object> list, @Nullable Object value) {
        if (!list.contains(value)) {
            list.add(value);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(Map<String, @Nullable Object> plain) {
        return plain.get("list") instanceof List<?> list ? new ArrayList<>((List<Object>) list) : new ArrayList<>();
    }

    private static Map<String, @Nullable Object> document(Random random) {
        RandomTree tree = new RandomTree(random);
        Map<String, @Nullable Object> map = new LinkedHashMap<>(tree.map(3));
        map.remove("list");
        if (random.nextInt(4) > 0) {
            map.put("list", tree.list(random.nextInt(3)));
        }
        map.putAll(tree.map(1));
        map.compute("list", (key, value) -> value instanceof List ? value : null);
        return map;
    }

    private static @Nullable Object plain(String path, String text) {
        return Trees.toPlain(Syntax.parse(Format.JSON, path, text));
    }

    private static List<String> keys(String path, String text) {
        return List.copyOf(Syntax.parse(Format.JSON, path, text).asEntries().keySet());
    }
}
