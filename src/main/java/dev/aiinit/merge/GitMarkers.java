package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends conflict markers that git left in a text of ours. A line between markers is explained when we wrote it last time, on either
 * branch, or would write it now. Where every line is explained no person wrote any of them, and the template's text stands; what a person
 * wrote beside the markers stays.
 */
final class GitMarkers {
    private final String path;
    private final List<Section> template;
    private final Set<String> explained = new LinkedHashSet<>();
    /** The sections of which it is known what we wrote. */
    private final Set<String> comparable = new LinkedHashSet<>();

    private final Optional<LastRendered> base;
    private final Map<String, Section> ours = new LinkedHashMap<>();
    /** The sections of a text that has the lines of both sides. */
    private final List<Section> union = new ArrayList<>();

    private GitMarkers(String path, Optional<LastRendered> base, List<Section> template) {
        this.path = path;
        this.template = template;
        this.base = base;
        base.ifPresent(known -> {
            explained.addAll(known.lines());
            comparable.addAll(known.sections().keySet());
        });
        template.forEach(section -> {
            explained.addAll(Lines.of(section.text()));
            ours.put(section.key(), section);
        });
    }

    /** The text without markers; empty when a line in it may be a person's, so that a person must choose. */
    static Optional<String> end(String path, String text, Optional<LastRendered> base, List<Section> template) {
        List<Stretch> stretches = Stretch.all(Lines.of(text));
        return stretches.isEmpty() ? Optional.empty() : new GitMarkers(path, base, template).end(stretches);
    }

    /** The lines of both sides, without markers, of a text whose lines mean the same wherever they stand; empty for broken markers. */
    static Optional<String> union(String text) {
        if (!Markers.isIn(text)) {
            return Optional.of(text);
        }
        List<Stretch> stretches = Stretch.all(Lines.of(text));
        return stretches.isEmpty() ? Optional.empty() : Optional.of(Lines.text(union(stretches)));
    }

    private static List<String> union(List<Stretch> stretches) {
        List<String> lines = new ArrayList<>();
        for (Stretch stretch : stretches) {
            lines.addAll(stretch.mine());
            stretch.other().stream()
                    .filter(line -> !stretch.mine().contains(line))
                    .forEach(lines::add);
        }
        return lines;
    }

    private Optional<String> end(List<Stretch> stretches) {
        union.addAll(State.split(path, Lines.text(union(stretches))));
        List<String> mine = new ArrayList<>();
        List<String> other = new ArrayList<>();
        Set<Integer> mineMarked = new LinkedHashSet<>();
        Set<Integer> otherMarked = new LinkedHashSet<>();
        for (Stretch stretch : stretches) {
            if (stretch.marked() && !(isExplained(stretch.mine()) && isExplained(stretch.other()))) {
                return Optional.empty();
            }
            add(mine, mineMarked, stretch.mine(), stretch.marked());
            add(other, otherMarked, stretch.other(), stretch.marked());
        }
        Set<String> touched = new LinkedHashSet<>();
        List<Section> left = State.split(path, Lines.text(mine));
        List<Section> right = State.split(path, Lines.text(other));
        touched.addAll(touched(left, mineMarked));
        touched.addAll(touched(right, otherMarked));
        boolean doubtful = touched.stream()
                .anyMatch(key -> count(left, key) > 1 || count(right, key) > 1 || count(template, key) > 1);
        return doubtful ? Optional.empty() : joined(left, right, touched);
    }

    private boolean isExplained(List<String> lines) {
        return lines.stream().allMatch(line -> line.isBlank() || explained.contains(line));
    }

    private static void add(List<String> lines, Set<Integer> marked, List<String> more, boolean isMarked) {
        if (isMarked) {
            for (int index = 0; index < more.size(); index++) {
                marked.add(lines.size() + index);
            }
        }
        lines.addAll(more);
    }

    /** The keys of the sections that hold a marked line. */
    private static Set<String> touched(List<Section> sections, Set<Integer> marked) {
        Set<String> touched = new LinkedHashSet<>();
        int line = 0;
        for (Section section : sections) {
            int end = line + Lines.breaks(section.text(), 0, section.text().length());
            for (int index = line; index < Math.max(end, line + 1); index++) {
                if (marked.contains(index)) {
                    touched.add(section.key());
                }
            }
            line = end;
        }
        return touched;
    }

    /** The sections of both sides, one after the other, those that git marked as the template has them. */
    private Optional<String> joined(List<Section> left, List<Section> right, Set<String> touched) {
        List<Section> all = new ArrayList<>(left);
        int place = 0;
        for (Section section : right) {
            int found = indexOf(all, section.key());
            if (found < 0) {
                all.add(place, section);
                place++;
            } else {
                place = found + 1;
                while (place < all.size() && indexOf(right, all.get(place).key()) < 0) {
                    place++;
                }
            }
        }
        StringBuilder text = new StringBuilder();
        boolean beside = false;
        for (Section section : all) {
            boolean marked = touched.contains(section.key());
            boolean both = indexOf(left, section.key()) >= 0 && indexOf(right, section.key()) >= 0;
            Optional<String> wanted = marked ? wanted(section, both, right) : Optional.of(section.text());
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            boolean apart = text.isEmpty() || text.toString().endsWith("\n\n");
            if (!wanted.get().isEmpty()) {
                text.append((marked || beside) && !apart ? "\n" : "").append(wanted.get());
                beside = marked;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
        return Optional.of(beside ? text.toString().stripTrailing() + "\n" : text.toString());
    }

    /**
     * What a marked section becomes: the template's where we wrote all of it; else the lines of both sides, for what stands between the
     * marked ones is a person's. Empty text for a section that goes; nothing when a person must choose.
     */
    private Optional<String> wanted(Section section, boolean both, List<Section> right) {
        @Nullable Section wanted = ours.get(section.key());
        if (!both && wanted != null && isWritten(wanted)) {
            return base.filter(LastRendered::isOfBranches).map(known -> "");
        }
        int other = indexOf(right, section.key());
        List<String> lines = new ArrayList<>(Lines.of(section.body()));
        lines.addAll(other < 0 ? List.of() : Lines.of(right.get(other).body()));
        if (isExplained(lines)) {
            return Optional.of(wanted == null ? "" : wanted.body() + "\n");
        }
        int place = indexOf(union, section.key());
        boolean whole = place >= 0
                && wanted != null
                && comparable.contains(wanted.id())
                && count(union, section.key()) == 1
                && lines.stream().allMatch(Lines.of(union.get(place).body())::contains);
        return whole ? Optional.of(union.get(place).text()) : Optional.empty();
    }

    /** Whether the side that does not have a section may have taken it out: the other cannot be the only one that ever wrote it. */
    private boolean isWritten(Section section) {
        return base.filter(known -> known.raw().containsKey(section.id()) && !known.isOfOneBranch(section.id()))
                .isPresent();
    }

    private static long count(List<Section> sections, String key) {
        return sections.stream().filter(section -> section.key().equals(key)).count();
    }

    private static int indexOf(List<Section> sections, String key) {
        for (int index = 0; index < sections.size(); index++) {
            if (sections.get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }
}
