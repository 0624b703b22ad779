package dev.aiinit.markdown;

import java.util.ArrayList;
import java.util.List;

/** The one section of somebody else's file that is ours: from our heading to the next of its level or above. */
public final class OwnSection {
    private OwnSection() {}

    /** Start and end offsets of a section; the end is where the next section begins, or the end of the text. */
    public record Range(int start, int end) {}

    /** Where the sections with this heading text stand, in order. */
    public static List<Range> all(String text, String title) {
        List<Headings.Found> headings = Headings.of(text);
        List<Range> ranges = new ArrayList<>();
        for (int index = 0; index < headings.size(); index++) {
            Headings.Found heading = headings.get(index);
            if (heading.title().equals(title)) {
                int end = headings.subList(index + 1, headings.size()).stream()
                        .filter(next -> next.level() <= heading.level())
                        .mapToInt(Headings.Found::start)
                        .findFirst()
                        .orElse(text.length());
                ranges.add(new Range(heading.start(), end));
            }
        }
        return ranges;
    }
}
