package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The process as commands see it.
 *
 * @param out results
 * @param err everything else
 * @param directory where the user stands; relative paths start here
 * @param environment variables of the process
 * @param interactive whether a person can be asked
 * @param version of this program
 * @param in what is piped to it
 * @param exit ends the process with this number, whatever its threads do
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        Path directory,
        Map<String, String> environment,
        boolean interactive,
        String version,
        InputStream in,
        IntConsumer exit) {
    /** A process to which nothing is piped. */
    public Console(
            PrintWriter out,
            PrintWriter err,
            Path directory,
            Map<String, String> environment,
            boolean interactive,
            String version) {
        this(out, err, directory, environment, interactive, version, InputStream.nullInputStream(), number -> {});
    }

    public Console {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Ends the process from any thread; the terminal comes back as it was. */
    void end(ExitCode code, String why) {
        err.println(why);
        exit.accept(code.number());
    }

    /** Whether a machine runs this that builds or checks, where nobody looks. */
    boolean isCi() {
        return has("CI") && !environment.getOrDefault("CI", "").equalsIgnoreCase("false");
    }

    /** Whether a variable is set and not empty. */
    public boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
