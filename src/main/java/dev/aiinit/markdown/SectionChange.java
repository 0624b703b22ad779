package dev.aiinit.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes one section of a text that a template wrote, as if that template had written it so: ids at the end of headings count and stay in
 * the text. Every other section stays as it is, or nothing changes at all.
 */
public final class SectionChange {
    /** A section behind all others: where it is not one any more, something before it is not closed. */
    private static final String END = "_end";

    private final List<Section> before;
    private final String id;
    private final int index;

    private SectionChange(List<Section> before, String id) {
        this.before = before;
        this.id = id;
        int found = -1;
        for (int i = 0; i < before.size(); i++) {
            found = before.get(i).id().equals(id) ? i : found;
        }
        this.index = found;
    }

    private static SectionChange of(String text, String id) {
        return new SectionChange(Sections.asRendered(text.isBlank() ? "" : text), id);
    }

    /**
     * The text with another section in the place of one. Without a heading of its own the new text goes below the old heading; where
     * there is no such section it is added at the end.
     *
     * @param by empty to take the section out
     * @return empty when the new text is not closed, or has the id of another section
     */
    public static Optional<String> replace(String text, String id, String by) {
        SectionChange change = of(text, id);
        if (change.index < 0) {
            return by.isBlank()
                    ? Optional.of(text)
                    : change.with(change.before.size(), change.named(by, change.first()));
        }
        Section old = change.before.get(change.index);
        String own = by.isBlank() || old.level() == 0
                ? by
                : hasHeading(by) ? change.named(by, old.level()) : firstLine(old.text()) + "\n\n" + by;
        return change.with(change.index, own);
    }

    /**
     * The text with more at the end of a section; where there is none, it is added at the end of the text.
     *
     * @return empty when the new text is not closed, or has the id of another section
     */
    public static Optional<String> append(String text, String id, String more) {
        SectionChange change = of(text, id);
        if (more.isBlank()) {
            return Optional.of(text);
        }
        if (change.index < 0) {
            return change.with(change.before.size(), change.named(more, change.first()));
        }
        Section old = change.before.get(change.index);
        String shifted = hasHeading(more) ? shift(more, change.first() - 2) : more;
        boolean list = isItem(lastLine(old.body())) && isItem(firstLine(shifted));
        return change.with(change.index, old.body() + (list ? "\n" : "\n\n") + shifted);
    }

    /** The level of headings below the title: a single heading of the highest level is one. */
    private int first() {
        List<Integer> levels =
                before.stream().map(Section::level).filter(level -> level > 0).toList();
        if (levels.isEmpty()) {
            return 2;
        }
        int highest = levels.get(0);
        boolean title = highest == 1
                || levels.stream().filter(level -> level == highest).count() == 1;
        return title ? highest + 1 : highest;
    }

    /** The text with a first heading of this id and level; one is made of the id where there is none. */
    private String named(String text, int level) {
        if (!hasHeading(text)) {
            String words = id.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
            String title = words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            return "#".repeat(level) + " " + title + " {#" + id + "}\n\n" + text;
        }
        Headings.Found heading = Headings.of(text).get(0);
        String shifted = shift(text, level - heading.level());
        String line = firstLine(shifted);
        String rest = shifted.substring(line.length());
        return line.startsWith("#") ? Sections.withId(line, id) + rest : shifted;
    }

    /** Headings deeper or less deep by some levels; those with a line below them stay. */
    private static String shift(String text, int levels) {
        if (levels == 0) {
            return text;
        }
        StringBuilder shifted = new StringBuilder();
        int from = 0;
        for (Headings.Found heading : Headings.of(text)) {
            if (text.charAt(heading.start()) == '#') {
                int level = Math.max(1, Math.min(6, heading.level() + levels));
                shifted.append(text, from, heading.start()).append("#".repeat(level));
                from = heading.start() + heading.level();
            }
        }
        return shifted.append(text.substring(from)).toString();
    }

    private static boolean hasHeading(String text) {
        List<Headings.Found> headings = Headings.of(text);
        return !headings.isEmpty() && headings.get(0).start() == 0;
    }

    private static boolean isItem(String line) {
        return line.matches("[-*+] .*");
    }

    private static String firstLine(String text) {
        return text.substring(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'));
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /** The text with this instead of the section at the index, or behind them all. */
    private Optional<String> with(int at, String text) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            pieces.add(i == at ? text : before.get(i).text());
        }
        if (at == before.size()) {
            pieces.add(text);
        }
        StringBuilder joined = new StringBuilder();
        for (String piece : pieces) {
            if (!piece.isBlank()) {
                int end = joined.length();
                joined.append(end == 0 || joined.charAt(end - 1) == '\n' ? "" : "\n");
                joined.append(end == 0 || joined.toString().endsWith("\n\n") ? "" : "\n");
                joined.append(piece);
            }
        }
        String whole = joined.toString().strip() + "\n";
        return keepsTheOthers(whole, text.isBlank()) ? Optional.of(whole) : Optional.empty();
    }

    private boolean keepsTheOthers(String text, boolean removed) {
        List<Section> after = new ArrayList<>(Sections.asRendered(text + "\n## End {#" + END + "}\n"));
        if (after.isEmpty() || !after.remove(after.size() - 1).id().equals(END)) {
            return false;
        }
        List<String> ids = after.stream().map(Section::id).toList();
        if (removed == ids.contains(id)) {
            return false;
        }
        List<String> others = before.stream()
                .filter(section -> !section.id().equals(id))
                .map(SectionChange::said)
                .toList();
        List<String> kept = after.stream()
                .filter(section -> !section.id().equals(id))
                .map(SectionChange::said)
                .filter(others::contains)
                .toList();
        return kept.equals(others);
    }

    private static String said(Section section) {
        return section.id() + "\n" + section.body();
    }
}
