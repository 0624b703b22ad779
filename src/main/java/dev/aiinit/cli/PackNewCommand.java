package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack new}. */
final class PackNewCommand implements Execution.Command {
    private final AiInit root;

    PackNewCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(this, "new", "Write the start of a pack that passes its own lint and tests."))
                .spec();
    }

    @Override
    public ExitCode run() {
        throw new UserError(ExitCode.USAGE, Problem.of("pack new is not there yet", ""));
    }
}
