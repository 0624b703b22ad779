package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code pyproject.toml}: the standard's lists and groups, and the tables that Poetry, PDM, uv and Hatch had before them. */
final class PyprojectManifest implements ManifestReader {
    private static final String FILE = "pyproject.toml";

    /** Dependency groups that are installed where the program runs. */
    private static final List<String> DEPLOYED = List.of("prod", "production", "deploy", "runtime");

    /** Extras that people name after the work they serve, not after a feature of the package. */
    private static final List<String> DEVELOPMENT = List.of(
            "dev",
            "develop",
            "development",
            "test",
            "tests",
            "testing",
            "lint",
            "linting",
            "doc",
            "docs",
            "typing",
            "ci",
            "qa");

    /** Whether an extra or a requirements file of this name serves development: {@code dev}, {@code docs-test}, {@code requirements_dev}. */
    static boolean isDevelopment(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (DEVELOPMENT.contains(word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        String path = Folders.join(unit, FILE);
        Optional<Node> tree = sources.tree(path);
        if (tree.isEmpty()) {
            return List.of();
        }
        Reading reading = new Reading(path, new ArrayList<>());
        Node root = tree.get();
        reading.list(root, "project.dependencies", false);
        reading.lists(root, "project.optional-dependencies", false);
        reading.groups(root);
        reading.list(root, "tool.uv.dev-dependencies", true);
        reading.lists(root, "tool.pdm.dev-dependencies", true);
        root.at("tool", "hatch", "envs")
                .ifPresent(environments -> environments.asEntries().keySet().forEach(name -> {
                    reading.list(root, "tool.hatch.envs." + name + ".dependencies", true);
                    reading.list(root, "tool.hatch.envs." + name + ".extra-dependencies", true);
                }));
        reading.table(root, "tool.poetry.dependencies", false);
        reading.table(root, "tool.poetry.dev-dependencies", true);
        root.at("tool", "poetry", "group")
                .ifPresent(groups -> groups.asEntries()
                        .keySet()
                        .forEach(name -> reading.table(
                                root, "tool.poetry.group." + name + ".dependencies", !isInstalled(name))));
        return reading.declarations();
    }

    /** Poetry's own name for what is always installed, or one that says so. */
    private static boolean isInstalled(String group) {
        return group.equals("main") || DEPLOYED.contains(group);
    }

    private record Reading(String path, List<Declaration> declarations) {
        /** A list of requirements. */
        void list(Node root, String key, boolean development) {
            at(root, key).ifPresent(list -> items(list, key, development));
        }

        /** A table of such lists. */
        void lists(Node root, String key, boolean development) {
            at(root, key)
                    .ifPresent(table -> table.asEntries()
                            .forEach(
                                    (name, list) -> items(list, key + "." + name, development || isDevelopment(name))));
        }

        private void items(Node list, String key, boolean development) {
            if (list instanceof Node.Sequence sequence) {
                for (Node item : sequence.items()) {
                    item.asText().flatMap(PythonRequirement::parse).ifPresent(requirement -> {
                        Evidence evidence = new Evidence(path, key, item.mark().line());
                        add(requirement.name(), requirement.version(), development, evidence);
                    });
                }
            }
        }

        /** Groups of PEP 735. One that another includes is listed once, under its own name. */
        void groups(Node root) {
            at(root, "dependency-groups")
                    .ifPresent(table -> table.asEntries()
                            .forEach((name, list) ->
                                    items(list, "dependency-groups." + name, !DEPLOYED.contains(name))));
        }

        /** Poetry's {@code name = "^1.0"}, {@code name = { version = … }}, or a list of such tables for different platforms. */
        void table(Node root, String key, boolean development) {
            if (at(root, key).orElse(null) instanceof Node.Mapping entries) {
                entries.entries().forEach((name, value) -> {
                    if (!name.equals("python")) {
                        Evidence evidence = Entries.evidence(path, key, entries, name);
                        for (Node one : value.asItems()) {
                            add(PythonRequirement.normalised(name), version(one), development, evidence);
                        }
                    }
                });
            }
        }

        private static String version(Node value) {
            return value.asText()
                    .or(() -> value.at("version").flatMap(Node::asText))
                    .orElse("")
                    .strip();
        }

        private void add(String name, String version, boolean development, Evidence evidence) {
            declarations.add(Declaration.of(name, version, development, evidence));
        }

        private static Optional<Node> at(Node root, String key) {
            return root.at(List.of(key.split("\\.", -1)));
        }
    }
}
