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
import dev.aiinit.store.BuiltInSource;
import dev.aiinit.store.PackFolder;
import dev.aiinit.store.StateFolder;
import dev.aiinit.workflow.Generate;
import dev.aiinit.workflow.Prepared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the main job for the commands that generate: reads options, shows the plan, asks, writes. */
final class InitRun {
    private final Console console;
    private final CommonOptions common;
    private final InitOptions options;

    InitRun(Console console, CommonOptions common, InitOptions options) {
        this.console = console;
        this.common = common;
        this.options = options;
    }

    ExitCode run() throws IOException {
        Place place = Place.of(console, common);
        BuiltIn builtIn = BuiltInSource.read();
        Pack pack = options.pack == null
                ? builtIn.pack()
                : PackReader.read(PackFolder.read(console.directory().resolve(options.pack), options.pack));
        Path target = options.output == null
                ? place.root()
                : console.directory().resolve(options.output).normalize();
        StateFolder state = StateFolder.open(place.root(), target);
        Generate generate = new Generate(pack, builtIn.cards(), builtIn.targets());
        Generate.World world = new Generate.World(place.repository(), state, state, state.lock());
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
            report(printer);
            return prepared.isOpen() ? ExitCode.CONFLICT : ExitCode.OK;
        }
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

    private void report(PlanPrinter printer) {
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
