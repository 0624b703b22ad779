package dev.aiinit.ignore;

import dev.aiinit.ignore.Folding.Fold;
import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the ignore list of one repository from the noise rules that hold in it: moved to the root, short, and never hiding what a person
 * wrote.
 */
public final class Tuning {
    private final HiddenFiles files;
    private final List<IgnoreLine> lines = new ArrayList<>();
    private final List<IgnoreLine> reopened = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<String> trackedSecrets = new ArrayList<>();

    private Tuning(HiddenFiles files) {
        this.files = files;
    }

    /** The list for all noise that was found; secrets and the state folder are in it whatever the repository looks like. */
    public static IgnoreList tune(List<ActiveNoise> noise, RepositoryView view) {
        List<Candidate> candidates = candidates(noise);
        List<Fold> folds = Folding.proposals(candidates);
        List<RootPattern> patterns = Stream.concat(
                        candidates.stream(), folds.stream().map(Fold::wide))
                .map(Candidate::pattern)
                .toList();
        List<RootPattern> negations =
                noise.stream().filter(Tuning::isNegation).map(Tuning::moved).toList();
        Tuning tuning = new Tuning(HiddenFiles.of(view, patterns, negations));
        List<Candidate> folded = new ArrayList<>();
        folds.forEach(fold -> tuning.fold(fold, folded));
        candidates.stream().filter(candidate -> !folded.contains(candidate)).forEach(tuning::place);
        noise.stream().filter(each -> isNegation(each)).forEach(tuning::reopen);
        IgnoreList list = tuning.list();
        ContentNoise.Found found =
                ContentNoise.find(view, list, tuning.files.written().installed());
        return list.with(found.lines(), FilledExamples.in(view), found.notes());
    }

    private static boolean isNegation(ActiveNoise noise) {
        return noise.rule().pattern().startsWith("!");
    }

    /** One candidate per pattern and class: rules that hold at any depth are joined over units, the others moved to their unit. */
    private static List<Candidate> candidates(List<ActiveNoise> noise) {
        Map<String, Candidate> byLine = new LinkedHashMap<>();
        for (ActiveNoise each : noise) {
            if (isNegation(each)) {
                continue;
            }
            Candidate candidate = new Candidate(moved(each), each.rule().noiseClass(), List.of(Origin.of(each)));
            byLine.merge(candidate.key(), candidate, Candidate::join);
        }
        return List.copyOf(byLine.values());
    }

    private void fold(Fold fold, List<Candidate> folded) {
        Placing placing = new Placing(fold.wide(), files);
        if (fold.parts().stream().noneMatch(folded::contains) && placing.placeAsItIs()) {
            lines.addAll(placing.lines());
            folded.addAll(fold.parts());
        }
    }

    private void place(Candidate candidate) {
        if (candidate.noiseClass() == NoiseClass.SECRET) {
            SecretPlacing.Placed placed = SecretPlacing.place(candidate, files);
            lines.addAll(placed.lines());
            reopened.addAll(placed.reopened());
            dropped.addAll(placed.dropped());
            placed.tracked().stream()
                    .filter(path -> !trackedSecrets.contains(path))
                    .forEach(trackedSecrets::add);
        } else {
            Placing placing = new Placing(candidate, files);
            placing.place();
            lines.addAll(placing.lines());
            reopened.addAll(placing.reopened());
            dropped.addAll(placing.dropped());
        }
    }

    /** A rule of a unit as seen from the root. */
    private static RootPattern moved(ActiveNoise noise) {
        RootPattern pattern = RootPattern.parse(noise.rule().pattern());
        return pattern.isAnyDepth() ? pattern : pattern.under(noise.unit());
    }

    private void reopen(ActiveNoise noise) {
        reopened.add(new IgnoreLine(moved(noise).line(), noise.rule().noiseClass(), List.of(Origin.of(noise)), ""));
    }

    private IgnoreList list() {
        List<IgnoreLine> negations = Merging.joined(reopened);
        List<IgnoreLine> sorted = new ArrayList<>(Merging.withoutCovered(Merging.joined(lines), negations));
        sorted.sort(
                Comparator.comparing(IgnoreLine::group).thenComparing(line -> !SecretPlacing.isAlways(line.origins())));
        sorted.add(state());
        List<IgnoreLine> all = Merging.withNegations(sorted, negations);
        return new IgnoreList(all, dropped, trackedSecrets.stream().sorted().toList());
    }

    private static IgnoreLine state() {
        Origin origin = new Origin(IgnoreGroup.OURS, "ai-init", "", Evidence.file(""), "ai-init's own state");
        return new IgnoreLine("/.ai/.ai-init/", NoiseClass.LOCAL, List.of(origin), "");
    }
}
