package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.supply.Pin;
import dev.aiinit.workflow.PinChecks;
import dev.aiinit.workflow.PinnedPacks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack status}: whether the pinned packs are the newest that their places have. Changes nothing. */
final class PackStatusCommand implements Execution.Command {
    private final AiInit root;

    PackStatusCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = root.common
                .addTo(new Options(
                        this,
                        "status",
                        "Say whether the pinned packs are behind the newest tag, or the head of their branch."))
                .spec();
        spec.usageMessage()
                .footer(
                        "",
                        "With --offline, the default where CI is set, it says what is pinned and looks nowhere.",
                        "Exit codes: 0 all are the newest, or behind; 4 a tag was moved since it was pinned.");
        return spec;
    }

    @Override
    public ExitCode run() throws IOException {
        Run run = Run.open(root, new PackOption(), null, false);
        run.requireState();
        List<Pin> pins = PinnedPacks.of(run.state().lock());
        boolean looks = root.offline().isEmpty();
        PinChecks checks = new PinChecks(root.shelf(run.place().root()));
        List<PinChecks.Standing> standings = new ArrayList<>();
        for (Pin pin : pins) {
            standings.add(
                    looks ? checks.standing(pin) : new PinChecks.Standing(pin, Optional.empty(), "", false, false));
        }
        if (root.common.json) {
            root.console.out().print(Json.text(PackTrees.status(standings, looks)));
            return code(standings);
        }
        standings.forEach(standing -> root.console.out().println(sentence(standing, looks)));
        if (pins.isEmpty()) {
            root.console.err().println("ai-init: no pack from elsewhere is pinned");
        } else if (!looks) {
            root.console.err().println("ai-init: nobody looked for newer ones: " + root.offline());
        }
        return code(standings);
    }

    /** To be behind is no fault; a tag that was moved is one, whoever did it. */
    private static ExitCode code(List<PinChecks.Standing> standings) {
        return standings.stream().anyMatch(PinChecks.Standing::moved) ? ExitCode.UNTRUSTED : ExitCode.OK;
    }

    private static String sentence(PinChecks.Standing standing, boolean looked) {
        String pack = standing.pin().shown();
        if (!looked) {
            return pack + " is pinned";
        }
        if (standing.moved()) {
            return pack + ": the tag " + standing.pin().tag()
                    + " was moved since it was pinned; ask who publishes it why";
        }
        String newest = standing.newest()
                .map(now -> now.tag().isEmpty() ? "commit " + now.commit() : now.tag())
                .orElse("other files in the folder");
        return pack + (standing.behind() ? " is behind: there is " + newest : " is the newest");
    }
}
