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

    private final List<Row> rows = new ArrayList<>();

    /** One section; at least one of the three is there. */
    record Row(
            @Nullable Section base,
            @Nullable Section mine,
            @Nullable Section template) {
        /** Where branches met, the same with what the owner's branch wrote for a base. */
        Row startingFrom(Base known) {
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
        Map<Section, Section> baseOfMine = Pairing.byHeading(mine, base, RENAMED_BY_HAND);
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
        Map<Section, Section> templateOfMine = new LinkedHashMap<>(Pairing.byHeading(
                without(mine, baseOfMine.keySet()),
                without(template, new LinkedHashSet<>(templateOfBase.values())),
                RENAMED_BY_TEMPLATE));
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

    private static List<Section> without(List<Section> sections, Set<Section> taken) {
        return sections.stream().filter(section -> !taken.contains(section)).toList();
    }
}
