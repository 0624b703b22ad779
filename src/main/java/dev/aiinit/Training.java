package dev.aiinit;

import dev.aiinit.project.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the program does while its class-data archive is recorded: a first run, and what people do later. Start-up is fast for what is loaded
 * here.
 */
final class Training {
    private Training() {}

    /** Takes what the launcher puts before a command line ({@code -jar} and the jar), then the arguments of a first run with {@code -C}. */
    public static void main(String[] arguments) {
        List<String> first = Arrays.asList(arguments).subList(2, arguments.length);
        String folder = first.get(first.indexOf("-C") + 1);
        run(first);
        for (String later :
                List.of("regenerate", "check", "diff", "decide list", "detect", "audit", "doctor --no-sessions")) {
            run(later.split(" "), folder);
        }
        // Paths start where the caller stands, which is not in the folder.
        run(new String[] {"explain", folder + "/CLAUDE.md"}, folder);
        run(new String[] {"regenerate", "--set", "never=Train twice."}, folder);
        run(new String[] {"regenerate"}, folder);
        run(new String[] {"check"}, folder);
        run(new String[] {"--yes", "--output", folder + "/elsewhere"}, folder);
        // The folder that is built in, for once with git: the one of the first run is hidden from it.
        run(new String[] {"detect"}, ".");
    }

    private static void run(String[] command, String folder) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("-C", folder));
        run(arguments);
    }

    private static void run(List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Main.run(arguments, out, out);
        if (code == ExitCode.BUG.number() || code == ExitCode.USAGE.number()) {
            throw new IllegalStateException(arguments + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
