package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack remove}: back to the pack that ai-init brings. */
final class PackRemoveCommand implements Execution.Command {
    private final AiInit root;
    private final InitOptions options = new InitOptions();

    PackRemoveCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(
                this,
                "remove",
                "Use no pack from elsewhere any more.",
                "The memory is written again with the one that ai-init brings.",
                "Files that only the pack wrote go where nobody edited them.");
        return options.addRestTo(options.pack.addRestTo(root.common.addTo(words)))
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        options.pack.choice = PackOption.Choice.NONE;
        Run.open(root, new PackOption(), null, false).requireState();
        return new InitRun(root, options).run();
    }
}
