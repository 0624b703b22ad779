package dev.aiinit.markdown;

import dev.aiinit.project.Slug;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Splits a text at its headings and gives each section a stable id; joining the parts gives the text back, byte for byte. */
public final class Sections {
    /** The id of what stands before the first heading, front matter included. */
    public static final String TOP = "_top";
    /** The id of a heading of level 1: its words are the project's, not the section's. */
    public static final String TITLE = "_title";

    private Sections() {}

    /** A section: its id, and its text from the heading up to the next heading. */
    public record Section(String id, String text) {}

    /** The sections in order; expects {@code \n} line ends. An empty text has none. */
    public static List<Section> split(String text) {
        List<Headings.Found> headings = Headings.of(text);
        List<Section> sections = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        int firstStart = headings.isEmpty() ? text.length() : headings.get(0).start();
        if (firstStart > 0) {
            sections.add(new Section(TOP, text.substring(0, firstStart)));
        }
        String[] path = new String[7];
        for (int index = 0; index < headings.size(); index++) {
            Headings.Found heading = headings.get(index);
            int end = index + 1 < headings.size() ? headings.get(index + 1).start() : text.length();
            sections.add(new Section(id(heading, path, taken), text.substring(heading.start(), end)));
        }
        return sections;
    }

    public static String join(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach(section -> text.append(section.text()));
        return text.toString();
    }

    private static String id(Headings.Found heading, String[] path, Set<String> taken) {
        int level = heading.level();
        path[level] = Slug.of(heading.title());
        for (int deeper = level + 1; deeper < path.length; deeper++) {
            path[deeper] = null;
        }
        StringBuilder id = new StringBuilder(level == 1 ? TITLE : "");
        for (int part = 2; part <= level; part++) {
            if (path[part] != null) {
                id.append(id.length() == 0 ? "" : ".").append(path[part]);
            }
        }
        String candidate = id.toString();
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = id + "-" + number;
        }
        return candidate;
    }
}
