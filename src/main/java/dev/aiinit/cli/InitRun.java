package dev.aiinit.cli;

import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.pack.BuiltIn;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackReader;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.render.Renderer;
import dev.aiinit.store.PackFolder;
import dev.aiinit.store.ProcessRunner;
import dev.aiinit.store.StateFolder;
import dev.aiinit.workflow.Generate;
import dev.aiinit.workflow.Prepared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the main job for the commands that generate: reads options, shows the plan, asks, writes. */
final class InitRun {
    private final Console console;
    private final CommonOptions common;
    private final Ahead<BuiltIn> builtIn;
    private final InitOptions options;

    InitRun(AiInit root, InitOptions options) {
        this.console = root.console;
        this.common = root.common;
        this.builtIn = root.builtIn;
        this.options = options;
    }

    ExitCode run() throws IOException {
        Path root = Place.root(console, common);
        Path target = options.output == null
                ? root
                : console.directory().resolve(options.output).normalize();
        StateFolder state = StateFolder.open(root, target);
        afterAKill(state);
        Place place = Place.of(console, common);
        Pack pack = pack();
        Ahead<Renderer> renderer = new Ahead<>(() -> new Renderer(pack)).begin();
        Generate generate = new Generate(
                pack, renderer::get, builtIn.get().cards(), builtIn.get().targets());
        Generate.World world = new Generate.World(place.repository(), state, state, state.lock(), state.facts());
        try (Wizard wizard = wizard()) {
            Prepared prepared = generate.prepare(request(place), world, wizard);
            PlanPrinter printer = new PlanPrinter(prepared);
            if (options.dryRun) {
                return dryRun(prepared, printer);
            }
            if (wizard != null && prepared.changesFiles() && !wizard.confirm("Write these files?", printer.lines())) {
                console.err().println("ai-init: nothing was written");
                return ExitCode.REFUSED;
            }
            state.write(prepared.changes(), prepared.stateFiles());
            report(prepared, printer);
            return prepared.isOpen() ? ExitCode.CONFLICT : ExitCode.OK;
        }
    }

    /** A run that was killed is ended before anything is read; a dry run only tells of it. */
    private void afterAKill(StateFolder state) throws IOException {
        List<String> told = options.dryRun
                ? state.pending().map(List::of).orElse(List.of())
                : state.recover(new ProcessRunner(console.environment()));
        told.forEach(line -> console.err().println("ai-init: " + line));
    }

    private Pack pack() throws IOException {
        return options.pack == null
                ? builtIn.get().pack()
                : PackReader.read(PackFolder.read(console.directory().resolve(options.pack), options.pack));
    }

    private ExitCode dryRun(Prepared prepared, PlanPrinter printer) {
        if (common.json) {
            console.out().print(Json.text(printer.tree(false)));
        } else {
            console.out().print(UnifiedDiff.of(prepared.changes()));
            printer.warnings().forEach(console.err()::println);
            printer.open().forEach(console.err()::println);
        }
        return prepared.isOpen() ? ExitCode.CONFLICT : ExitCode.OK;
    }

    private void report(Prepared prepared, PlanPrinter printer) {
        if (common.json) {
            console.out().print(Json.text(printer.tree(true)));
            return;
        }
        if (!common.quiet) {
            printer.lines().forEach(console.out()::println);
        }
        printer.warnings().forEach(console.err()::println);
        if (common.verbose) {
            printer.details().forEach(console.err()::println);
        }
        printer.open().forEach(console.err()::println);
    }

    /** A wizard when a person is there and wants to be asked; else null. */
    private @Nullable Wizard wizard() throws IOException {
        if (options.yes || common.json || options.dryRun || !console.interactive() || console.has("CI")) {
            return null;
        }
        return Wizard.onTerminal(!common.noColor && !console.has("NO_COLOR")).orElse(null);
    }

    private Generate.Request request(Place place) throws IOException {
        Map<String, String> set = new LinkedHashMap<>(options.set);
        if (options.targets != null) {
            String targets = String.join(",", options.targets);
            set.put("assistants", targets.equals("none") ? "" : targets);
        }
        String path = options.answers == null ? "" : options.answers;
        String text = path.isEmpty()
                ? ""
                : StateFolder.userFile(console.directory().resolve(path))
                        .orElseThrow(() -> new UserError(
                                ExitCode.USAGE,
                                Problem.of("there is no answers file \"" + path + "\"", "check --answers")));
        return new Generate.Request(set, path, text, options.confirm, place.folderName(), MergeOptions.NONE);
    }
}
