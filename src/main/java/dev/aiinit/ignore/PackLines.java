package dev.aiinit.ignore;

import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Condition;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackDeny;
import dev.aiinit.pack.PackNoise;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the ignore list with what packs want in it. Lines to ignore give way to what a person wrote, like those of cards. Lines to deny give
 * way to nothing: they stand behind all others, where no exception reaches them.
 */
public final class PackLines {
    /** The origins of such lines have no card; a blank is in no id of one. */
    static final String DENIED = "pack deny";

    private static final String IGNORED = "pack ignore";

    private final Pack pack;
    private final RepositoryView view;

    public PackLines(Pack pack, RepositoryView view) {
        this.pack = pack;
        this.view = view;
    }

    /** The tuned list for what was found and what the packs want. */
    public IgnoreList tune(List<ActiveNoise> found) {
        List<ActiveNoise> noise = Stream.concat(
                        found.stream(), pack.ignore().stream().map(PackLines::active))
                .toList();
        IgnoreList list = Tuning.tune(noise, view);
        return pack.deny().isEmpty() ? list : denied(list);
    }

    private static ActiveNoise active(PackNoise line) {
        return new ActiveNoise(
                IGNORED,
                line.pack(),
                "",
                new Card.NoiseRule(line.pattern(), line.noiseClass(), line.reason(), new Condition.Always()),
                Evidence.file("pack " + line.pack()));
    }

    private IgnoreList denied(IgnoreList list) {
        List<IgnoreLine> denied = Merging.joined(pack.deny().stream()
                .map(deny -> new IgnoreLine(
                        pattern(deny),
                        NoiseClass.SECRET,
                        List.of(new Origin(
                                DENIED, deny.pack(), "", Evidence.file("pack " + deny.pack()), deny.reason())),
                        ""))
                .toList());
        List<IgnoreLine> lines = new ArrayList<>(list.lines());
        lines.removeIf(line -> denied.stream().anyMatch(line::isSame));
        lines.addAll(denied);
        return new IgnoreList(lines, list.dropped(), list.trackedSecrets(), list.filledExamples(), list.notes());
    }

    private static String pattern(PackDeny deny) {
        return RootPattern.parse(deny.pattern()).line();
    }

    /** Whether a line is one that a pack wants refused. */
    static boolean isDenied(List<Origin> origins) {
        return origins.stream().anyMatch(origin -> origin.card().equals(DENIED));
    }

    /** What a person should know: lines that gave way, and source that is refused all the same. */
    public List<String> warnings(IgnoreList list) {
        List<String> warnings = new ArrayList<>();
        for (Dropped drop : list.dropped()) {
            if (drop.origin().card().equals(IGNORED)) {
                warnings.add("the pack " + drop.origin().technology() + " asks to ignore " + drop.pattern()
                        + ", which is left out: " + drop.why());
            }
        }
        for (PackDeny deny : pack.deny()) {
            GitignoreMatcher matcher = GitignoreMatcher.of(IgnoreRules.parse("", "", pattern(deny)));
            List<String> hits = view.files().stream()
                    .filter(RepositoryFile::tracked)
                    .map(RepositoryFile::path)
                    .filter(path -> matcher.decide(path, false).ignored())
                    .toList();
            if (!hits.isEmpty()) {
                warnings.add("the pack " + deny.pack() + " denies " + deny.pattern() + " (" + deny.reason()
                        + "), and git tracks " + (hits.size() == 1 ? "a file" : hits.size() + " files")
                        + " that it hides: "
                        + String.join(", ", hits.subList(0, Math.min(Dropped.MOST_EXAMPLES, hits.size()))));
            }
        }
        return warnings;
    }
}
