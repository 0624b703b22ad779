package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What we wrote last time, made fit to compare with. Files of the base are merged by git, too: one that holds conflict markers counts as
 * absent.
 *
 * @param raw by section, as it stands in the state
 * @param sections the same without those that hold markers
 * @param editions where branches met, the sections that each of them wrote; else none
 */
record LastRendered(Map<String, String> raw, Map<String, String> sections, List<Map<String, String>> editions) {
    static final LastRendered NONE = of(new LinkedHashMap<>(), List.of());

    static LastRendered of(Map<String, String> raw, List<Map<String, String>> editions) {
        Map<String, String> sections = new LinkedHashMap<>();
        raw.forEach((id, text) -> {
            if (!Markers.isIn(text)) {
                sections.put(id, text);
            }
        });
        return new LastRendered(raw, sections, editions.size() < 2 ? List.of() : List.copyOf(editions));
    }

    /** Every line that we wrote last time, on whatever branch. */
    Set<String> lines() {
        Set<String> lines = new LinkedHashSet<>();
        raw.values().forEach(text -> lines.addAll(Lines.of(text)));
        editions.forEach(edition -> edition.values().forEach(text -> lines.addAll(Lines.of(text))));
        return lines;
    }

    /** Where branches met, the text of a section that its owner started from: the one that theirs is most like. */
    String startOf(String id, String joined, String mine) {
        String best = joined;
        for (Map<String, String> edition : editions) {
            String text = edition.get(id);
            if (text != null && apart(text, mine) < apart(best, mine)) {
                best = text;
            }
        }
        return best;
    }

    /** Whether it is known what each of two branches wrote. */
    boolean isOfBranches() {
        return !editions.isEmpty();
    }

    /** Whether a branch wrote this section that the other never had: where it is missing nobody has deleted it. */
    boolean isOfOneBranch(String id) {
        return editions.stream().anyMatch(edition -> !edition.containsKey(id));
    }

    /**
     * The sections of a text without those that git put in twice, once for each branch: two of one heading that the template has once, as
     * we wrote them. One of them stays.
     */
    List<Section> withoutTwins(List<Section> mine, List<Section> template) {
        List<Section> left = new ArrayList<>(mine);
        for (Section section : editions.isEmpty() ? List.<Section>of() : mine) {
            boolean twice = section.level() > 0 && count(left, section) > 1 && count(template, section) == 1;
            if (twice && isWritten(section)) {
                left.remove(section);
            }
        }
        return left;
    }

    private boolean isWritten(Section section) {
        return editions.stream()
                .flatMap(edition -> edition.values().stream())
                .anyMatch(text -> text.stripTrailing().equals(section.body().stripTrailing()));
    }

    private static long count(List<Section> sections, Section like) {
        return sections.stream().filter(each -> each.key().equals(like.key())).count();
    }

    /** How many lines only one of the two has. */
    private static int apart(String text, String other) {
        List<String> left = new ArrayList<>(Lines.of(text.stripTrailing()));
        int apart = 0;
        for (String line : Lines.of(other.stripTrailing())) {
            apart += left.remove(line) ? 0 : 1;
        }
        return apart + left.size();
    }

    /** Whether every section is one that we wrote, unchanged. */
    boolean holds(List<Section> mine) {
        return Rows.of(DocumentMerge.sections(sections, List.of()), mine, List.of()).stream()
                .allMatch(LastRendered::isUntouched);
    }

    private static boolean isUntouched(Rows.Row row) {
        Section own = row.mine();
        Section old = row.base();
        return own == null || (old != null && old.body().equals(own.body()));
    }

    /** Whether we wrote nothing but headings. */
    boolean isBare() {
        return lines().stream().allMatch(LastRendered::saysNothing);
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
