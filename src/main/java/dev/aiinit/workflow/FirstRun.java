package dev.aiinit.workflow;

import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.State;
import dev.aiinit.merge.TextsBefore;
import dev.aiinit.repository.RepositoryView;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A first run that writes into memory only, and the run after it. */
final class FirstRun {
    private final Generate generate;
    private final PackCase given;
    private final Prepared prepared;

    private FirstRun(Generate generate, PackCase given, Prepared prepared) {
        this.generate = generate;
        this.given = given;
        this.prepared = prepared;
    }

    /**
     * Runs the pack.
     *
     * @throws dev.aiinit.project.UserError with all problems of answers and templates
     */
    static FirstRun of(Generate generate, PackCase given) throws IOException {
        Generate.Request request = new Generate.Request(
                new LinkedHashMap<>(),
                given.answersPath(),
                given.answers(),
                false,
                given.name(),
                MergeOptions.NONE,
                new LinkedHashMap<>());
        Left left = new Left(given.repository(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Generate.World world = new Generate.World(given.repository(), left, left, Optional.empty(), Optional.empty());
        return new FirstRun(generate, given, generate.prepare(request, world, null));
    }

    Prepared prepared() {
        return prepared;
    }

    /** The files that the run writes, without the state folder. */
    SortedMap<String, String> written() {
        SortedMap<String, String> written = new TreeMap<>();
        prepared.changes().forEach(change -> change.written().ifPresent(text -> written.put(change.path(), text)));
        return written;
    }

    /** What the next run does on what this one has left. */
    Prepared again() throws IOException {
        Map<String, FileChange> changes = new LinkedHashMap<>();
        prepared.changes().forEach(change -> changes.put(change.path(), change));
        Map<String, String> state = new LinkedHashMap<>();
        prepared.stateFiles().forEach((path, text) -> text.ifPresent(held -> state.put(path, held)));
        Left left = new Left(given.repository(), changes, state);
        Generate.World world = new Generate.World(
                given.repository(),
                left,
                left,
                Optional.ofNullable(state.get(State.LOCK)),
                Optional.ofNullable(state.get(State.FACTS)));
        return generate.prepare(Generate.Request.plain(given.name()), world, null);
    }

    /** What a run left, as the next one finds it. */
    private record Left(RepositoryView repository, Map<String, FileChange> changes, Map<String, String> state)
            implements SavedAnswers, TextsBefore {
        @Override
        public String answersPath() {
            return State.ANSWERS;
        }

        @Override
        public Optional<String> answers() {
            return Optional.ofNullable(state.get(State.ANSWERS));
        }

        @Override
        public Map<String, String> records(String question) {
            String folder = State.FOLDER + "/" + question + "/";
            SortedMap<String, String> records = new TreeMap<>();
            state.forEach((path, text) -> {
                if (path.startsWith(folder) && path.endsWith(".yml")) {
                    records.put(path.substring(folder.length(), path.length() - ".yml".length()), text);
                }
            });
            return records;
        }

        @Override
        public Optional<Map<String, String>> base(String path) {
            return Optional.ofNullable(changes.get(path)).flatMap(FileChange::base);
        }

        @Override
        public Optional<String> onDisk(String path) {
            FileChange change = changes.get(path);
            return change == null
                    ? repository.text(path)
                    : Optional.of(change.live()).filter(text -> !text.isEmpty());
        }
    }
}
