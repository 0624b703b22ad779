package dev.aiinit;

import dev.aiinit.cli.Application;
import dev.aiinit.cli.Console;
import dev.aiinit.project.ExitCode;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Starts the program: hands it the process, and turns its outcome into the exit code. */
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
        Console console = new Console(
                writer(out),
                writer(err),
                Path.of(System.getProperty("user.dir", "")),
                System.getenv(),
                isInteractive(),
                version(),
                System.in,
                System::exit);
        return new Application(console).run(args).number();
    }

    /** The launcher sets {@code jdk.console=java.base}: with it the console is null without a terminal on every Java. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isInteractive() {
        return System.console() != null;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The version from the jar's manifest; {@code development} when run from a class folder. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
