package dev.aiinit.markdown;

import java.util.List;
import java.util.Optional;

/** The one section of somebody else's file that is ours: from our heading to the next of its level or above. */
public final class OwnSection {
    private OwnSection() {}

    /** Start and end offsets of a section; the end is where the next section begins, or the end of the text. */
    public record Range(int start, int end) {}

    /** Where the section with this heading text stands; empty when it is not there. */
    public static Optional<Range> find(String text, String title) {
        List<Headings.Found> headings = Headings.of(text);
        for (int index = 0; index < headings.size(); index++) {
            Headings.Found heading = headings.get(index);
            if (heading.title().equals(title)) {
                int end = headings.subList(index + 1, headings.size()).stream()
                        .filter(next -> next.level() <= heading.level())
                        .mapToInt(Headings.Found::start)
                        .findFirst()
                        .orElse(text.length());
                return Optional.of(new Range(heading.start(), end));
            }
        }
        return Optional.empty();
    }
}
