package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init init}: detect, ask, show the plan, write. */
final class InitCommand implements Execution.Command {
    private final AiInit root;
    private final InitOptions options = new InitOptions();

    InitCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return options.addTo(root.common.addTo(
                        new Options(this, "init", "Detect, ask, show the plan and its price, write. The default.")))
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        return new InitRun(root, options).run();
    }
}
