package dev.aiinit.audit;

import static java.util.Objects.requireNonNull;

import dev.aiinit.ignore.ListInForce;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.History;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a branch has added to the weight of a repository. What a changed file weighed before is reckoned from its size then.
 *
 * @param revision as the user wrote it
 * @param commit where the branch left it
 * @param files those that changed, the one that grew most first
 * @param all of every file
 * @param kept of the files that the list does not hide
 */
public record Growth(String revision, String commit, List<ChangedFile> files, Delta all, Delta kept) {
    public Growth {
        requireNonNull(revision);
        requireNonNull(commit);
        files = List.copyOf(files);
    }

    /** What became of a file. */
    public enum Status {
        ADDED,
        CHANGED,
        DELETED
    }

    /** A difference of weights; negative when something became lighter. */
    public record Delta(long bytes, long low, long high) {
        static final Delta NONE = new Delta(0, 0, 0);

        Delta plus(Delta other) {
            return new Delta(bytes + other.bytes, low + other.low, high + other.high);
        }

        private Delta minus(Delta other) {
            return new Delta(bytes - other.bytes, low - other.low, high - other.high);
        }
    }

    /** A file that the branch has added, changed or deleted. */
    public record ChangedFile(String path, Status status, boolean hidden, Delta delta) {}

    /** The growth since a point in the history; files that git does not track yet count as added. */
    public static Growth of(
            String revision, History.Since since, ContextWeight weight, ListInForce list, FileClassifier classifier) {
        Map<String, History.Change> changes = new LinkedHashMap<>();
        since.changes().forEach(change -> changes.put(change.path(), change));
        for (RepositoryFile file : weight.weights().files()) {
            if (!file.tracked()) {
                changes.putIfAbsent(file.path(), new History.Change(file.path(), -1, true));
            }
        }
        List<ChangedFile> files = new ArrayList<>();
        Delta all = Delta.NONE;
        Delta kept = Delta.NONE;
        for (History.Change change : changes.values()) {
            int index = weight.find(change.path());
            if (index < 0 && change.bytesBefore() < 0) {
                continue;
            }
            boolean hidden = list.decide(change.path(), false).hidden();
            Delta delta = delta(change, index, weight.weights(), classifier);
            files.add(new ChangedFile(change.path(), status(change, index), hidden, delta));
            all = all.plus(delta);
            kept = hidden ? kept : kept.plus(delta);
        }
        files.sort(Comparator.comparingLong((ChangedFile file) -> -file.delta().high())
                .thenComparing(ChangedFile::path));
        return new Growth(revision, since.commit(), files, all, kept);
    }

    private static Status status(History.Change change, int index) {
        if (index < 0) {
            return Status.DELETED;
        }
        return change.bytesBefore() < 0 ? Status.ADDED : Status.CHANGED;
    }

    private static Delta delta(History.Change change, int index, FileWeights weights, FileClassifier classifier) {
        Delta now = index < 0
                ? Delta.NONE
                : new Delta(Math.max(0, weights.bytes(index)), weights.low(index), weights.high(index));
        long before = change.bytesBefore();
        if (before <= 0) {
            return now;
        }
        if (now.bytes() > 0) {
            double part = before / (double) now.bytes();
            return now.minus(new Delta(before, Math.round(now.low() * part), Math.round(now.high() * part)));
        }
        Weight gone = weight(change.path(), before, classifier);
        return now.minus(new Delta(before, gone.tokens().low(), gone.tokens().high()));
    }

    /** Of a file whose text is gone: from its name and size. */
    private static Weight weight(String path, long bytes, FileClassifier classifier) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        var fileClass = classifier.classify(path);
        return new Weight(
                1, bytes, fileClass.isBinary() ? TokenRange.NONE : TokenRange.of(bytes, Content.of(name, fileClass)));
    }
}
