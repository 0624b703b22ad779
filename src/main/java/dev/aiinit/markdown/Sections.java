package dev.aiinit.markdown;

import dev.aiinit.project.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a text at its headings and gives each section a stable id; joining the parts gives the text back, byte for byte. */
public final class Sections {
    /** The id of the front matter. */
    public static final String FRONT = "_front";
    /** The id of what stands before the first heading, without the front matter. */
    public static final String TOP = "_top";
    /** The id of a heading of level 1: its words are the project's, not the section's. */
    public static final String TITLE = "_title";

    private static final Pattern GIVEN_ID = Pattern.compile("[ \t]+\\{#([\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*)\\}[ \t]*$");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    /** Bytes of an id: a file system takes 255 for a name, and an ending is added. */
    private static final int LONGEST = 160;

    private Sections() {}

    /** The sections in order; expects {@code \n} line ends. An empty text has none. */
    public static List<Section> split(String text) {
        return split(text, Ids.NONE);
    }

    /**
     * The sections of a text that a template wrote. An id that stands at the end of a heading, as in {@code ## Parts {#parts}}, becomes
     * the id of its section and is taken out of the text.
     */
    public static List<Section> rendered(String text) {
        return split(text, Ids.TAKEN_OUT);
    }

    /** The same sections with their ids left in the text: joining them gives it back. */
    static List<Section> asRendered(String text) {
        return split(text, Ids.LEFT);
    }

    /** What becomes of ids that stand at the end of headings. */
    private enum Ids {
        NONE,
        TAKEN_OUT,
        LEFT
    }

    public static String join(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach(section -> text.append(section.text()));
        return text.toString();
    }

    private static List<Section> split(String text, Ids ids) {
        List<Headings.Found> headings = Headings.of(text);
        List<Section> sections = new ArrayList<>();
        // How far the numbers behind each id have come: the same heading may stand there thousands of times.
        Map<String, Integer> taken = new LinkedHashMap<>();
        int front = FrontMatter.end(text);
        int firstStart = headings.isEmpty() ? text.length() : headings.get(0).start();
        if (front > 0) {
            int blank = behindBlankLines(text, front, firstStart);
            sections.add(new Section(FRONT, 0, "", text.substring(0, blank)));
            front = blank;
        }
        if (firstStart > front) {
            sections.add(new Section(TOP, 0, "", text.substring(front, firstStart)));
        }
        taken.put(FRONT, 1);
        taken.put(TOP, 1);
        @Nullable String[] path = new String[7];
        for (int index = 0; index < headings.size(); index++) {
            Headings.Found heading = headings.get(index);
            int end = index + 1 < headings.size() ? headings.get(index + 1).start() : text.length();
            sections.add(section(heading, text.substring(heading.start(), end), ids, path, taken));
        }
        return sections;
    }

    private static Section section(
            Headings.Found heading, String text, Ids ids, @Nullable String[] path, Map<String, Integer> taken) {
        int lineEnd = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        Matcher given = GIVEN_ID.matcher(text.substring(0, lineEnd));
        if (ids == Ids.NONE || !given.find()) {
            return new Section(id(heading, null, path, taken), heading.level(), heading.title(), text);
        }
        String title = GIVEN_ID.matcher(heading.title()).replaceFirst("");
        String id = given.group(1).toLowerCase(Locale.ROOT);
        return new Section(
                id(heading, id, path, taken),
                heading.level(),
                title,
                ids == Ids.LEFT ? text : text.substring(0, given.start()) + text.substring(lineEnd));
    }

    /** A heading line with this id, whatever id it has. */
    static String withId(String line, String id) {
        return GIVEN_ID.matcher(line).replaceFirst("").stripTrailing() + " {#" + id + "}";
    }

    private static int behindBlankLines(String text, int from, int limit) {
        int start = from;
        for (int end = text.indexOf('\n', start); end >= 0 && end < limit; end = text.indexOf('\n', start)) {
            if (!text.substring(start, end).isBlank()) {
                return start;
            }
            start = end + 1;
        }
        return text.substring(start, limit).isBlank() ? limit : start;
    }

    private static String id(
            Headings.Found heading, @Nullable String given, @Nullable String[] path, Map<String, Integer> taken) {
        int level = heading.level();
        path[level] = given == null ? Slug.of(heading.title()) : given;
        for (int deeper = level + 1; deeper < path.length; deeper++) {
            path[deeper] = null;
        }
        StringBuilder id = new StringBuilder(level == 1 ? TITLE : "");
        for (int part = 2; part <= level; part++) {
            if (path[part] != null) {
                id.append(id.length() == 0 ? "" : ".").append(path[part]);
            }
        }
        String plain = safe(given == null ? id.toString() : given);
        String candidate = plain;
        int number = taken.getOrDefault(plain, 1);
        while (taken.containsKey(candidate)) {
            number++;
            candidate = plain + "-" + number;
        }
        taken.put(candidate, 1);
        if (!candidate.equals(plain)) {
            taken.put(plain, number);
        }
        return candidate;
    }

    /** An id that every file system takes as a name. */
    private static String safe(String id) {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes <= LONGEST) {
            return DEVICE.matcher(id).matches() ? "_" + id : id;
        }
        int end = id.offsetByCodePoints(0, Math.min(LONGEST / 4, id.codePointCount(0, id.length())));
        return id.substring(0, end) + "-" + Integer.toHexString(id.hashCode());
    }
}
