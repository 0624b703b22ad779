package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.workflow.Decide;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init decide status}: gives a decision another status and writes the memory again. */
final class DecideStatusCommand implements Execution.Command {
    private final DecideCommand decide;
    private String id = "";
    private String status = "";

    DecideStatusCommand(DecideCommand decide) {
        this.decide = decide;
    }

    @Override
    public CommandSpec spec() {
        return decide.addTo(new Options(
                        this,
                        "status",
                        "Give a decision another status, and write the memory files again in the same run."))
                .argument("ID", "The decision: decide list shows the ids.", value -> id = value)
                .argument("STATUS", "proposed, accepted, rejected, deprecated or superseded.", value -> status = value)
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        decide.refuseOptions("status");
        return DecisionState.write(decide, new Decide(DecisionState.read(decide)).withStatus(id, status), "is now");
    }
}
