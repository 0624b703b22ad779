package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sections of the base, of the owner's text and of the template's are the same one. */
final class Rows {
    private static final double RENAMED_BY_HAND = 0.6;
    private static final double RENAMED_BY_TEMPLATE = 0.8;
    /** More than two bodies can be alike: only the headings count. */
    private static final double NEVER_RENAMED = 2;

    private final List<Row> rows = new ArrayList<>();

    /** One section; at least one of the three is there. */
    record Row(
            @Nullable Section base,
            @Nullable Section mine,
            @Nullable Section template) {
        /** Where branches met, the same with what the owner's branch wrote for a base. */
        Row startingFrom(LastRendered known) {
            if (base == null || known.editions().isEmpty()) {
                return this;
            }
            if (mine == null) {
                return known.isOfOneBranch(base.id()) ? new Row(null, null, template) : this;
            }
            String text = known.startOf(base.id(), base.text(), mine.text());
            return new Row(Section.ofText(base.id(), text), mine, template);
        }
    }

    private Rows() {}

    /** Rows of the owner's sections in their order, then of those that only the template has, in its order, then of those of the base. */
    static List<Row> of(List<Section> base, List<Section> mine, List<Section> template) {
        Rows rows = new Rows();
        rows.fill(base, mine, template);
        return rows.rows;
    }

    private void fill(List<Section> base, List<Section> mine, List<Section> template) {
        Map<Section, Section> templateOfBase = new LinkedHashMap<>();
        for (Section old : base) {
            template.stream()
                    .filter(ours -> ours.id().equals(old.id()))
                    .findFirst()
                    .ifPresent(ours -> templateOfBase.put(old, ours));
        }
        templateOfBase.putAll(Pairing.byHeading(
                without(base, templateOfBase.keySet()),
                without(template, new LinkedHashSet<>(templateOfBase.values())),
                RENAMED_BY_TEMPLATE));
        Map<Section, Section> baseOfMine = new LinkedHashMap<>();
        Map<Section, Section> templateOfMine = new LinkedHashMap<>();
        List<Section> news = without(template, new LinkedHashSet<>(templateOfBase.values()));
        pairByHeading(base, mine, news, baseOfMine, templateOfMine);
        pairRenamedAlike(mine, templateOfBase, baseOfMine, templateOfMine);
        pairRenamed(base, mine, news, baseOfMine, templateOfMine);
        baseOfMine.forEach((own, old) -> {
            Section ours = templateOfBase.get(old);
            if (ours != null) {
                templateOfMine.put(own, ours);
            }
        });
        for (Section own : mine) {
            rows.add(new Row(baseOfMine.get(own), own, templateOfMine.get(own)));
        }
        Set<Section> oldTaken = new LinkedHashSet<>(baseOfMine.values());
        Map<Section, Section> baseOfTemplate = new LinkedHashMap<>();
        templateOfBase.forEach((old, ours) -> baseOfTemplate.put(ours, old));
        for (Section ours : without(template, new LinkedHashSet<>(templateOfMine.values()))) {
            rows.add(new Row(baseOfTemplate.get(ours), null, ours));
        }
        for (Section old : without(base, oldTaken)) {
            if (!templateOfBase.containsKey(old)) {
                rows.add(new Row(old, null, null));
            }
        }
    }

    /**
     * Pairs the owner's sections with what we wrote, and with what we would write for the first time. Both are offered at once: where
     * two have the same heading and only one was written, the owner's text of the other would be taken for it.
     */
    private static void pairByHeading(
            List<Section> base,
            List<Section> mine,
            List<Section> news,
            Map<Section, Section> baseOfMine,
            Map<Section, Section> templateOfMine) {
        List<Section> known = new ArrayList<>(base);
        known.addAll(news);
        Pairing.byHeading(mine, known, NEVER_RENAMED)
                .forEach((own, other) -> (base.contains(other) ? baseOfMine : templateOfMine).put(own, other));
    }

    private static void pairRenamed(
            List<Section> base,
            List<Section> mine,
            List<Section> news,
            Map<Section, Section> baseOfMine,
            Map<Section, Section> templateOfMine) {
        Set<Section> paired = new LinkedHashSet<>(baseOfMine.keySet());
        paired.addAll(templateOfMine.keySet());
        Map<Section, Section> renamed = Pairing.byHeading(
                without(mine, paired), without(base, new LinkedHashSet<>(baseOfMine.values())), RENAMED_BY_HAND);
        baseOfMine.putAll(renamed);
        paired.addAll(renamed.keySet());
        templateOfMine.putAll(Pairing.byHeading(
                without(mine, paired),
                without(news, new LinkedHashSet<>(templateOfMine.values())),
                RENAMED_BY_TEMPLATE));
    }

    /** What the owner renamed as the template does now is the same section, although what was written last time had another heading. */
    private static void pairRenamedAlike(
            List<Section> mine,
            Map<Section, Section> templateOfBase,
            Map<Section, Section> baseOfMine,
            Map<Section, Section> templateOfMine) {
        Map<Section, Section> baseOfTemplate = new LinkedHashMap<>();
        templateOfBase.forEach((old, ours) -> {
            if (!baseOfMine.containsValue(old)) {
                baseOfTemplate.put(ours, old);
            }
        });
        Set<Section> paired = new LinkedHashSet<>(baseOfMine.keySet());
        paired.addAll(templateOfMine.keySet());
        Pairing.byHeading(without(mine, paired), List.copyOf(baseOfTemplate.keySet()), NEVER_RENAMED)
                .forEach((own, ours) -> {
                    templateOfMine.put(own, ours);
                    Section old = baseOfTemplate.get(ours);
                    if (old != null) {
                        baseOfMine.put(own, old);
                    }
                });
    }

    private static List<Section> without(List<Section> sections, Set<Section> taken) {
        return sections.stream().filter(section -> !taken.contains(section)).toList();
    }
}
