package dev.aiinit.merge;

import dev.aiinit.markdown.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds for sections of one text the same ones of another: by heading first, then, where a heading was renamed, by what stands below it. */
final class Pairing {
    private static final double PARENT = 4;
    private static final double SAME_BODY = 2;
    /** What speaks for a pair with the same heading, when there is more than one to choose from. */
    private static final double LEAST = 0.3;
    /** How much better the best match must be than the second best. */
    private static final double MARGIN = 0.1;

    private final List<Section> left;
    private final List<Section> right;
    private final Map<Section, Similarity> similarities = new LinkedHashMap<>();
    private final Map<Section, Section> pairs = new LinkedHashMap<>();
    private final Set<Section> taken = new LinkedHashSet<>();

    /** A possible pair; apart tells how far from each other the two stand among those with the same heading. */
    private record Candidate(Section left, Section right, double score, int apart) {}

    private Pairing(List<Section> left, List<Section> right) {
        this.left = left;
        this.right = right;
    }

    /**
     * Pairs.
     *
     * @param alike how alike two bodies must be when the headings differ, from 0 to 1
     */
    static Map<Section, Section> byHeading(List<Section> left, List<Section> right, double alike) {
        Pairing pairing = new Pairing(left, right);
        for (int level = 0; level <= 6; level++) {
            pairing.pairLevel(level);
        }
        pairing.pairRenamed(alike);
        return pairing.pairs;
    }

    private void pairLevel(int level) {
        Map<String, List<Section>> wanted = new LinkedHashMap<>();
        right.stream()
                .filter(section -> section.level() == level)
                .forEach(section -> wanted.computeIfAbsent(section.key(), key -> new ArrayList<>())
                        .add(section));
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, List<Section>> found = new LinkedHashMap<>();
        left.stream()
                .filter(section -> section.level() == level)
                .forEach(section -> found.computeIfAbsent(section.key(), key -> new ArrayList<>())
                        .add(section));
        found.forEach((key, ones) -> {
            List<Section> others = wanted.getOrDefault(key, List.of());
            if (ones.size() == 1 && others.size() == 1) {
                pair(ones.get(0), others.get(0));
            } else {
                pairBest(ones, others);
            }
        });
    }

    private void pairBest(List<Section> ones, List<Section> others) {
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 0; rank < ones.size(); rank++) {
            Section one = ones.get(rank);
            @Nullable Section parent = parent(one);
            for (int place = 0; place < others.size(); place++) {
                Section other = others.get(place);
                boolean sameParent = parent == null ? !other.id().contains(".") : isParent(parent, other);
                boolean same = one.body().equals(other.body());
                double score = (sameParent ? PARENT : 0) + (same ? SAME_BODY : 0) + alike(one, other);
                if (score >= LEAST) {
                    candidates.add(new Candidate(one, other, score, Math.abs(rank - place)));
                }
            }
        }
        candidates.sort(Comparator.<Candidate>comparingDouble(candidate -> -candidate.score())
                .thenComparingInt(Candidate::apart));
        candidates.forEach(candidate -> pair(candidate.left(), candidate.right()));
    }

    /** The section that the heading of this one stands under. */
    private @Nullable Section parent(Section section) {
        for (int index = left.indexOf(section) - 1; index >= 0; index--) {
            Section before = left.get(index);
            if (before.level() > 1 && before.level() < section.level()) {
                return before;
            }
        }
        return null;
    }

    private boolean isParent(Section parent, Section child) {
        Section counterpart = pairs.get(parent);
        return counterpart != null && child.id().startsWith(counterpart.id() + ".");
    }

    private void pairRenamed(double alike) {
        List<Section> ones = left.stream()
                .filter(section -> section.level() > 0 && !pairs.containsKey(section))
                .toList();
        List<Section> others = right.stream()
                .filter(section -> section.level() > 0 && !taken.contains(section))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Section one : ones) {
            for (Section other : others) {
                double score = alike(one, other);
                if (score >= alike) {
                    candidates.add(new Candidate(one, other, score, 0));
                }
            }
        }
        for (Candidate candidate : candidates) {
            boolean isClear = candidates.stream()
                    .filter(other -> !other.equals(candidate))
                    .filter(other -> other.left().equals(candidate.left())
                            || other.right().equals(candidate.right()))
                    .allMatch(other -> other.score() + MARGIN <= candidate.score());
            if (isClear) {
                pair(candidate.left(), candidate.right());
            }
        }
    }

    private void pair(Section one, Section other) {
        if (!pairs.containsKey(one) && taken.add(other)) {
            pairs.put(one, other);
        }
    }

    private double alike(Section one, Section other) {
        return similarity(one).to(similarity(other));
    }

    private Similarity similarity(Section section) {
        return similarities.computeIfAbsent(section, each -> Similarity.of(belowHeading(each)));
    }

    private static String belowHeading(Section section) {
        String body = section.body();
        int end = body.indexOf('\n');
        return section.level() == 0 ? body : end < 0 ? "" : body.substring(end);
    }
}
