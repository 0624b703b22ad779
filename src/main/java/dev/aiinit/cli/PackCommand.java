package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack}: all that is done with packs; on its own it only names its commands. */
final class PackCommand implements Execution.Command {
    private final AiInit root;

    PackCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = root.common
                .addTo(new Options(
                        this, "pack", "Write, check, share and follow packs: templates and questions of a team."))
                .spec();
        spec.usageMessage().synopsisSubcommandLabel("COMMAND");
        return spec.addSubcommand("new", new PackNewCommand(root).spec())
                .addSubcommand("lint", new PackLintCommand(root).spec())
                .addSubcommand("test", new PackTestCommand(root).spec());
    }

    @Override
    public ExitCode run() {
        throw new UserError(ExitCode.USAGE, Problem.of("pack needs a command", "see ai-init pack --help"));
    }
}
