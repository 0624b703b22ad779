package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A tree with ignore files at several levels, made from a seed: names from a small alphabet so that patterns often hit, and
 * patterns derived from those names by making them wilder.
 *
 * @param files paths of files
 * @param ignoreFiles path of each {@code .gitignore} → its text
 */
public record GeneratedTree(SortedSet<String> files, Map<String, String> ignoreFiles) {
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "ab",
            "abc",
            "build",
            "out",
            "x.o",
            "x.c",
            "lib.a",
            "a b",
            "#x",
            "!y",
            "[z]",
            "a.b.c",
            "é",
            "node_modules",
            ".env",
            "b-a",
            "a\\b",
            "x ",
            "A");

    public static GeneratedTree of(long seed) {
        Random random = new Random(seed);
        SortedSet<String> files = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            files.add(path(random, 1 + random.nextInt(4)));
        }
        Map<String, String> ignoreFiles = new TreeMap<>();
        ignoreFiles.put(".gitignore", lines(random));
        List<String> paths = new ArrayList<>(files);
        for (int i = 0; i < 4; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            int slash = path.lastIndexOf('/');
            if (slash > 0) {
                ignoreFiles.put(path.substring(0, slash) + "/.gitignore", lines(random));
            }
        }
        return new GeneratedTree(files, ignoreFiles);
    }

    private static String path(Random random, int depth) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            names.add(name(random));
        }
        return String.join("/", names);
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static String lines(Random random) {
        StringBuilder lines = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            lines.append(random.nextInt(4) == 0 ? "!" : "")
                    .append(random.nextInt(4) == 0 ? "/" : "")
                    .append(pattern(random))
                    .append(random.nextInt(4) == 0 ? "/" : "")
                    .append(" ".repeat(random.nextInt(10) == 0 ? 2 : 0))
                    .append(random.nextInt(6) == 0 ? "\r\n" : "\n");
        }
        return lines.toString();
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        int segments = 1 + (random.nextBoolean() ? 0 : random.nextInt(3));
        for (int i = 0; i < segments; i++) {
            pattern.append(i > 0 ? "/" : "")
                    .append(
                            switch (random.nextInt(6)) {
                                case 0 -> "**";
                                case 1 -> "*";
                                case 2 -> name(random);
                                default -> wilder(random, name(random));
                            });
        }
        return pattern.toString();
    }

    /** Puts wildcards, brackets and escapes in the place of characters. */
    private static String wilder(Random random, String name) {
        StringBuilder wild = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            wild.append(
                    switch (random.nextInt(12)) {
                        case 0 -> "*";
                        case 1 -> "?";
                        case 2 -> "[" + c + "]";
                        case 3 -> "[!" + c + "]";
                        case 4 -> "\\" + c;
                        case 5 -> "[a-" + c + "]";
                        case 6 -> random.nextInt(4) == 0 ? "**" : String.valueOf(c);
                        case 7 -> random.nextInt(4) == 0 ? "[[:alpha:]]" : String.valueOf(c);
                        case 8 -> random.nextInt(6) == 0 ? "[" : String.valueOf(c);
                        default -> String.valueOf(c);
                    });
        }
        return wild.toString();
    }
}
