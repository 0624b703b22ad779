package dev.aiinit.lint;

import dev.aiinit.project.Location;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A settings file of Claude Code: only the keys that a check asks for are looked at. */
final class SettingsFile {
    static final String PROJECT = ".claude/settings.json";
    static final String LOCAL = ".claude/settings.local.json";

    private final String path;
    private final Node tree;

    private SettingsFile(String path, Node tree) {
        this.path = path;
        this.tree = tree;
    }

    /** Empty for a file that is no JSON: the client loads nothing of it. */
    static Optional<SettingsFile> read(String path, String text) {
        try {
            return Optional.of(new SettingsFile(path, Syntax.parse(Format.JSON, path, text)));
        } catch (SyntaxError broken) {
            return Optional.empty();
        }
    }

    String path() {
        return path;
    }

    /** A value, and where it stands. */
    Optional<Setting> get(String... key) {
        return tree.at(key)
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .map(scalar -> setting(List.of(key), scalar));
    }

    /** The values under {@code env}, in their order. */
    List<Setting> variables() {
        List<Setting> variables = new ArrayList<>();
        tree.at("env")
                .map(Node::asEntries)
                .ifPresent(entries -> entries.forEach((name, value) -> {
                    if (value instanceof Node.Scalar scalar) {
                        variables.add(setting(List.of("env", name), scalar));
                    }
                }));
        return variables;
    }

    private Setting setting(List<String> key, Node.Scalar scalar) {
        return new Setting(
                key,
                scalar.text(),
                scalar.kind(),
                new Location(path, scalar.mark().line(), scalar.mark().column()));
    }
}
