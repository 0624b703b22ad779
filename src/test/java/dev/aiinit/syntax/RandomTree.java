package dev.aiinit.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes plain values from a seed, with a taste for strings that are hard to write. */
final class RandomTree {
    private static final String[] WORDS = {
        "a",
        "b",
        "yes",
        "no",
        "null",
        "~",
        "true",
        "1",
        "1.0",
        "0x1F",
        "-",
        "--",
        "---",
        "...",
        "?",
        ":",
        "@",
        "#",
        "*",
        "&",
        "!",
        "|",
        ">",
        "%",
        "`",
        "'",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "=",
        "<<",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        ": ",
        " #",
        "é",
        "😀",
        "x",
        "word",
        "key: value",
        "- item",
        "2024-01-01",
        "12:30",
        ".inf",
        "\r",
        "\r\n",
        "\u0000",
        "\u0007",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\u007f",
        "\ufffd",
        "/**/",
        "//",
        "$",
        "0",
        "+1",
        "1_000",
        "on",
        "Off",
        "y",
        "N",
        "|-",
        ">+",
        "  x",
        "x  "
    };

    private final Random random;

    RandomTree(Random random) {
        this.random = random;
    }

    @Nullable
    Object value(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 6);
        if (kind >= 8) {
            return map(depth - 1);
        }
        if (kind >= 6) {
            return list(depth - 1);
        }
        return kind < 3 ? string() : scalar();
    }

    @Nullable
    Object scalar() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt(2000) - 1000;
            case 3 -> BigDecimal.valueOf(random.nextInt(100_000), 1 + random.nextInt(4));
            default -> string();
        };
    }

    List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(random.nextInt(3) == 0 ? string() : "k" + random.nextInt(30), value(depth));
        }
        return map;
    }

    String string() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
