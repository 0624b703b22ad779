package dev.aiinit.build;

import dev.aiinit.cli.Application;
import dev.aiinit.cli.Console;
import dev.aiinit.project.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the program does while its class-data archive is recorded: a first run, and what people do later. Start-up is fast for what is loaded
 * here.
 */
public final class Training {
    private Training() {}

    /** Takes what the launcher puts before a command line ({@code -jar} and the jar), then the arguments of a first run with {@code -C}. */
    public static void main(String[] arguments) {
        List<String> first = Arrays.asList(arguments).subList(2, arguments.length);
        String folder = first.get(first.indexOf("-C") + 1);
        run(first);
        for (String later : List.of("regenerate", "check", "diff", "explain CLAUDE.md", "decide list", "detect")) {
            run(later.split(" "), folder);
        }
        run(new String[] {"regenerate", "--set", "never=Train twice."}, folder);
        run(new String[] {"regenerate"}, folder);
        run(new String[] {"check"}, folder);
    }

    private static void run(String[] command, String folder) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("-C", folder));
        run(arguments);
    }

    private static void run(List<String> arguments) {
        StringWriter out = new StringWriter();
        Console console = new Console(
                new PrintWriter(out), new PrintWriter(out), Path.of(""), new LinkedHashMap<>(), false, "training");
        ExitCode code = new Application(console).run(arguments);
        if (code == ExitCode.BUG || code == ExitCode.USAGE) {
            throw new IllegalStateException(arguments + ": " + out);
        }
    }
}
