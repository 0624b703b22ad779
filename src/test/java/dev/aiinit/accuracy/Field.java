package dev.aiinit.accuracy;

import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of the accuracy report: a field of {@code detect/1} and what of it is compared.
 *
 * @param title how the report calls it
 * @param key where its answers stand in the document, and its key in a truth file
 * @param compared what makes two answers the same
 */
record Field(String title, String key, Compared compared) {
    private static final String ARCHITECTURE = "architecture.";

    /** A new field of the document joins the report with one line here. */
    static final List<Field> ALL = List.of(
            names("languages"),
            versions("language_versions"),
            names("frameworks"),
            versions("frameworks"),
            names("package_managers"),
            versions("package_managers"),
            texts("workspaces"),
            names("test.runners"),
            texts("test.commands"),
            names("lint_format"),
            texts("commands.build"),
            texts("commands.dev"),
            texts("commands.lint"),
            texts("commands.format"),
            texts("commands.typecheck"),
            texts("commands.setup"),
            names("databases_services"),
            versions("databases_services"),
            names("ci"),
            names("deploy"),
            texts("ui.has_ui"),
            names("ui.css"),
            names("ui.components"),
            texts("ui.tokens"),
            names("ui.i18n"),
            names("contradictions"),
            places("entry-point"),
            places("migrations"),
            places("contract"),
            names("external_services"));

    private static Field names(String key) {
        return new Field(key, key, Compared.NAME);
    }

    private static Field texts(String key) {
        return new Field(key, key, Compared.TEXT);
    }

    private static Field versions(String key) {
        return new Field(key.equals("language_versions") ? key : key + ", versions", key, Compared.VERSION);
    }

    /** Places with a role in the architecture. */
    private static Field places(String role) {
        return new Field(role, ARCHITECTURE + role, Compared.TEXT);
    }

    /** What a detector answers in this field. */
    List<Answer> answers(Node document) {
        return entries(document).stream()
                .flatMap(entry -> key.startsWith(ARCHITECTURE) ? Answer.places(entry) : Stream.of(Answer.of(entry)))
                .filter(answer ->
                        compared != Compared.VERSION || !answer.versions().isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the document has it at all: older ones do not tell the roles of places. */
    boolean isIn(Node document) {
        return key.startsWith(ARCHITECTURE)
                ? document.at("external_services").isPresent()
                : document.at(key.split("\\.")).isPresent();
    }

    private List<Node> entries(Node document) {
        if (key.startsWith(ARCHITECTURE)) {
            String role = key.substring(ARCHITECTURE.length());
            return document.at("architecture").map(Node::asItems).orElse(List.of()).stream()
                    .filter(entry -> entry.at("role").flatMap(Node::asText).equals(Optional.of(role)))
                    .toList();
        }
        return document.at(key.split("\\.")).map(Node::asItems).orElse(List.of());
    }

    /** What makes two answers the same. */
    enum Compared {
        /** A name, whatever its case and signs: Next.js is nextjs. */
        NAME,
        /** A command or a path, letter by letter. */
        TEXT,
        /** A name with a version: as declared or as resolved. */
        VERSION
    }
}
