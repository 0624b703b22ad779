package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What we wrote last time, made fit to compare with. Base files are merged by git, too: one that holds conflict markers counts as
 * absent.
 *
 * @param raw by section, as it stands in the state
 * @param sections the same without those that hold markers
 */
record Base(Map<String, String> raw, Map<String, String> sections) {
    static Base of(Map<String, String> raw) {
        Map<String, String> sections = new LinkedHashMap<>();
        raw.forEach((id, text) -> {
            if (!Markers.isIn(text)) {
                sections.put(id, text);
            }
        });
        return new Base(raw, sections);
    }

    /** Every line that we wrote last time, on whatever branch. */
    Set<String> lines() {
        Set<String> lines = new LinkedHashSet<>();
        raw.values().forEach(text -> lines.addAll(Lines.of(text)));
        return lines;
    }

    /** Whether every section is one that we wrote, unchanged. */
    boolean holds(List<Section> mine) {
        return Rows.of(DocumentMerge.sections(sections, List.of()), mine, List.of()).stream()
                .allMatch(Base::isUntouched);
    }

    private static boolean isUntouched(Rows.Row row) {
        Section own = row.mine();
        Section old = row.base();
        return own == null || (old != null && old.body().equals(own.body()));
    }

    /** Whether we wrote nothing but headings. */
    boolean isBare() {
        return lines().stream().allMatch(Base::saysNothing);
    }

    /** How many of the lines of a text are ours, from 0 to 1. */
    double share(String text) {
        List<String> told =
                Lines.of(text).stream().filter(line -> !saysNothing(line)).toList();
        Set<String> ours = lines();
        long known = told.stream().filter(ours::contains).count();
        return told.isEmpty() ? 0 : (double) known / told.size();
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
