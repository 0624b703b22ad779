package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds where a pattern can stand without hiding what a person wrote: as wide as the card asks, else only in its units, else narrowed to
 * what is not written, else nowhere.
 */
final class Placing {
    /** More exceptions than this are no longer a narrow reading of the pattern. */
    private static final int MOST_REOPENED = 5;

    private final Candidate candidate;
    private final HiddenFiles files;
    private final List<IgnoreLine> lines = new ArrayList<>();
    private final List<IgnoreLine> reopened = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    Placing(Candidate candidate, HiddenFiles files) {
        this.candidate = candidate;
        this.files = files;
    }

    List<IgnoreLine> lines() {
        return lines;
    }

    List<IgnoreLine> reopened() {
        return reopened;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    void place() {
        RootPattern pattern = candidate.pattern();
        if (!pattern.isAnyDepth()) {
            placeIn(candidate.origins(), List.of(pattern));
            return;
        }
        if (!staysInItsUnit()
                && (emitIfSafe(pattern, candidate.origins(), "") || narrowToKind(pattern, candidate.origins()))) {
            return;
        }
        for (String unit : candidate.units()) {
            placeIn(candidate.originsOf(unit), placesIn(unit));
        }
    }

    /** Only as wide as it is, or not at all. */
    boolean placeAsItIs() {
        return emitIfSafe(candidate.pattern(), candidate.origins(), "");
    }

    /** Below the unit, else in the unit itself; a kind of files is nowhere more at home than elsewhere. */
    private List<RootPattern> placesIn(String unit) {
        RootPattern pattern = candidate.pattern();
        List<RootPattern> places = new ArrayList<>();
        if (!unit.isEmpty()) {
            places.add(pattern.under(unit));
        }
        if (!RootPattern.isWild(pattern.last())) {
            places.add(pattern.onlyAt(unit));
        }
        return places.isEmpty() ? List.of(pattern) : places;
    }

    /** Whether a name that is an ordinary word, asked for by one sub-folder alone, should not speak for the whole repository. */
    private boolean staysInItsUnit() {
        RootPattern pattern = candidate.pattern();
        List<String> units = candidate.units();
        return units.size() == 1
                && !units.get(0).isEmpty()
                && pattern.isName()
                && pattern.foldersOnly()
                && pattern.last().matches("[A-Za-z]+");
    }

    private void placeIn(List<Origin> origins, List<RootPattern> choices) {
        for (RootPattern choice : choices) {
            if (emitIfSafe(choice, origins, noteOn(choice))) {
                return;
            }
        }
        RootPattern last = choices.get(choices.size() - 1);
        if (!narrowToKind(last, origins) && !narrowToChildren(last, origins)) {
            List<String> hidden = written(last);
            String why = "git tracks " + (hidden.size() == 1 ? "a file" : hidden.size() + " files")
                    + " under it that a person wrote";
            dropped.add(new Dropped(last.line(), origins.get(0), why, hidden));
        }
    }

    /** Says why a pattern that holds at any depth elsewhere is bound to one place here. */
    private String noteOn(RootPattern choice) {
        if (!candidate.pattern().isAnyDepth() || choice.isAnyDepth() || staysInItsUnit()) {
            return "";
        }
        return written(candidate.pattern()).stream()
                .findFirst()
                .map(example -> "only here: " + example + " is source")
                .orElse("");
    }

    private boolean emitIfSafe(RootPattern pattern, List<Origin> origins, String note) {
        if (!written(pattern).isEmpty()) {
            return false;
        }
        List<String> shippers = files.written().shippedBy(files.tracked(pattern));
        String shipped = shippers.isEmpty() ? "" : shipped(shippers);
        lines.add(candidate.line(
                pattern,
                origins,
                Stream.of(note, shipped)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")));
        return true;
    }

    private String shipped(List<String> manifests) {
        List<String> commands = manifests.stream()
                .flatMap(manifest -> files.written().rebuild(manifest).stream())
                .distinct()
                .toList();
        return "shipped: tracked, and run by " + String.join(", ", manifests)
                + (commands.isEmpty() ? "" : "; `" + String.join("`, `", commands) + "` builds it anew");
    }

    private List<String> written(RootPattern pattern) {
        return isTrusted(pattern)
                ? List.of()
                : files.tracked(pattern).stream()
                        .filter(path -> files.written().isWritten(path, candidate.noiseClass()))
                        .toList();
    }

    /** Whether the name alone proves what the file is: a card names a lock file or a generated file in full. */
    private boolean isTrusted(RootPattern pattern) {
        if (pattern.foldersOnly() || !pattern.last().contains(".")) {
            return false;
        }
        return switch (candidate.noiseClass()) {
            case LOCK -> !RootPattern.isWild(pattern.last()) || pattern.last().contains("lock");
            case GENERATED, DEPENDENCY, BUILD -> !RootPattern.isWild(pattern.last());
            default -> false;
        };
    }

    /** Hides a kind of files with some exceptions. */
    private boolean narrowToKind(RootPattern pattern, List<Origin> origins) {
        if (pattern.foldersOnly() || !RootPattern.isWild(pattern.last())) {
            return false;
        }
        List<String> written = written(pattern);
        List<RootPattern> exceptions =
                written.stream().map(path -> RootPattern.ofPath(path, false)).toList();
        // A kind of which every file here was written by hand is no kind of generated files.
        return written.size() < files.tracked(pattern).size() && emitWithExceptions(pattern, origins, exceptions);
    }

    /** Hides what lies in a folder of installed things, and not the project's own things beside them. */
    private boolean narrowToChildren(RootPattern pattern, List<Origin> origins) {
        return pattern.foldersOnly()
                && holdsThingsSideBySide()
                && !pattern.hasWildcards()
                && emitWithExceptions(pattern.contents(), origins, children(pattern, written(pattern)));
    }

    private boolean emitWithExceptions(RootPattern pattern, List<Origin> origins, List<RootPattern> exceptions) {
        Coverage coverage = new Coverage(pattern);
        if (exceptions.size() > MOST_REOPENED
                || !exceptions.stream().map(SamplePaths::of).allMatch(coverage::reaches)) {
            return false;
        }
        lines.add(candidate.line(pattern, origins, ""));
        Origin origin = origins.get(0);
        Origin why = new Origin(
                origin.card(), origin.technology(), origin.unit(), origin.evidence(), "git tracks it as source");
        exceptions.forEach(each -> reopened.add(candidate.line(each.reopening(), List.of(why), "")));
        return true;
    }

    private boolean holdsThingsSideBySide() {
        return candidate.noiseClass() == NoiseClass.DEPENDENCY || candidate.noiseClass() == NoiseClass.LOCAL;
    }

    private static List<RootPattern> children(RootPattern folder, List<String> hidden) {
        int depth = folder.segments().size();
        return hidden.stream()
                .map(path -> {
                    String[] names = path.split("/", -1);
                    String child = String.join("/", List.of(names).subList(0, depth + 1));
                    return RootPattern.ofPath(child, names.length > depth + 1);
                })
                .distinct()
                .toList();
    }
}
