package dev.aiinit.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        Path directory,
        Map<String, String> environment,
        boolean interactive,
        String version,
        InputStream in) {
    /** A process to which nothing is piped. */
    public Console(
            PrintWriter out,
            PrintWriter err,
            Path directory,
            Map<String, String> environment,
            boolean interactive,
            String version) {
        this(out, err, directory, environment, interactive, version, InputStream.nullInputStream());
    }

    public Console {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Whether a variable is set and not empty. */
    public boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
