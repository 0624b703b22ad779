package dev.aiinit.cli;

import dev.aiinit.pack.BuiltIn;
import dev.aiinit.project.ExitCode;
import dev.aiinit.prompt.Wizard;
import dev.aiinit.store.BuiltInSource;
import dev.aiinit.store.PackShelf;
import dev.aiinit.store.ProcessRunner;
import dev.aiinit.store.UserFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The command itself: without a subcommand it is {@code init}. */
final class AiInit implements Execution.Command {
    final Console console;
    final CommonOptions common = new CommonOptions();
    final Ahead<BuiltIn> builtIn = new Ahead<>(BuiltInSource::read);
    private final InitOptions options = new InitOptions();
    private final Duration gitTimeout;
    private boolean version;

    @Nullable
    private PackShelf shelf;

    AiInit(Console console, Duration gitTimeout) {
        this.console = console;
        this.gitTimeout = gitTimeout;
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
                        "3 a conflict is open; 4 a pack is not trusted, or is not what was pinned; 5 input, output, a concurrent",
                        "change or a missing program; 6 a template is wrong; 70 a bug; 130 interrupted.");
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

    /** Where packs are had from; each server is asked once in a run. */
    PackShelf shelf(Path folder) {
        if (shelf == null) {
            shelf = shelf(folder, offline());
        }
        return shelf;
    }

    /** The same where a command is for the network, so that only the user's own word keeps it from that. */
    PackShelf fetchingShelf(Path folder) {
        return shelf(folder, Boolean.TRUE.equals(common.offline) ? offline() : "");
    }

    private PackShelf shelf(Path folder, String refusal) {
        return new PackShelf(
                folder,
                UserFolders.of(console.environment()).cache(),
                new ProcessRunner(console.environment()),
                new PackShelf.Network(refusal, console.interactive() && !console.has("CI"), gitTimeout));
    }

    /** Why the network is not used; empty when it may be. */
    String offline() {
        boolean off = common.offline == null ? console.isCi() : common.offline;
        return !off ? "" : common.offline == null ? "CI is set, which means --offline" : "--offline";
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
