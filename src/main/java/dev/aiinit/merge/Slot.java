package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import dev.aiinit.markdown.Sections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of a merged text.
 *
 * @param row where it comes from
 * @param body its text without the blank lines behind it
 * @param live the same without conflict markers of ours
 */
record Slot(Rows.Row row, String body, String live) {
    static Slot of(Rows.Row row, String body) {
        return new Slot(row, body, body);
    }

    @Nullable
    Section section() {
        return row.mine() == null ? row.template() : row.mine();
    }

    /** Whether only the owner has it, and it stands below a heading of this level. */
    boolean isTheirsBelow(int level) {
        @Nullable Section mine = row.mine();
        return row.template() == null && mine != null && mine.level() > level;
    }

    /**
     * Puts sections together, with the blank lines between them that the owner wants: those of the template only where the owner has
     * not changed them, and enough where sections meet that did not meet before. Without a blank line between them, what ends one
     * section may take in the heading of the next: then there is one.
     */
    static String join(List<Slot> slots, List<Section> mine, List<Section> template, boolean live) {
        List<String> gaps = gaps(slots, mine, template);
        if (!isApart(slots, gaps)) {
            gaps.replaceAll(gap -> gap.equals("\n") ? "\n\n" : gap);
            gaps.set(gaps.size() - 1, slots.get(slots.size() - 1).gap(mine, template, true));
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < slots.size(); index++) {
            Slot slot = slots.get(index);
            text.append(live ? slot.live() : slot.body()).append(gaps.get(index));
        }
        return text.toString();
    }

    private static List<String> gaps(List<Slot> slots, List<Section> mine, List<Section> template) {
        List<String> gaps = new ArrayList<>();
        for (int index = 0; index < slots.size(); index++) {
            boolean last = index == slots.size() - 1;
            String gap = slots.get(index).gap(mine, template, last);
            gaps.add(!last && gap.isEmpty() ? "\n\n" : gap);
        }
        return gaps;
    }

    /** Whether each section still begins where it is put. */
    private static boolean isApart(List<Slot> slots, List<String> gaps) {
        if (gaps.subList(0, Math.max(0, gaps.size() - 1)).stream().noneMatch("\n"::equals)) {
            return true;
        }
        Set<Integer> wanted = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < slots.size(); index++) {
            wanted.add(text.length());
            text.append(slots.get(index).live()).append(gaps.get(index));
        }
        int start = 0;
        for (Section section : Sections.split(text.toString())) {
            wanted.remove(start);
            start += section.text().length();
        }
        return wanted.isEmpty();
    }

    private String gap(List<Section> mine, List<Section> template, boolean last) {
        return gap(last, isLast(row.mine(), mine), isLast(row.template(), template));
    }

    private static boolean isLast(@Nullable Section section, List<Section> sections) {
        return section != null && section.equals(sections.get(sections.size() - 1));
    }

    private String gap(boolean last, boolean lastOfMine, boolean lastOfTemplate) {
        @Nullable String own = row.mine() == null ? null : row.mine().gap();
        @Nullable String ours = row.template() == null ? null : row.template().gap();
        boolean untouched =
                own == null || (row.base() != null && own.equals(row.base().gap()));
        @Nullable String agreed = untouched && ours != null ? ours : own;
        String wanted = agreed == null ? "\n" : agreed;
        if (last) {
            if (lastOfTemplate && (untouched || lastOfMine)) {
                return wanted;
            }
            return lastOfMine && own != null ? own : "\n";
        }
        if (lastOfMine) {
            return ours == null || lastOfTemplate ? "\n\n" : ours;
        }
        return lastOfTemplate ? own == null ? "\n\n" : own : wanted;
    }
}
