package dev.aiinit.markdown;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One section of a text: from its heading up to the next heading.
 *
 * @param id stable, unique in its text, safe as the name of a file
 * @param level of the heading, 1 to 6; 0 for what stands before the first one
 * @param title the words of the heading; empty before the first one
 * @param text every character, the heading and the blank lines at the end included
 */
public record Section(String id, int level, String title, String text) {
    public Section {
        requireNonNull(id);
        requireNonNull(title);
        requireNonNull(text);
    }

    /** A section that is known by its id: its heading is the first of its text. */
    public static Section ofText(String id, String text) {
        Section first = id.equals(Sections.FRONT) || id.equals(Sections.TOP) ? null : heading(text);
        return first == null ? new Section(id, 0, "", text) : new Section(id, first.level(), first.title(), text);
    }

    private static @Nullable Section heading(String text) {
        return Sections.split(text).stream()
                .limit(1)
                .filter(section -> section.level() > 0)
                .findFirst()
                .orElse(null);
    }

    /** The text without the line breaks and blank lines at its end: those separate, and belong to nobody. */
    public String body() {
        return text.substring(0, bodyEnd());
    }

    /** The body without its heading, and without the blank lines that follow that. */
    public String belowHeading() {
        String body = body();
        if (level == 0) {
            return body;
        }
        Headings.Found heading = Headings.of(body).get(0);
        return body.substring(Math.min(body.length(), heading.end())).replaceFirst("^\\s*\\n", "");
    }

    /** What {@link #body} leaves out. */
    public String gap() {
        return text.substring(bodyEnd());
    }

    /** What a heading is recognised by when no id is known: its level and its words; of a title only that it is one. */
    public String key() {
        return switch (level) {
            case 0 -> id;
            case 1 -> Sections.TITLE;
            default -> level + " " + Slug.of(title);
        };
    }

    private int bodyEnd() {
        int end = text.length();
        int start = end;
        while (start > 0) {
            start = text.lastIndexOf('\n', end - 2) + 1;
            if (end >= 1 && !text.substring(start, end).isBlank()) {
                return text.charAt(end - 1) == '\n' ? end - 1 : end;
            }
            end = start;
        }
        return 0;
    }
}
