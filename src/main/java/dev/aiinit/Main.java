package dev.aiinit;

import dev.aiinit.project.ExitCode;
import java.io.PrintStream;
import java.util.List;

/** Starts the program: wires it by hand and turns its outcome into the exit code of the process. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /** Answers {@code --version} by itself: the question that scripts ask most must not load the option parser. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.equals(List.of("--version"))) {
            out.println("ai-init " + version());
            return ExitCode.OK.number();
        }
        err.println("ai-init: nothing is wired yet but --version");
        return ExitCode.USAGE.number();
    }

    /** The version from the jar's manifest; {@code development} when run from a class folder. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
