package dev.aiinit.workflow;

import dev.aiinit.ignore.Dropped;
import dev.aiinit.ignore.IgnoreLine;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.Origin;
import dev.aiinit.ignore.UsualLines;
import dev.aiinit.project.MarkdownText;
import dev.aiinit.project.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Arranges the ignore list for its template: groups, each with its reasons. Patterns and comments are text, not Markdown. */
final class IgnoreView {
    private static final int MOST_REASONS = 8;

    private final IgnoreList list;
    private final List<String> enforcedIn;
    private final String level;

    /**
     * The view of a list.
     *
     * @param enforcedIn settings files that hold the list as rules
     * @param level how much of it they hold
     */
    IgnoreView(IgnoreList list, List<String> enforcedIn, String level) {
        this.list = list;
        this.enforcedIn = List.copyOf(enforcedIn);
        this.level = level;
    }

    Tree tree() {
        List<Object> groups = new ArrayList<>();
        for (IgnoreList.Section section : list.sections()) {
            groups.add(Tree.of("title", section.group().title())
                    .with("reasons", reasons(section.lines()))
                    .with(
                            "lines",
                            section.lines().stream()
                                    .map(line -> raw(line.pattern()))
                                    .toList())
                    .map());
        }
        List<Object> dropped = new ArrayList<>();
        for (Dropped drop : list.dropped()) {
            dropped.add(Tree.of("pattern", raw(drop.pattern()))
                    .with("why", raw(drop.why()))
                    .map());
        }
        return Tree.of("groups", groups)
                .with("dropped", dropped)
                .with("notes", list.notes().stream().map(IgnoreView::raw).toList())
                .with(
                        "unexplained",
                        UsualLines.without(list).stream().map(IgnoreView::raw).toList())
                .with("enforcedIn", enforcedIn.stream().map(IgnoreView::raw).toList())
                .with("level", level);
    }

    /** Each reason once, with the first file that gives it and how many more do. */
    private static List<MarkdownText> reasons(List<IgnoreLine> lines) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        Set<String> notes = new LinkedHashSet<>();
        for (IgnoreLine line : lines) {
            for (Origin origin : line.origins()) {
                if (!line.reopens() && !origin.evidence().path().isEmpty()) {
                    places.computeIfAbsent(reason(origin), key -> new LinkedHashSet<>())
                            .add(origin.evidence().path());
                }
            }
            if (!line.note().isEmpty()) {
                notes.add(line.pattern() + ": " + line.note());
            }
        }
        List<String> reasons = new ArrayList<>();
        places.forEach((reason, files) -> reasons.add(reason + " ("
                + files.iterator().next() + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : "") + ")"));
        return Stream.concat(reasons.stream().limit(MOST_REASONS), notes.stream())
                .map(IgnoreView::raw)
                .toList();
    }

    private static String reason(Origin origin) {
        String firstWord = origin.technology().split("[ .]", 2)[0].toLowerCase(Locale.ROOT);
        return origin.reason().toLowerCase(Locale.ROOT).contains(firstWord)
                ? origin.reason()
                : origin.technology() + ": " + origin.reason();
    }

    /** One line of text, printed as it is. */
    private static MarkdownText raw(String text) {
        return new MarkdownText(PlainText.clean(text).replace('\n', ' '));
    }
}
