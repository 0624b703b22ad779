package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * One directive of {@code go.mod} or {@code go.work}; those of a block count one by one.
 *
 * @param words what follows the verb, unquoted
 * @param comment what follows {@code //} on the line
 */
public record GoDirective(String verb, List<String> words, String comment, int line) {
    public GoDirective {
        words = List.copyOf(words);
    }

    public static List<GoDirective> of(String text) {
        List<GoDirective> directives = new ArrayList<>();
        LineScanner lines = new LineScanner(text);
        String block = "";
        while (lines.next()) {
            String line = lines.line();
            int slashes = line.indexOf("//");
            String comment = slashes < 0 ? "" : line.substring(slashes + 2);
            List<String> words = words(slashes < 0 ? line : line.substring(0, slashes));
            if (words.isEmpty()) {
                continue;
            }
            if (words.get(0).equals(")")) {
                block = "";
            } else if (!block.isEmpty()) {
                directives.add(new GoDirective(block, words, comment, lines.number()));
            } else if (words.size() == 2 && words.get(1).equals("(")) {
                block = words.get(0);
            } else {
                directives.add(new GoDirective(words.get(0), words.subList(1, words.size()), comment, lines.number()));
            }
        }
        return directives;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.replace("(", " ( ").strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.replace("\"", "").replace("`", ""));
            }
        }
        return words;
    }
}
