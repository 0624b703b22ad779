package dev.aiinit.accuracy;

import dev.aiinit.syntax.Node;
import java.util.List;

/**
 * One row of the accuracy report: a field of {@code detect/1} and what of it is compared.
 *
 * @param title how the report calls it
 * @param key where its answers stand in the document, and its key in a truth file
 * @param compared what makes two answers the same
 */
record Field(String title, String key, Compared compared) {
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
            names("contradictions"));

    private static Field names(String key) {
        return new Field(key, key, Compared.NAME);
    }

    private static Field texts(String key) {
        return new Field(key, key, Compared.TEXT);
    }

    private static Field versions(String key) {
        return new Field(key.equals("language_versions") ? key : key + ", versions", key, Compared.VERSION);
    }

    /** What a detector answers in this field. */
    List<Answer> answers(Node document) {
        return document.at(key.split("\\.")).map(Node::asItems).orElse(List.of()).stream()
                .map(Answer::of)
                .filter(answer -> compared != Compared.VERSION || !answer.versions().isEmpty())
                .distinct()
                .toList();
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
