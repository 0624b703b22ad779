package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.List;
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

    int level() {
        Section section = row.mine() == null ? row.template() : row.mine();
        return section == null ? 0 : section.level();
    }

    /** Whether only the owner has it. */
    boolean isTheirs() {
        return row.template() == null;
    }

    /**
     * Puts sections together, with the blank lines between them that the owner wants: those of the template only where the owner has
     * not changed them, and enough where sections meet that did not meet before.
     */
    static String join(List<Slot> slots, List<Section> mine, List<Section> template, boolean live) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < slots.size(); index++) {
            Slot slot = slots.get(index);
            text.append(live ? slot.live() : slot.body());
            String gap = slot.gap(
                    index == slots.size() - 1,
                    isLast(slot.row().mine(), mine),
                    isLast(slot.row().template(), template));
            boolean runsOn = index < slots.size() - 1 && gap.isEmpty();
            text.append(runsOn ? "\n\n" : gap);
        }
        return text.toString();
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
