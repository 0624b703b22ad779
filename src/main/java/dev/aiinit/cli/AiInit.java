package dev.aiinit.cli;

import dev.aiinit.pack.BuiltIn;
import dev.aiinit.project.ExitCode;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.store.BuiltInSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The command itself: without a subcommand it is {@code init}. */
final class AiInit implements Execution.Command {
    final Console console;
    final CommonOptions common = new CommonOptions();
    final Ahead<BuiltIn> builtIn = new Ahead<>(BuiltInSource::read);
    private final InitOptions options = new InitOptions();
    private boolean version;

    AiInit(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(
                this,
                "ai-init",
                "Gives a repository the memory that an AI coding assistant needs.",
                "It detects the stack, asks what no file can tell, and writes the .ai folder, .claudeignore",
                "and the files that assistants really load. Without a command it does what init does.");
        CommandSpec spec = options.addTo(common.addTo(words))
                .flag("-V, --version", "Show the version.", on -> version = on)
                .spec();
        spec.usageMessage()
                .synopsisSubcommandLabel("[COMMAND]")
                .footer(
                        "",
                        "Exit codes: 0 done; 1 a check said no or the plan was declined; 2 usage or invalid answers;",
                        "3 a conflict is open; 5 input, output, a concurrent change or a missing program; 6 a template is",
                        "wrong; 70 a bug; 130 interrupted.");
        return spec;
    }

    /** The common options as far as they were read when a command line turned out to be wrong. */
    CommonOptions common(String[] given) {
        for (String argument : given) {
            common.json |= argument.equals("--json");
        }
        return common;
    }

    /** A wizard when a person is there; null when nobody can be asked. */
    @Nullable
    Wizard wizard() throws IOException {
        if (common.json || !console.interactive() || console.has("CI")) {
            return null;
        }
        return Wizard.onTerminal(!common.noColor && !console.has("NO_COLOR")).orElse(null);
    }

    @Override
    public ExitCode run() throws IOException {
        if (version) {
            console.out().println("ai-init " + console.version());
            return ExitCode.OK;
        }
        return new InitRun(this, options).run();
    }
}
