package dev.aiinit.store;

import java.util.List;

/**
 * What a run of {@link AtomicWriter} did; all paths relative to the root, in the order they were given.
 *
 * @param created files that did not stand there before
 * @param changed files that stood there with other bytes
 * @param deleted files that are gone now
 * @param unchanged files that were as they should be already and were not touched
 * @param notes what a person should know about how it was written
 */
public record WriteReport(
        List<String> created, List<String> changed, List<String> deleted, List<String> unchanged, List<String> notes) {
    public WriteReport {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        deleted = List.copyOf(deleted);
        unchanged = List.copyOf(unchanged);
        notes = List.copyOf(notes);
    }
}
