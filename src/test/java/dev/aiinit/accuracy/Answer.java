package dev.aiinit.accuracy;

import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that a detector answers.
 *
 * @param text a name, a command or a path; a command of another folder than the root is followed by {@code @} and the folder
 * @param versions the version as declared and as resolved; empty when none is told
 */
record Answer(String text, List<String> versions) {
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern BRACES = Pattern.compile("([^{]*)\\{([^{}]*)}(.*)");

    Answer {
        versions = List.copyOf(versions);
    }

    static Answer of(Node entry) {
        Optional<String> plain = entry.asText();
        if (plain.isPresent()) {
            return new Answer(plain.get(), List.of());
        }
        String text = texts(entry, "name", "language", "command", "about", "path", "fact")
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an entry without a name: " + entry));
        String folder = texts(entry, "folder").findFirst().orElse(".");
        return new Answer(
                folder.equals(".") ? text : text + " @ " + folder,
                texts(entry, "declared", "resolved", "version").toList());
    }

    /** The places that a sentence about them begins with: {@code `{a,b}/migrations/` and `c/`: what they are}. */
    static Stream<Answer> places(Node entry) {
        String fact = entry.at("fact").flatMap(Node::asText).orElse("");
        int end = fact.indexOf("`: ");
        return SPAN.matcher(end < 0 ? fact : fact.substring(0, end + 1))
                .results()
                .flatMap(span -> unfolded(span.group(1)))
                .map(path -> new Answer(path.replaceFirst("/$", ""), List.of()));
    }

    private static Stream<String> unfolded(String path) {
        Matcher braces = BRACES.matcher(path);
        return braces.matches()
                ? Stream.of(braces.group(2).split(",")).map(name -> braces.group(1) + name + braces.group(3))
                : Stream.of(path);
    }

    private static Stream<String> texts(Node entry, String... keys) {
        return Stream.of(keys).flatMap(key -> entry.at(key).flatMap(Node::asText).stream());
    }

    @Override
    public String toString() {
        return versions.isEmpty() ? text : text + " " + String.join(" = ", versions);
    }
}
