package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.workflow.Decide;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code ai-init decide status}: gives a decision another status and writes the memory again. */
@CommandLine.Command(
        name = "status",
        description = "Give a decision another status, and write the memory files again in the same run.")
final class DecideStatusCommand implements Execution.Command {
    private final DecideCommand decide;

    @Parameters(index = "0", paramLabel = "ID", description = "The decision: decide list shows the ids.")
    String id = "";

    @Parameters(
            index = "1",
            paramLabel = "STATUS",
            description = "proposed, accepted, rejected, deprecated or superseded.")
    String status = "";

    DecideStatusCommand(DecideCommand decide) {
        this.decide = decide;
    }

    @Override
    public ExitCode run() throws IOException {
        decide.refuseOptions("status");
        return DecisionState.write(decide, new Decide(DecisionState.read(decide)).withStatus(id, status), "is now");
    }
}
