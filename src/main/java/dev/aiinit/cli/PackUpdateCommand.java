package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.supply.Pin;
import dev.aiinit.workflow.PackChange;
import dev.aiinit.workflow.PackStack;
import dev.aiinit.workflow.PinnedPacks;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack update}: moves the pins to the newest that was asked for, having shown what that changes. */
final class PackUpdateCommand implements Execution.Command {
    private static final String SCHEMA = "pack-update/1";

    private final AiInit root;
    private final InitOptions options = new InitOptions();

    PackUpdateCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(
                this,
                "update",
                "Move the pinned packs to the newest that their ref asks for.",
                "It shows what changes in their templates and in your files, and asks.",
                "To ask for another version, run: ai-init pack add SOURCE");
        return options.addRestTo(options.pack.addRestTo(root.common.addTo(words)))
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        options.pack.choice = PackOption.Choice.NEWEST;
        options.pack.lookOnly |= options.dryRun;
        Run run = Run.open(root, options.pack, null, !options.dryRun);
        run.requireState();
        Optional<String> lock = run.state().lock();
        PackStack newest = run.packs().stack();
        List<Pin> before = PinnedPacks.sound(lock);
        if (before.equals(newest.pins())) {
            return nothingNewer(newest);
        }
        options.pack.found = newest;
        options.showDiff = !options.dryRun && !root.common.quiet;
        String diff = PackChange.diff(before, newest, root.shelf(run.place().root()));
        if (!root.common.json && !root.common.quiet) {
            root.console.out().print(diff);
            root.console.out().flush();
        }
        Recording recording = new Recording(
                SCHEMA, about(before, newest.pins(), diff), PackChange.sentence(before, newest), new LinkedHashMap<>());
        return new InitRun(root, options, recording).run();
    }

    private static Map<String, Object> about(List<Pin> before, List<Pin> after, String templates) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("before", before.stream().map(PackTrees::pin).toList());
        about.put("after", after.stream().map(PackTrees::pin).toList());
        about.put("templates", templates);
        return about;
    }

    private ExitCode nothingNewer(PackStack newest) {
        if (root.common.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("schema", SCHEMA);
            tree.putAll(about(newest.pins(), newest.pins(), ""));
            tree.put("written", false);
            for (String empty : List.of("since", "files", "conflicts", "warnings")) {
                tree.put(empty, List.of());
            }
            tree.put("answers", new LinkedHashMap<>());
            root.console.out().print(Json.text(tree));
        } else if (!root.common.quiet) {
            root.console.out().println("Nothing newer");
        }
        return ExitCode.OK;
    }
}
