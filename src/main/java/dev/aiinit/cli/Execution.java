package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Finds the command that a command line names and runs it. */
final class Execution {
    private Execution() {}

    /** A command of this program. */
    interface Command {
        /** Its words and options; reading a command line fills the fields of this command. */
        CommandSpec spec();

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
