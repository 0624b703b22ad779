package dev.aiinit.cli;

import dev.aiinit.merge.Conflict;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.Resolution;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.workflow.Generate;
import dev.aiinit.workflow.OpenConflicts;
import dev.aiinit.workflow.Prepared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init resolve}: ends conflicts, by what the user says or, on a terminal, one after the other. */
final class ResolveCommand implements Execution.Command {
    private static final List<String> WORDS = List.of("mine", "template", "both");

    private final AiInit root;
    private final PackOption pack = new PackOption();
    private final List<String> addresses = new ArrayList<>();
    private String take = "";

    ResolveCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(
                        this,
                        "resolve",
                        "End conflicts between your text and the template's, and write the memory files again.",
                        "On a terminal each conflict is shown and asked; elsewhere --take says which text counts.")
                .arguments(
                        "0..*", "PATH[#SECTION]", "The conflicts to end. Without one: all of them.", addresses::addAll);
        return pack.addTo(root.common.addTo(words))
                .text(
                        "--take",
                        "SIDE",
                        "mine keeps your text; template takes the new one; both puts the new one below yours.",
                        value -> take = value)
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        @Nullable Resolution side = side();
        Run run = Run.open(root, pack, null, true);
        run.requireState();
        Prepared open = run.prepare(Generate.Request.plain(run.place().folderName()), null);
        List<Conflict> chosen = OpenConflicts.named(addresses, open.conflicts());
        if (chosen.isEmpty()) {
            root.console.err().println("ai-init: no conflict is open");
            PlanPrinter nothing = new PlanPrinter(open);
            if (root.common.json) {
                root.console.out().print(Json.text(nothing.tree(false)));
            }
            nothing.open().forEach(root.console.err()::println);
            return open.isOpen() ? ExitCode.CONFLICT : ExitCode.OK;
        }
        Map<String, Resolution> resolutions = side == null ? asked(chosen) : all(chosen, side);
        MergeOptions merge = new MergeOptions(new LinkedHashSet<>(), resolutions, false);
        Prepared prepared = run.prepare(Generate.Request.with(run.place().folderName(), merge), null);
        run.write(prepared);
        PlanPrinter printer = new PlanPrinter(prepared);
        if (root.common.json) {
            root.console.out().print(Json.text(printer.tree(true)));
        } else if (!root.common.quiet) {
            resolutions.forEach((address, taken) -> root.console
                    .out()
                    .println(address + ": took " + taken.name().toLowerCase(Locale.ROOT)));
            printer.written().forEach(root.console.out()::println);
        }
        printer.open().forEach(root.console.err()::println);
        return prepared.isOpen() ? ExitCode.CONFLICT : ExitCode.OK;
    }

    private @Nullable Resolution side() {
        if (take.isEmpty()) {
            return null;
        }
        if (!WORDS.contains(take)) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("--take " + take + ": there is no such side", Suggestion.hint(take, WORDS)));
        }
        return Resolution.valueOf(take.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Resolution> all(List<Conflict> conflicts, Resolution side) {
        Map<String, Resolution> resolutions = new LinkedHashMap<>();
        conflicts.forEach(conflict -> resolutions.put(conflict.address(), side));
        return resolutions;
    }

    /** What a person takes of each; what they leave open is not in it. */
    private Map<String, Resolution> asked(List<Conflict> conflicts) throws IOException {
        try (Wizard wizard = root.wizard()) {
            if (wizard == null) {
                throw new UserError(
                        ExitCode.USAGE,
                        Problem.of(
                                conflicts.size() + " open, and nobody can be asked here",
                                "say which side counts: --take mine, --take template or --take both"));
            }
            return new ConflictDialogue(conflicts).ask(wizard);
        }
    }
}
