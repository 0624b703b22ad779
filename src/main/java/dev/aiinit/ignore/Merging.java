package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins equal lines, leaves out those that another covers, and puts each negation where it works. */
final class Merging {
    private Merging() {}

    /** Equal patterns become one line, of the class that is denied first. */
    static List<IgnoreLine> joined(List<IgnoreLine> lines) {
        Map<String, IgnoreLine> byPattern = new LinkedHashMap<>();
        for (IgnoreLine line : lines) {
            byPattern.merge(line.pattern(), line, Merging::joined);
        }
        return List.copyOf(byPattern.values());
    }

    private static IgnoreLine joined(IgnoreLine first, IgnoreLine second) {
        boolean keep = first.group().compareTo(second.group()) <= 0;
        List<Origin> origins = new ArrayList<>((keep ? first : second).origins());
        (keep ? second : first)
                .origins().stream().filter(origin -> !origins.contains(origin)).forEach(origins::add);
        return new IgnoreLine(
                first.pattern(),
                keep ? first.noiseClass() : second.noiseClass(),
                origins,
                first.note().isEmpty() ? second.note() : first.note());
    }

    /** Leaves out lines that another one covers at every deny level; their origins go to that one. */
    static List<IgnoreLine> withoutCovered(List<IgnoreLine> lines, List<IgnoreLine> negations) {
        List<Coverage> coverages = lines.stream().map(Merging::coverage).toList();
        List<Coverage> reopening = negations.stream().map(Merging::coverage).toList();
        Map<Integer, IgnoreLine> kept = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            kept.put(i, lines.get(i));
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int by = 0; by < lines.size(); by++) {
                IgnoreLine cover = by == i ? null : kept.get(by);
                if (cover != null
                        && DenyLevel.of(cover).compareTo(DenyLevel.of(lines.get(i))) <= 0
                        && covers(coverages.get(by), coverages.get(i), reopening)) {
                    IgnoreLine covered = kept.remove(i);
                    kept.put(by, covered == null ? cover : withOriginsOf(cover, covered));
                    break;
                }
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean covers(Coverage wide, Coverage narrow, List<Coverage> negations) {
        return wide.covers(narrow.samples())
                && negations.stream()
                        .filter(negation -> wide.reaches(negation.samples()))
                        .noneMatch(negation -> negation.covers(narrow.samples())
                                || narrow.reaches(negation.samples())
                                || narrow.buries(negation.samples()));
    }

    private static IgnoreLine withOriginsOf(IgnoreLine line, IgnoreLine other) {
        List<Origin> origins = new ArrayList<>(line.origins());
        other.origins().stream().filter(origin -> !origins.contains(origin)).forEach(origins::add);
        return new IgnoreLine(line.pattern(), line.noiseClass(), origins, line.note());
    }

    /**
     * Puts each negation after the last line that it takes something back from. One that takes nothing back, or whose folder is hidden
     * as a whole, would promise what does not happen, and is left out; so is one that another negation says already.
     */
    static List<IgnoreLine> withNegations(List<IgnoreLine> lines, List<IgnoreLine> negations) {
        List<Coverage> coverages = lines.stream().map(Merging::coverage).toList();
        List<Coverage> reopening = negations.stream().map(Merging::coverage).toList();
        List<Placed> placed = new ArrayList<>();
        for (IgnoreLine negation : negations) {
            Coverage pattern = coverage(negation);
            int last = -1;
            for (int i = 0; i < lines.size(); i++) {
                last = coverages.get(i).reaches(pattern.samples()) ? i : last;
            }
            boolean buried = coverages.stream().anyMatch(coverage -> coverage.buries(pattern.samples()));
            boolean dugOut = reopening.stream()
                    .anyMatch(other ->
                            !other.pattern().line().equals(pattern.pattern().line())
                                    && other.covers(pattern.samples()));
            if (last >= 0 && (!buried || dugOut)) {
                placed.add(new Placed(negation, pattern, last));
            }
        }
        List<IgnoreLine> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(lines.get(i));
            int line = i;
            placed.stream()
                    .filter(each ->
                            each.after() == line && placed.stream().noneMatch(other -> other.makesNeedless(each)))
                    .forEach(each -> all.add(each.negation()));
        }
        return List.copyOf(all);
    }

    /** A negation, and the index of the line that it has to follow. */
    private record Placed(IgnoreLine negation, Coverage coverage, int after) {
        boolean makesNeedless(Placed other) {
            return after >= other.after
                    && coverage.matchesAll(other.coverage.samples())
                    && !other.coverage.matchesAll(coverage.samples());
        }
    }

    private static Coverage coverage(IgnoreLine line) {
        return new Coverage(RootPattern.parse(line.pattern()));
    }
}
