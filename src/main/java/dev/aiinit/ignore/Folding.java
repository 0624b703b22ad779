package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Proposes one line for many that say the same of one unit each: {@code /src/*}{@code /bin/} for the projects of {@code src}, {@code .astro/}
 * for a name that nothing else has.
 */
final class Folding {
    /** From this many units on a list of them tells a reader less than one line. */
    private static final int MANY = 3;

    private Folding() {}

    /**
     * One wide line and what it stands for.
     *
     * @param parts the candidates that are not needed where the wide one can stand
     */
    record Fold(Candidate wide, List<Candidate> parts) {
        Fold {
            parts = List.copyOf(parts);
        }
    }

    /** The folds to try, in this order: whoever finds that one can stand leaves out later ones with the same parts. */
    static List<Fold> proposals(List<Candidate> candidates) {
        Map<String, List<Candidate>> byTail = new LinkedHashMap<>();
        Map<String, List<Candidate>> bySiblings = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (isOfOneUnit(candidate)) {
                String key = candidate.noiseClass() + " " + tail(candidate).line();
                byTail.computeIfAbsent(key, tail -> new ArrayList<>()).add(candidate);
                bySiblings
                        .computeIfAbsent(key + " " + parent(candidate), siblings -> new ArrayList<>())
                        .add(candidate);
            }
        }
        List<Fold> folds = new ArrayList<>();
        byTail.values().stream()
                .filter(parts -> parts.size() >= MANY && isUnmistakable(tail(parts.get(0))))
                .map(parts -> fold(anyDepth(tail(parts.get(0))), parts))
                .forEach(folds::add);
        bySiblings.values().stream()
                .filter(parts -> parts.size() >= MANY)
                .map(parts -> fold(siblings(parts.get(0)), parts))
                .forEach(folds::add);
        return folds;
    }

    private static boolean isOfOneUnit(Candidate candidate) {
        return candidate.noiseClass() != NoiseClass.SECRET
                && !candidate.pattern().isAnyDepth()
                && candidate.units().size() == 1
                && !unit(candidate).isEmpty();
    }

    /** One folder whose name is no ordinary word. */
    private static boolean isUnmistakable(RootPattern tail) {
        return tail.foldersOnly()
                && tail.segments().size() == 1
                && !RootPattern.isWild(tail.last())
                && !tail.last().matches("[A-Za-z]+");
    }

    private static Fold fold(RootPattern pattern, List<Candidate> parts) {
        List<Origin> origins = parts.stream()
                .flatMap(part -> part.origins().stream())
                .distinct()
                .toList();
        return new Fold(new Candidate(pattern, parts.get(0).noiseClass(), origins), parts);
    }

    private static String unit(Candidate candidate) {
        return candidate.units().get(0);
    }

    private static String parent(Candidate candidate) {
        int slash = unit(candidate).lastIndexOf('/');
        return slash < 0 ? "" : unit(candidate).substring(0, slash);
    }

    private static RootPattern tail(Candidate candidate) {
        List<String> segments = candidate.pattern().segments();
        int depth = unit(candidate).split("/", -1).length;
        return candidate.pattern().withSegments(segments.subList(depth, segments.size()));
    }

    private static RootPattern anyDepth(RootPattern tail) {
        return tail.withSegments(
                Stream.concat(Stream.of("**"), tail.segments().stream()).toList());
    }

    private static RootPattern siblings(Candidate candidate) {
        RootPattern tail = tail(candidate);
        return tail.withSegments(
                        Stream.concat(Stream.of("*"), tail.segments().stream()).toList())
                .under(parent(candidate));
    }
}
