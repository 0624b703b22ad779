package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code ai-init init}: detect, ask, show the plan, write. */
@CommandLine.Command(name = "init", description = "Detect, ask, show the plan and its price, write. The default.")
final class InitCommand implements Execution.Command {
    private final AiInit root;

    @Mixin
    InitOptions options = new InitOptions();

    InitCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public ExitCode run() throws IOException {
        return new InitRun(root.console, root.common, options).run();
    }
}
