package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What single branches wrote last time. Git joins the base files of two branches line by line, and what comes out is neither side's
 * text; beside them each run writes all sections in one line, which git can only keep whole. More than one line means that branches met.
 */
final class Editions {
    private Editions() {}

    /** The line of one run. */
    static String line(Map<String, String> sections) {
        List<String> fields = new ArrayList<>();
        sections.forEach((id, text) -> fields.add(
                id + "=" + text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")));
        return String.join("\t", fields) + "\n";
    }

    /** The sections of each line; a line that cannot be read is passed over. */
    static List<Map<String, String>> parse(String text) {
        List<Map<String, String>> editions = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Map<String, String> sections = new LinkedHashMap<>();
            for (String field : line.split("\t", -1)) {
                int end = field.indexOf('=');
                if (end > 0) {
                    sections.put(field.substring(0, end), plain(field.substring(end + 1)));
                }
            }
            if (!sections.isEmpty() && !editions.contains(sections)) {
                editions.add(sections);
            }
        }
        return editions;
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int index = 0; index < escaped.length(); index++) {
            char c = escaped.charAt(index);
            if (c == '\\' && index + 1 < escaped.length()) {
                index++;
                char next = escaped.charAt(index);
                plain.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
