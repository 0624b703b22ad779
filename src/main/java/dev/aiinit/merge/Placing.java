package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import dev.aiinit.markdown.Sections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a section that the owner does not have: behind the nearest section that precedes it in the template. What has no
 * heading stands at the top: anywhere else it would become a part of the section before it.
 */
record Placing(List<Slot> slots, List<Section> template) {
    void place(Slot slot) {
        slots.add(placeOf(slot.row().template()), slot);
    }

    private int placeOf(@Nullable Section section) {
        if (section == null || section.level() == 0) {
            return section != null
                            && !isFront(section)
                            && !slots.isEmpty()
                            && isFront(slots.get(0).section())
                    ? 1
                    : 0;
        }
        int rank = template.indexOf(section);
        for (int before = rank - 1; before >= 0; before--) {
            int found = indexOf(template.get(before));
            if (found >= 0) {
                return behindTheirs(found + 1, section.level());
            }
        }
        for (int after = rank + 1; after < template.size(); after++) {
            int found = indexOf(template.get(after));
            if (found >= 0) {
                return found;
            }
        }
        return slots.size();
    }

    private static boolean isFront(@Nullable Section section) {
        return section != null && section.id().equals(Sections.FRONT);
    }

    /** Sections of the owner's that stand below a heading of ours stay there. */
    private int behindTheirs(int start, int level) {
        int place = start;
        while (place < slots.size() && slots.get(place).isTheirsBelow(level)) {
            place++;
        }
        return place;
    }

    private int indexOf(Section section) {
        for (int index = 0; index < slots.size(); index++) {
            if (section.equals(slots.get(index).row().template())) {
                return index;
            }
        }
        return -1;
    }
}
