package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.supply.Pin;
import dev.aiinit.workflow.PinChecks;
import dev.aiinit.workflow.PinnedPacks;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack fetch}: brings exactly what is pinned to this machine, and has it trusted here. */
final class PackFetchCommand implements Execution.Command {
    private final AiInit root;
    private final PackOption option = new PackOption();

    PackFetchCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(
                        new Options(
                                this,
                                "fetch",
                                "Bring the packs that are pinned to this machine.",
                                "The other commands then need no network.",
                                "What is served must have the pinned hash. In CI it uses the network unless --offline is given."))
                .texts(
                        "--trust",
                        "HASH",
                        "",
                        "Trust the pack with this SHA-256, having looked at it. May be repeated.",
                        option.trust::addAll)
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        Run run = Run.open(root, option, null, false);
        run.requireState();
        List<Pin> pins = PinnedPacks.of(run.state().lock());
        PinChecks checks = new PinChecks(root.fetchingShelf(run.place().root()));
        for (Pin pin : pins) {
            checks.fetch(pin);
        }
        try (Wizard wizard = root.wizard()) {
            run.packs().allow(wizard);
        }
        if (root.common.json) {
            root.console.out().print(Json.text(PackTrees.list(run.packs().stack())));
        } else if (!root.common.quiet) {
            pins.forEach(pin -> root.console.out().println(pin.shown() + " is here"));
            if (pins.isEmpty()) {
                root.console.out().println("No pack from elsewhere is pinned");
            }
        }
        return ExitCode.OK;
    }
}
