package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code ai-init regenerate}: render again from saved answers and today's repository. */
@CommandLine.Command(
        name = "regenerate",
        aliases = "update",
        description = "Render again from saved answers and today's repository, without asking.")
final class RegenerateCommand implements Execution.Command {
    private final AiInit root;

    @Mixin
    InitOptions options = new InitOptions();

    RegenerateCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public ExitCode run() throws IOException {
        options.yes |= !options.confirm;
        return new InitRun(root.console, root.common, options).run();
    }
}
