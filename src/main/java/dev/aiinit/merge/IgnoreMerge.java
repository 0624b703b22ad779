package dev.aiinit.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges a list of ignore patterns line by line, without conflicts: the owner's lines stay where they are, a line of ours that the
 * owner took out stays out, and what we no longer say goes.
 */
final class IgnoreMerge {
    private final Map<String, Integer> before;
    private final Map<String, Integer> wanted;
    private final Map<String, Integer> standing;
    private final List<String> lines = new ArrayList<>();

    private IgnoreMerge(List<String> base, List<String> mine, List<String> template) {
        before = counts(base);
        wanted = counts(template);
        standing = counts(mine);
    }

    static String merge(String base, String mine, String template) {
        if (mine.stripTrailing().equals(base.stripTrailing())) {
            return mine.equals(base)
                    ? template
                    : template.stripTrailing()
                            + mine.substring(mine.stripTrailing().length());
        }
        List<String> own = Lines.of(mine.stripTrailing());
        List<String> ours = Lines.of(template.stripTrailing());
        IgnoreMerge merge = new IgnoreMerge(Lines.of(base.stripTrailing()), own, ours);
        merge.keep(own);
        while (!merge.lines.isEmpty() && merge.lines.get(merge.lines.size() - 1).isBlank()) {
            merge.lines.remove(merge.lines.size() - 1);
        }
        merge.add(ours);
        String end = mine.substring(mine.stripTrailing().length());
        return Lines.text(merge.lines) + (mine.isEmpty() ? "\n" : end);
    }

    /** Whether we wrote a list whose base is lost: its first line is the one that ours begins with. */
    static boolean isOurs(String mine, String template) {
        return mine.isBlank() || Lines.of(mine).get(0).equals(Lines.of(template).get(0));
    }

    /**
     * A list of the owner's, with ours before it: so theirs counts where the two differ. A line that both have stands twice, for only the
     * first is ours to take back.
     */
    static String above(String mine, String template) {
        return template.stripTrailing() + "\n\n" + mine;
    }

    /** The owner's lines alone. */
    static String without(String base, String mine) {
        return merge(base, mine, "");
    }

    /** The owner's lines without those of ours that go. */
    private void keep(List<String> own) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        boolean dropped = false;
        for (String line : own) {
            int surplus = before.getOrDefault(line, 0) - wanted.getOrDefault(line, 0);
            if (!line.isBlank() && gone.getOrDefault(line, 0) < surplus) {
                gone.merge(line, 1, Integer::sum);
                dropped = true;
                continue;
            }
            boolean second = line.isBlank()
                    && dropped
                    && (lines.isEmpty() || lines.get(lines.size() - 1).isBlank());
            if (!second) {
                lines.add(line);
            }
            dropped &= line.isBlank();
        }
    }

    /** Lines of ours that are new, a run of neighbours at a time, each behind the line that precedes it in the template. */
    private void add(List<String> ours) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        int place = 0;
        int index = 0;
        while (index < ours.size()) {
            String line = ours.get(index);
            if (line.isBlank() || !isNew(line, seen)) {
                if (!line.isBlank()) {
                    int found = placeOf(line, seen.getOrDefault(line, 0));
                    place = found < 0 ? place : found + 1;
                    seen.merge(line, 1, Integer::sum);
                }
                index++;
                continue;
            }
            boolean apart = index > 0 && ours.get(index - 1).isBlank();
            List<String> run = new ArrayList<>();
            while (index < ours.size() && !ours.get(index).isBlank() && isNew(ours.get(index), seen)) {
                seen.merge(ours.get(index), 1, Integer::sum);
                run.add(ours.get(index++));
            }
            boolean ends = index < ours.size() && ours.get(index).isBlank();
            place = insert(run, beforeTheirNegations(run, place), apart, ends);
        }
    }

    /** Whether the next occurrence of the line is one that the owner neither has nor took out. */
    private boolean isNew(String line, Map<String, Integer> seen) {
        int number = seen.getOrDefault(line, 0);
        return number >= standing.getOrDefault(line, 0) && number >= before.getOrDefault(line, 0);
    }

    private int insert(List<String> run, int place, boolean apart, boolean ends) {
        int at = place;
        if (apart && at > 0 && !lines.get(at - 1).isBlank()) {
            lines.add(at++, "");
        }
        lines.addAll(at, run);
        at += run.size();
        if (ends && at < lines.size() && !lines.get(at).isBlank()) {
            lines.add(at, "");
        }
        return at;
    }

    /** A pattern of ours must not hide again what the owner takes back further up. */
    private int beforeTheirNegations(List<String> run, int place) {
        boolean hides = run.stream().anyMatch(line -> !line.startsWith("#") && !line.startsWith("!"));
        for (int index = 0; hides && index < place; index++) {
            String line = lines.get(index);
            if (line.startsWith("!") && !before.containsKey(line) && !wanted.containsKey(line)) {
                return index;
            }
        }
        return place;
    }

    private int placeOf(String line, int number) {
        int left = number;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).equals(line) && left-- == 0) {
                return index;
            }
        }
        return -1;
    }

    private static Map<String, Integer> counts(List<String> lines) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.forEach(line -> counts.merge(line, 1, Integer::sum));
        return counts;
    }
}
