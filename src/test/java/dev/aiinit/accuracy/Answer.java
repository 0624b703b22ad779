package dev.aiinit.accuracy;

import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a detector answers.
 *
 * @param text a name, a command or a path; a command of another folder than the root is followed by {@code @} and the folder
 * @param versions the version as declared and as resolved; empty when none is told
 */
record Answer(String text, List<String> versions) {
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

    private static Stream<String> texts(Node entry, String... keys) {
        return Stream.of(keys).flatMap(key -> entry.at(key).flatMap(Node::asText).stream());
    }

    @Override
    public String toString() {
        return versions.isEmpty() ? text : text + " " + String.join(" = ", versions);
    }
}
