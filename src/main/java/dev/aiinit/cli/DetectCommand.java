package dev.aiinit.cli;

import dev.aiinit.detect.DetectReport;
import dev.aiinit.detect.DetectText;
import dev.aiinit.detect.Detector;
import dev.aiinit.detect.Explain;
import dev.aiinit.detect.ExplainReport;
import dev.aiinit.detect.ExplainText;
import dev.aiinit.detect.Findings;
import dev.aiinit.project.ExitCode;
import dev.aiinit.store.StateFolder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init detect}: what the repository's own files tell, each fact with its evidence. */
final class DetectCommand implements Execution.Command {
    private final AiInit root;

    private @Nullable String explained;

    DetectCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(
                        this, "detect", "Print what the repository's files tell, each fact with its evidence."))
                .text(
                        "--explain",
                        "KEY",
                        "Say which conditions were tried where, and which held: of a card or technology (nextjs, Next.js), a fact"
                                + " (nextjs.app-router) or a field of --json (commands.test).",
                        key -> explained = key)
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        Place place = Place.of(root.console, root.common);
        StateFolder.open(place.root(), place.root())
                .pending()
                .ifPresent(told -> root.console.err().println("ai-init: " + told));
        PackInForce known = PackInForce.of(root, place.root());
        known.missing().forEach(told -> root.console.err().println("ai-init: " + told));
        if (explained != null) {
            explain(place, known, explained);
            return ExitCode.OK;
        }
        Findings findings = Detector.detect(place.repository(), known.cards());
        if (root.common.json) {
            root.console.out().print(Json.text(DetectReport.of(findings)));
        } else {
            root.console.out().print(DetectText.of(findings));
        }
        return ExitCode.OK;
    }

    private void explain(Place place, PackInForce known, String key) throws IOException {
        Explain.Explanation explanation = Explain.of(place.repository(), known.cards(), key);
        root.console
                .out()
                .print(root.common.json ? Json.text(ExplainReport.of(explanation)) : ExplainText.of(explanation));
    }
}
