package dev.aiinit.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before or behind the command's name. */
final class CommonOptions {
    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The repository's root. Default: the current folder.")
    @Nullable
    String directory;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document instead of text.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print problems only.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more about what was seen and left out.")
    boolean verbose;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print the stack trace of a bug.")
    boolean stacktrace;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours. NO_COLOR does the same.")
    boolean noColor;

    @Option(
            names = "--offline",
            scope = ScopeType.INHERIT,
            description = "Never use the network. No command of this version does.")
    boolean offline;
}
