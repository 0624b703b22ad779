package dev.aiinit.workflow;

import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.Planner;
import dev.aiinit.merge.State;
import dev.aiinit.merge.TextsBefore;
import dev.aiinit.pack.OutputPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes back what is ours and unedited: whole files, our sections in files of the user's, our entries in settings. */
public final class Remove {
    private Remove() {}

    /**
     * What would go.
     *
     * @param changes one for each target file
     * @param stateFiles the files of the state that go, by path
     * @param kept what a person typed: it stays unless they say otherwise
     */
    public record Removal(List<FileChange> changes, Map<String, Optional<String>> stateFiles, List<String> kept) {
        public Removal {
            changes = List.copyOf(changes);
            stateFiles = Collections.unmodifiableMap(new LinkedHashMap<>(stateFiles));
            kept = List.copyOf(kept);
        }
    }

    /**
     * Plans the removal.
     *
     * @param state every file of the state folder
     * @param answersToo whether answers, decisions and sessions go as well
     */
    public static Removal plan(Generate.World world, List<String> state, boolean answersToo) {
        TextsBefore bases = world.bases();
        Lock lock = world.lock().map(text -> Lock.parse(State.LOCK, text)).orElse(Lock.NONE);
        Planner planner = new Planner(bases, lock.adopted(), MergeOptions.NONE);
        List<FileChange> changes = new ArrayList<>();
        bases.paths().stream()
                // The state is untrusted: only what a pack may write is ever touched.
                .filter(path -> OutputPath.complaint(path).isEmpty())
                .forEach(path -> planner.drop(path).ifPresent(changes::add));
        changes.addAll(new SettingsPlan(world, lock).changes());
        Map<String, Optional<String>> going = new LinkedHashMap<>();
        List<String> kept = new ArrayList<>();
        for (String path : state) {
            if (answersToo || !isTyped(path)) {
                going.put(path, Optional.empty());
            } else {
                kept.add(path);
            }
        }
        return new Removal(changes, going, kept);
    }

    /** Whether this file of the state holds what a person typed. */
    public static boolean isTyped(String path) {
        return path.equals(State.ANSWERS)
                || path.startsWith(State.FOLDER + "/decisions/")
                || path.startsWith(State.FOLDER + "/sessions/");
    }
}
