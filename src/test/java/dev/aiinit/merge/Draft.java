package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.List;

/** A Markdown text in the making: parts that random edits can rename, move, change and take out. */
final class Draft {
    final List<Part> parts = new ArrayList<>();

    /** A section: what it is, and its lines. */
    static final class Part {
        final String id;
        final int level;
        String title;
        boolean underlined;
        final List<String> lines;

        Part(String id, int level, String title, boolean underlined, List<String> lines) {
            this.id = id;
            this.level = level;
            this.title = title;
            this.underlined = underlined;
            this.lines = new ArrayList<>(lines);
        }

        Part copy() {
            return new Part(id, level, title, underlined, lines);
        }

        String heading() {
            if (level == 0) {
                return "";
            }
            return underlined && level <= 2
                    ? title + "\n" + (level == 1 ? "===" : "---") + "\n"
                    : "#".repeat(level) + " " + title + "\n";
        }

        String text(boolean withId) {
            StringBuilder text = new StringBuilder(heading());
            if (withId && level > 0) {
                text.insert(text.indexOf("\n"), " {#" + id + "}");
            }
            if (level > 0 && !lines.isEmpty()) {
                text.append('\n');
            }
            lines.forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }

        /** The text without the line break at its end. */
        String body() {
            return text(false).stripTrailing();
        }
    }

    Draft copy() {
        Draft copy = new Draft();
        parts.forEach(part -> copy.parts.add(part.copy()));
        return copy;
    }

    String text() {
        return text(false);
    }

    /** The text as a template would write it, with the ids of its sections. */
    String rendered() {
        return text(true);
    }

    private String text(boolean withIds) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(part.text(withIds)));
        return String.join("\n", texts);
    }

    Part part(String id) {
        return parts.stream().filter(part -> part.id.equals(id)).findFirst().orElse(null);
    }
}
