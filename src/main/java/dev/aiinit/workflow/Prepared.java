package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.detect.Findings;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.merge.Conflict;
import dev.aiinit.merge.FileChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run up to the moment before the first write.
 *
 * @param since what has changed in the repository since the last run, one sentence each
 * @param stateFiles changes below the root that people need not see: the new text by path, or empty for a file to delete
 * @param readings by path: what reading each target file costs, and when an assistant reads it
 * @param summary what a session costs and what is enforced, one sentence each
 * @param told what a person should know of the answers, one sentence each
 * @param lasting what a person should know as long as nothing changes, one sentence each
 */
public record Prepared(
        Findings findings,
        List<String> since,
        AnswerBook answers,
        IgnoreList ignored,
        List<FileChange> changes,
        Map<String, Optional<String>> stateFiles,
        Map<String, Reading> readings,
        List<String> summary,
        List<String> told,
        List<String> lasting) {
    public Prepared {
        since = List.copyOf(since);
        changes = List.copyOf(changes);
        stateFiles = Collections.unmodifiableMap(new LinkedHashMap<>(stateFiles));
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        summary = List.copyOf(summary);
        told = List.copyOf(told);
        lasting = List.copyOf(lasting);
    }

    /** All that a person should know. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>(told);
        all.addAll(lasting);
        return all;
    }

    /** What reading this target file costs, and when an assistant reads it. */
    public Reading reading(String path) {
        return readings.getOrDefault(path, Reading.NONE);
    }

    /** The files that cannot be merged until a person mends them. */
    public List<FileChange.Keep> kept() {
        return changes.stream()
                .filter(FileChange.Keep.class::isInstance)
                .map(FileChange.Keep.class::cast)
                .toList();
    }

    /** What a person must decide. */
    public List<Conflict> conflicts() {
        return changes.stream().flatMap(change -> change.conflicts().stream()).toList();
    }

    /** Whether something stays open until a person acts. */
    public boolean isOpen() {
        return !kept().isEmpty() || !conflicts().isEmpty();
    }

    /** Whether writing would change any target file. */
    public boolean changesFiles() {
        return changes.stream()
                .anyMatch(change -> change.deletes() || change.written().isPresent());
    }
}
