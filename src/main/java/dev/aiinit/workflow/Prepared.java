package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.detect.Findings;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.merge.FileChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run up to the moment before the first write.
 *
 * @param stateFiles changes below the root that people need not see: the new text by path, or empty for a file to delete
 * @param prices tokens of each target file as it will be
 * @param warnings what a person should know, one sentence each
 */
public record Prepared(
        Findings findings,
        AnswerBook answers,
        IgnoreList ignored,
        List<FileChange> changes,
        Map<String, Optional<String>> stateFiles,
        Map<String, TokenRange> prices,
        List<String> warnings) {
    public Prepared {
        changes = List.copyOf(changes);
        stateFiles = Collections.unmodifiableMap(new LinkedHashMap<>(stateFiles));
        prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
        warnings = List.copyOf(warnings);
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
