package dev.aiinit.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement as PEP 508 writes it ({@code Django[argon2] >=4.2,<5 ; python_version > "3.8"}), without extras and markers.
 *
 * @param name normalised as PEP 503 says: lower case, one hyphen for each run of {@code -}, {@code _} and {@code .}
 * @param version {@code >=4.2,<5}; empty when none is asked for
 */
record PythonRequirement(String name, String version) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?");
    private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Optional<PythonRequirement> parse(String written) {
        String text = written.strip();
        Matcher name = NAME.matcher(text);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(name.end()).strip();
        if (rest.startsWith("[")) {
            rest = rest.substring(rest.indexOf(']') + 1).strip();
        }
        // An address says nothing about the version.
        String version =
                rest.startsWith("@") ? "" : until(until(rest, ';'), '#').strip();
        if (version.startsWith("(") && version.endsWith(")")) {
            version = version.substring(1, version.length() - 1);
        }
        // Anything but a comparison means that this was no requirement: a path, an option, a sentence.
        if (!version.isEmpty() && "<>=!~".indexOf(version.charAt(0)) < 0) {
            return Optional.empty();
        }
        return Optional.of(new PythonRequirement(
                normalised(name.group()), SPACE.matcher(version).replaceAll("")));
    }

    static String normalised(String name) {
        return SEPARATORS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static String until(String text, char end) {
        int place = text.indexOf(end);
        return place < 0 ? text : text.substring(0, place);
    }
}
