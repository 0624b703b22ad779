package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack lint}. */
final class PackLintCommand implements Execution.Command {
    private final AiInit root;

    PackLintCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(this, "lint", "Check everything about a pack at once."))
                .spec();
    }

    @Override
    public ExitCode run() {
        throw new UserError(ExitCode.USAGE, Problem.of("pack lint is not there yet", ""));
    }
}
