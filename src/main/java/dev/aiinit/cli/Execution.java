package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Finds the command that a command line names and runs it. */
final class Execution {
    private Execution() {}

    /** A command of this program. */
    interface Command {
        ExitCode run() throws IOException;
    }

    static ExitCode of(ParseResult parsed) throws IOException {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        CommandLine line = innermost.commandSpec().commandLine();
        if (innermost.isUsageHelpRequested()) {
            line.usage(line.getOut());
            return ExitCode.OK;
        }
        return ((Command) innermost.commandSpec().userObject()).run();
    }
}
