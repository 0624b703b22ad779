package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init regenerate}: render again from saved answers and today's repository. */
final class RegenerateCommand implements Execution.Command {
    private final AiInit root;
    private final InitOptions options = new InitOptions();

    RegenerateCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return options.addLaterTo(root.common.addTo(new Options(
                        this, "regenerate", "Render again from saved answers and today's repository, without asking.")))
                .spec()
                .aliases("update");
    }

    @Override
    public ExitCode run() throws IOException {
        options.yes |= !options.confirm;
        return new InitRun(root, options).run();
    }
}
