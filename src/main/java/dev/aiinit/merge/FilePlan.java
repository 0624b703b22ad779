package dev.aiinit.merge;

import dev.aiinit.markdown.OwnSection;
import dev.aiinit.markdown.Section;
import dev.aiinit.merge.DocumentMerge.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides about one file that is on the disk and that we would write.
 *
 * @param base what we wrote last time; empty when we never wrote it
 * @param template what we would write, by section
 */
record FilePlan(String path, MergeOptions options, Optional<LastRendered> base, List<Section> template, Ours ours) {
    /** The file is ours from the first line to the last. */
    FileChange whole(String disk) {
        if (path.endsWith("ignore")) {
            return ignoreList(disk);
        }
        OptionalInt marker = Markers.firstLine(disk);
        if (marker.isPresent() && !Markers.isIn(ours.text())) {
            Optional<String> ended = GitMarkers.end(path, disk, base, template);
            return ended(disk, "", ended, "", marker.getAsInt() + 1);
        }
        return base.isEmpty() ? unknown(disk) : merged(disk, "", disk, "");
    }

    /** Only a part of the file is ours. */
    FileChange part(String disk, OwnSection.Range range) {
        String before = disk.substring(0, range.start());
        String own = disk.substring(range.start(), range.end());
        String after = disk.substring(range.end());
        OptionalInt marker = Markers.firstLine(own);
        if (marker.isPresent() && !Markers.isIn(ours.text())) {
            Optional<String> ended = GitMarkers.end(path, own, base, template).map(text -> ended(text, own, after));
            int line = Lines.breaks(before, 0, before.length()) + marker.getAsInt() + 1;
            return ended(disk, before, ended, after, line);
        }
        return merged(disk, before, own, after);
    }

    /** Git's markers give way when what comes out leaves nothing to decide; else a person has them before their eyes. */
    private FileChange ended(String disk, String before, Optional<String> own, String after, int line) {
        return own.map(text -> merged(disk, before, text, after))
                .filter(change -> change.conflicts().isEmpty())
                .orElseGet(() -> new FileChange.Keep(path, disk, Planner.markersLeft(path, line), ours.text()));
    }

    private FileChange merged(String disk, String before, String own, String after) {
        Outcome outcome = DocumentMerge.merge(
                path,
                options,
                1 + Lines.breaks(before, 0, before.length()),
                base.orElse(LastRendered.NONE),
                base.orElse(LastRendered.NONE).withoutTwins(State.split(path, own), template),
                template);
        String text = before + ended(outcome.text(), own, after) + after;
        String live = before + ended(outcome.live(), own, after) + after;
        Ours next = new Ours(ours.text(), outcome.base());
        if (!outcome.conflicts().isEmpty()) {
            return new FileChange.Merge(path, disk, text, live, next, outcome.conflicts(), outcome.notes());
        }
        if (text.equals(disk)) {
            return new FileChange.Unchanged(path, disk, next, outcome.notes());
        }
        return outcome.edited()
                ? new FileChange.Merge(path, disk, text, live, next, List.of(), outcome.notes())
                : new FileChange.Update(path, disk, text, next, outcome.notes());
    }

    /** Our part, with the blank lines behind it as they were where the user has something there. */
    static String ended(String text, String own, String after) {
        return after.isEmpty()
                ? text
                : text.stripTrailing() + own.substring(own.stripTrailing().length());
    }

    /** A file that was there before us: it may say already what we would, and more; else a person decides. */
    private FileChange unknown(String disk) {
        List<Section> mine = State.split(path, disk);
        Outcome outcome = DocumentMerge.merge(path, MergeOptions.NONE, 1, LastRendered.NONE, mine, template);
        if (outcome.conflicts().isEmpty() && outcome.text().equals(disk)) {
            return new FileChange.Unchanged(path, disk, ours, List.of());
        }
        Optional<Resolution> resolution = options.resolution(path, State.WHOLE);
        if (resolution.isEmpty()) {
            Conflict conflict = new Conflict(
                    path, State.WHOLE, "", 1, disk.strip(), ours.text().strip(), null);
            return new FileChange.Merge(
                    path, disk, disk, disk, Ours.unrecorded(ours.text()), List.of(conflict), List.of());
        }
        return switch (resolution.get()) {
            case MINE -> new FileChange.Unchanged(path, disk, ours, List.of());
            case TEMPLATE -> new FileChange.Update(path, disk, ours.text(), ours, List.of());
            case BOTH ->
                new FileChange.Merge(
                        path,
                        disk,
                        disk.stripTrailing() + "\n\n" + ours.text(),
                        disk.stripTrailing() + "\n\n" + ours.text(),
                        ours,
                        List.of(),
                        List.of());
        };
    }

    private FileChange ignoreList(String disk) {
        Optional<String> own = GitMarkers.union(disk);
        if (own.isEmpty()) {
            int line = Markers.firstLine(disk).orElse(0) + 1;
            return new FileChange.Keep(path, disk, Planner.markersLeft(path, line), ours.text());
        }
        String joined = base.map(known -> known.raw().getOrDefault(State.WHOLE, ""))
                .flatMap(GitMarkers::union)
                .orElse("");
        String old =
                base.map(known -> known.startOf(State.WHOLE, joined, own.get())).orElse("");
        String text = base.isEmpty() && !IgnoreMerge.isOurs(own.get(), ours.text())
                ? IgnoreMerge.above(own.get(), ours.text())
                : IgnoreMerge.merge(old, own.get(), ours.text());
        if (text.equals(disk)) {
            return new FileChange.Unchanged(path, disk, ours, List.of());
        }
        if (base.isEmpty()) {
            return new FileChange.Adopt(path, disk, text, ours);
        }
        return disk.strip().equals(old.strip())
                ? new FileChange.Update(path, disk, text, ours, List.of())
                : new FileChange.Merge(path, disk, text, text, ours, List.of(), List.of());
    }
}
