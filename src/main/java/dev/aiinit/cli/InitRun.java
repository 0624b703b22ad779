package dev.aiinit.cli;

import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.store.StateFolder;
import dev.aiinit.workflow.Generate;
import dev.aiinit.workflow.Prepared;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the main job for the commands that generate: reads options, shows the plan, asks, writes. */
final class InitRun {
    private final AiInit root;
    private final Console console;
    private final CommonOptions common;
    private final InitOptions options;
    private final Recording recording;

    InitRun(AiInit root, InitOptions options) {
        this(root, options, Recording.NONE);
    }

    /** A run that also records something. */
    InitRun(AiInit root, InitOptions options, Recording recording) {
        this.root = root;
        this.console = root.console;
        this.common = root.common;
        this.options = options;
        this.recording = recording;
    }

    ExitCode run() throws IOException {
        options.pack.lookOnly |= options.dryRun;
        if (options.pack.choice != PackOption.Choice.PINNED) {
            options.pack.also.addAll(options.given());
        }
        Run run = Run.open(root, options.pack, options.output, !options.dryRun);
        Optional<List<String>> known = asksForNothing() ? run.knownToBeDone() : Optional.empty();
        if (known.isPresent()) {
            if (!common.quiet) {
                console.out().println("Up to date: nothing has changed since the last run");
            }
            known.get().forEach(warning -> console.err().println("ai-init: " + warning));
            return ExitCode.OK;
        }
        try (Wizard wizard = wizard()) {
            Prepared prepared = run.prepare(request(run), wizard);
            PlanPrinter printer = new PlanPrinter(prepared);
            if (options.dryRun) {
                return dryRun(prepared, printer);
            }
            if (options.showDiff && !common.json) {
                console.out().print(UnifiedDiff.of(prepared.changes()));
                console.out().flush();
            }
            List<String> lines = recording.lines(printer);
            if (wizard != null && prepared.changesFiles()) {
                if (!wizard.confirm("Write these files?", printer.lines())) {
                    console.err().println("ai-init: nothing was written");
                    return ExitCode.REFUSED;
                }
                lines = List.of(closing(prepared));
            }
            run.write(prepared);
            report(lines, printer);
            return prepared.isOpen() ? ExitCode.CONFLICT : ExitCode.OK;
        }
    }

    /** Whether this is a run that only does again what the last one did. */
    private boolean asksForNothing() {
        return options.isPlain()
                && options.yes
                && !common.json
                && !common.verbose
                && recording.schema().isEmpty();
    }

    private ExitCode dryRun(Prepared prepared, PlanPrinter printer) {
        if (common.json) {
            console.out().print(Json.text(recording.document(printer.tree(false))));
        } else {
            console.out().print(UnifiedDiff.of(prepared.changes()));
            printer.warnings().forEach(console.err()::println);
            printer.open().forEach(console.err()::println);
        }
        return prepared.isOpen() ? ExitCode.CONFLICT : ExitCode.OK;
    }

    private static String closing(Prepared prepared) {
        return Closing.line(prepared.changes().stream()
                .filter(change -> change.written().isPresent())
                .map(FileChange::path)
                .toList());
    }

    private void report(List<String> lines, PlanPrinter printer) {
        if (common.json) {
            console.out().print(Json.text(recording.document(printer.tree(true))));
            return;
        }
        if (!common.quiet) {
            lines.forEach(console.out()::println);
        }
        printer.warnings().forEach(console.err()::println);
        if (common.verbose) {
            printer.details().forEach(console.err()::println);
        }
        printer.open().forEach(console.err()::println);
    }

    /** A wizard when a person is there and wants to be asked; else null. */
    private @Nullable Wizard wizard() throws IOException {
        return options.yes || options.dryRun ? null : root.wizard();
    }

    private Generate.Request request(Run run) throws IOException {
        Place place = run.place();
        Map<String, String> set = new LinkedHashMap<>(options.set);
        if (options.targets != null) {
            String targets = String.join(",", options.targets);
            // For nobody is what a pack that does not ask writes for anyhow.
            if (!targets.equals("none") || run.asks("assistants")) {
                set.put("assistants", targets.equals("none") ? "" : targets);
            }
        }
        String path = options.answers == null ? "" : options.answers;
        String text = path.isEmpty()
                ? ""
                : StateFolder.userFile(console.directory().resolve(path))
                        .orElseThrow(() -> new UserError(
                                ExitCode.USAGE,
                                Problem.of("there is no answers file \"" + path + "\"", "check --answers")));
        return new Generate.Request(
                set, path, text, options.confirm, place.folderName(), options.merge(), recording.records());
    }
}
