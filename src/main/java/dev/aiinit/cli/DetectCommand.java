package dev.aiinit.cli;

import dev.aiinit.detect.DetectReport;
import dev.aiinit.detect.DetectText;
import dev.aiinit.detect.Detector;
import dev.aiinit.detect.Findings;
import dev.aiinit.project.ExitCode;
import dev.aiinit.store.StateFolder;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init detect}: what the repository's own files tell, each fact with its evidence. */
final class DetectCommand implements Execution.Command {
    private final AiInit root;

    DetectCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(
                        this, "detect", "Print what the repository's files tell, each fact with its evidence."))
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        Place place = Place.of(root.console, root.common);
        StateFolder.open(place.root(), place.root())
                .pending()
                .ifPresent(told -> root.console.err().println("ai-init: " + told));
        Findings findings =
                Detector.detect(place.repository(), root.builtIn.get().cards());
        if (root.common.json) {
            root.console.out().print(Json.text(DetectReport.of(findings)));
        } else {
            root.console.out().print(DetectText.of(findings));
        }
        return ExitCode.OK;
    }
}
