package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template writes while something that it rests on cannot be read: a section may gain lines, but one that would lose a line stays
 * as it was written last time, for nobody can tell whether the line is still true. Where a section would go, what stands above the
 * sections stays, too: it speaks of all of them.
 */
record Holding(List<Section> template, List<String> held) {
    /**
     * Holds back what would be lost.
     *
     * @param base what was written last time, by section
     */
    static Holding of(Map<String, String> base, List<Section> template) {
        Map<String, String> gone = new LinkedHashMap<>();
        base.forEach((id, text) -> {
            if (!Markers.isIn(text)
                    && template.stream().noneMatch(ours -> ours.id().equals(id))) {
                gone.put(id, text);
            }
        });
        List<Section> sections = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (Section ours : template) {
            String text = base.get(ours.id());
            if (text == null || Markers.isIn(text)) {
                sections.add(gone.isEmpty() ? ours : apart(ours));
                continue;
            }
            Section old = Section.ofText(ours.id(), text);
            boolean same = old.body().equals(ours.body());
            boolean speaksOfAll = !gone.isEmpty() && ours.level() <= 1;
            boolean stays = same || speaksOfAll || !losesNothing(old, ours);
            sections.add(stays ? old : gone.isEmpty() ? ours : apart(ours));
            if (stays && !same) {
                held.add(ours.id());
            }
        }
        gone.forEach((id, text) -> {
            held.add(id);
            sections.add(Section.ofText(id, text));
        });
        return new Holding(sections, held);
    }

    /** The section, with a blank line before whatever follows. */
    private static Section apart(Section section) {
        String gap = section.gap().length() > 1 ? section.gap() : "\n\n";
        return new Section(section.id(), section.level(), section.title(), section.body() + gap);
    }

    private static boolean losesNothing(Section old, Section ours) {
        return Lines.contains(said(ours.body()), said(old.body()));
    }

    private static List<String> said(String text) {
        return Lines.of(text).stream().filter(line -> !line.isBlank()).toList();
    }
}
