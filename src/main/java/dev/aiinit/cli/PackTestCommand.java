package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack test}. */
final class PackTestCommand implements Execution.Command {
    private final AiInit root;

    PackTestCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(this, "test", "Run the tests of a pack."))
                .spec();
    }

    @Override
    public ExitCode run() {
        throw new UserError(ExitCode.USAGE, Problem.of("pack test is not there yet", ""));
    }
}
