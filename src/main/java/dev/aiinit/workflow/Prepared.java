package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.detect.Findings;
import dev.aiinit.ignore.IgnoreList;
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
 * @param stateFiles changes below the root that people need not see: the new text by path, or empty for a file to delete
 * @param readings by path: what reading each target file costs, and when an assistant reads it
 * @param summary what a session costs and what is enforced, one sentence each
 * @param warnings what a person should know, one sentence each
 */
public record Prepared(
        Findings findings,
        AnswerBook answers,
        IgnoreList ignored,
        List<FileChange> changes,
        Map<String, Optional<String>> stateFiles,
        Map<String, Reading> readings,
        List<String> summary,
        List<String> warnings) {
    public Prepared {
        changes = List.copyOf(changes);
        stateFiles = Collections.unmodifiableMap(new LinkedHashMap<>(stateFiles));
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        summary = List.copyOf(summary);
        warnings = List.copyOf(warnings);
    }

    /** The same, with more that a person should know: it comes first. */
    Prepared with(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(warnings);
        return new Prepared(findings, answers, ignored, changes, stateFiles, readings, summary, all);
    }

    /** What reading this target file costs, and when an assistant reads it. */
    public Reading reading(String path) {
        return readings.getOrDefault(path, Reading.NONE);
    }

    /** The files that stay as they are although we would write something else. */
    public List<FileChange.Keep> kept() {
        return changes.stream()
                .filter(FileChange.Keep.class::isInstance)
                .map(FileChange.Keep.class::cast)
                .toList();
    }

    /** Whether writing would change any target file. */
    public boolean changesFiles() {
        return changes.stream().anyMatch(change -> change.written().isPresent());
    }
}
