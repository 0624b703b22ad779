package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A settings file of Claude Code as its permissions go: what the client takes from it, or why it takes nothing. */
final class PermissionFile {
    static final String NAME = ".claude/settings.json";
    /** A name under which comments and commas at the end are read. */
    private static final String COMMENTED = "settings.jsonc";

    static final String LOCAL = ".claude/settings.local.json";

    private final String path;
    private final String text;
    private final @Nullable Node tree;
    private final @Nullable Problem fault;

    private PermissionFile(String path, String text, @Nullable Node tree, @Nullable Problem fault) {
        this.path = path;
        this.text = text;
        this.tree = tree;
        this.fault = fault;
    }

    /** A rule, and where it stands. */
    record Entry(String rule, Location where) {}

    static PermissionFile read(String path, String text) {
        if (text.isBlank()) {
            return new PermissionFile(path, text, null, null);
        }
        try {
            Node tree = Syntax.parse(Format.JSON, path, text);
            Optional<Problem> wrong = wrongType(path, tree);
            return new PermissionFile(path, text, wrong.isEmpty() ? tree : null, wrong.orElse(null));
        } catch (SyntaxError broken) {
            return new PermissionFile(path, text, meant(text), broken.problem());
        }
    }

    /** What the client would find without the comments and commas that stop it: all that is wrong is told at once. */
    private static @Nullable Node meant(String text) {
        try {
            Node tree = Syntax.parse(Format.JSON, COMMENTED, text);
            return wrongType(COMMENTED, tree).isEmpty() ? tree : null;
        } catch (SyntaxError broken) {
            return null;
        }
    }

    private static Optional<Problem> wrongType(String path, Node tree) {
        if (!(tree instanceof Node.Mapping)) {
            return Optional.of(wrong(path, tree, "the file", "an object"));
        }
        for (String key : List.of("permissions", "env")) {
            Optional<Node> value = tree.at(key);
            if (value.isPresent() && !(value.get() instanceof Node.Mapping)) {
                return Optional.of(wrong(path, value.get(), key, "an object"));
            }
        }
        for (String key : List.of("deny", "allow", "ask")) {
            Optional<Node> value = tree.at("permissions", key);
            if (value.isPresent() && !(value.get() instanceof Node.Sequence)) {
                return Optional.of(wrong(path, value.get(), "permissions." + key, "a list"));
            }
        }
        return Optional.empty();
    }

    private static Problem wrong(String path, Node node, String key, String right) {
        Location where = new Location(path, node.mark().line(), node.mark().column());
        return Problem.at(where, key + " is not " + right, "make it " + right);
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** The folder whose sessions it is for; empty for the root. */
    String startFolder() {
        return Folders.of(Folders.of(path));
    }

    boolean isLocal() {
        return path.endsWith(LOCAL);
    }

    /** Why the client loads nothing of it. */
    Optional<Problem> fault() {
        return Optional.ofNullable(fault);
    }

    /** Rules of one list, in their order, those included that the client misses for a comment or a comma. */
    List<Entry> entries(String list) {
        List<Entry> entries = new ArrayList<>();
        if (tree != null) {
            for (Node item : tree.at("permissions", list).map(Node::asItems).orElse(List.of())) {
                if (item instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.STRING) {
                    entries.add(new Entry(
                            scalar.text(),
                            new Location(
                                    path, scalar.mark().line(), scalar.mark().column())));
                }
            }
        }
        return entries;
    }

    /** The deny rules as texts. */
    List<String> denied() {
        return entries("deny").stream().map(Entry::rule).toList();
    }

    /** A value among the permissions. */
    Optional<Entry> permission(String key) {
        return tree == null
                ? Optional.empty()
                : tree.at("permissions", key)
                        .filter(Node.Scalar.class::isInstance)
                        .map(Node.Scalar.class::cast)
                        .map(scalar -> new Entry(
                                scalar.text(),
                                new Location(
                                        path,
                                        scalar.mark().line(),
                                        scalar.mark().column())));
    }
}
