package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Value;
import dev.aiinit.store.StateFolder;
import dev.aiinit.workflow.DecisionLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the recorded decisions for the commands that work on them, and writes one with all that follows from it. */
final class DecisionState {
    private DecisionState() {}

    /** The decisions for a command that goes on to write: as they are once a run that was killed is over. */
    static DecisionLog read(DecideCommand decide) throws IOException {
        if (decide.dryRun) {
            Path root = Place.root(decide.root.console, decide.root.common);
            return read(decide, StateFolder.open(root, root));
        }
        return read(decide, Run.open(decide.root, decide.pack, null, true).state());
    }

    /** The decisions as they are now; a run that was killed is only reported. */
    static DecisionLog look(DecideCommand decide) throws IOException {
        return read(decide, Run.open(decide.root, decide.pack, null, false).state());
    }

    private static DecisionLog read(DecideCommand decide, StateFolder state) throws IOException {
        return DecisionLog.read(
                decide.pack
                        .open(decide.root, Place.root(decide.root.console, decide.root.common), state.lock())
                        .pack(),
                state);
    }

    /** Runs what {@code regenerate} runs, with this record among the decisions: one plan, one write. */
    static ExitCode write(DecideCommand decide, Map<String, Value> item, String said) throws IOException {
        String id = text(item, "id");
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", id);
        about.put("status", item.containsKey("status") ? text(item, "status") : "accepted");
        about.put("file", ".ai/.ai-init/decisions/" + id + ".yml");
        Map<String, Value> records = new LinkedHashMap<>();
        records.put(DecisionLog.QUESTION, new Value.Records(List.of(item)));
        String sentence = id + " " + said + " " + about.get("status");
        if (decide.dryRun && !decide.root.common.json && !decide.root.common.quiet) {
            decide.root
                    .console
                    .err()
                    .println("ai-init: nothing is written; else: " + sentence + ", in " + about.get("file"));
        }
        return new InitRun(decide.root, options(decide), new Recording("decide/1", about, sentence, records)).run();
    }

    private static InitOptions options(DecideCommand decide) {
        InitOptions options = new InitOptions(decide.pack);
        options.yes = true;
        options.dryRun = decide.dryRun;
        return options;
    }

    private static String text(Map<String, Value> item, String field) {
        return item.get(field) instanceof Value.Text text ? text.text() : "";
    }
}
