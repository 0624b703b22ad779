package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Location;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A settings file of Claude Code: only the keys that a check asks for are looked at. */
final class SettingsFile {
    static final String PROJECT = ".claude/settings.json";
    /** A name under which comments and commas at the end are read. */
    private static final String COMMENTED = "settings.jsonc";

    static final String LOCAL = ".claude/settings.local.json";

    private final String path;
    private final Node tree;
    private final boolean loaded;

    private SettingsFile(String path, Node tree, boolean loaded) {
        this.path = path;
        this.tree = tree;
        this.loaded = loaded;
    }

    /**
     * Those of the root, and of every other folder that people may start in; a local one is hardly ever listed, and is looked for beside
     * the shared one.
     */
    static List<SettingsFile> of(RepositoryView repository) {
        Set<String> paths = new LinkedHashSet<>(List.of(PROJECT, LOCAL));
        for (RepositoryFile file : repository.files()) {
            if (file.path().endsWith("/" + PROJECT)) {
                String folder = file.path().substring(0, file.path().length() - PROJECT.length());
                paths.addAll(List.of(folder + PROJECT, folder + LOCAL));
            }
        }
        List<SettingsFile> files = new ArrayList<>();
        paths.forEach(
                path -> repository.text(path).flatMap(text -> read(path, text)).ifPresent(files::add));
        return files;
    }

    /**
     * Empty for a file that is no JSON. One that comments or a comma at an end keep from being loaded is read all the same: once that is
     * mended, what it says counts.
     */
    static Optional<SettingsFile> read(String path, String text) {
        try {
            boolean loaded = PermissionFile.read(path, text).fault().isEmpty();
            return Optional.of(new SettingsFile(path, Syntax.parse(Format.JSON, COMMENTED, text), loaded));
        } catch (SyntaxError broken) {
            return Optional.empty();
        }
    }

    /** Whether the client takes anything from it. */
    boolean isLoaded() {
        return loaded;
    }

    String path() {
        return path;
    }

    /** The folder whose sessions it is for; empty for the root. */
    String startFolder() {
        return Folders.of(Folders.of(path));
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
