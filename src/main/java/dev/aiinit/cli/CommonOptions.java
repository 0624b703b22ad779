package dev.aiinit.cli;

import org.jspecify.annotations.Nullable;

/** The options of every command; they may stand before or behind the command's name. */
final class CommonOptions {
    @Nullable
    String directory;

    boolean json;
    boolean quiet;
    boolean verbose;
    boolean stacktrace;
    boolean noColor;

    @Nullable
    Boolean offline;

    Options addTo(Options options) {
        return options.text(
                        "-C, --directory",
                        "DIR",
                        "The repository's root. Default: the current folder.",
                        value -> directory = value)
                .flag("--json", "Print one JSON document instead of text.", on -> json |= on)
                .flag("-q, --quiet", "Print problems only.", on -> quiet |= on)
                .flag("-v, --verbose", "Say more about what was seen and left out.", on -> verbose |= on)
                .flag("--stacktrace", "Print the stack trace of a bug.", on -> stacktrace |= on)
                .flag("--no-color", "No colours. NO_COLOR does the same.", on -> noColor |= on)
                .flag("--offline", "Never use the network. The default where CI is set.", on -> offline = on)
                .flag("--no-offline", "The opposite, for CI.", on -> offline = !on)
                .help();
    }
}
