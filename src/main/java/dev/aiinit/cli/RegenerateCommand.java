package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code ai-init regenerate}: render again from saved answers and today's repository. */
@CommandLine.Command(
        name = "regenerate",
        aliases = "update",
        description = "Render again from saved answers and today's repository, without asking.")
final class RegenerateCommand implements Execution.Command {
    @ParentCommand
    AiInit root;

    @Mixin
    InitOptions options = new InitOptions();

    @Override
    public ExitCode run() throws IOException {
        options.yes |= !options.confirm;
        return new InitRun(root.console, root.common, options).run();
    }
}
