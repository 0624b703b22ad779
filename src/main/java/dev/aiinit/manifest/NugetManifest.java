package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads .NET projects and the properties that lie beside them. Versions may be kept in one place ({@code Directory.Packages.props}) and in
 * properties of the files above.
 */
final class NugetManifest implements ManifestReader {
    private static final String CENTRAL = "Directory.Packages.props";
    private static final String SHARED = "Directory.Build.props";
    private static final String TEST_SDK = "Microsoft.NET.Test.Sdk";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\(([\\w.]{1,100})\\)");
    private static final int DEEPEST = 10;

    @Override
    public String ecosystem() {
        return "nuget";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<String> paths = new ArrayList<>(sources.matching(unit, "*.{csproj,fsproj}"));
        paths.add(Folders.join(unit, SHARED));
        paths.add(Folders.join(unit, CENTRAL));
        List<Declaration> declarations = new ArrayList<>();
        for (String path : paths) {
            sources.tree(path)
                    .flatMap(tree -> tree.at("Project"))
                    .ifPresent(project -> declarations.addAll(new Reading(sources, unit, path, project).declared()));
        }
        return declarations;
    }

    /** Reads one project with the properties that count in it. */
    private static final class Reading {
        private final Sources sources;
        private final String unit;
        private final String path;
        private final Node project;
        private final Map<String, String> properties = new LinkedHashMap<>();

        Reading(Sources sources, String unit, String path, Node project) {
            this.sources = sources;
            this.unit = unit;
            this.path = path;
            this.project = project;
            properties(project);
            for (String name : List.of(CENTRAL, SHARED)) {
                nearest(name)
                        .flatMap(sources::tree)
                        .flatMap(tree -> tree.at("Project"))
                        .ifPresent(this::properties);
            }
        }

        List<Declaration> declared() {
            List<Node> references = items(project, "PackageReference");
            boolean test = "true".equalsIgnoreCase(properties.getOrDefault("IsTestProject", ""))
                    || references.stream().anyMatch(reference -> name(reference).equals(TEST_SDK));
            List<Declaration> declarations = new ArrayList<>();
            for (String kind : List.of("PackageReference", "GlobalPackageReference")) {
                for (Node reference : items(project, kind)) {
                    if (!name(reference).isEmpty()) {
                        declarations.add(declaration(kind, reference, test));
                    }
                }
            }
            return declarations;
        }

        private Declaration declaration(String kind, Node reference, boolean test) {
            String name = name(reference);
            boolean development = test
                    || field(reference, "PrivateAssets")
                            .filter("all"::equalsIgnoreCase)
                            .isPresent();
            Evidence own =
                    new Evidence(path, kind + "." + name, reference.mark().line());
            Optional<String> version = field(reference, "VersionOverride").or(() -> field(reference, "Version"));
            if (version.isEmpty()) {
                Optional<Declaration> central = central(name, development);
                if (central.isPresent()) {
                    return central.get();
                }
            }
            return Declaration.of(name, version.flatMap(this::filled).orElse(""), development, own);
        }

        private Optional<Declaration> central(String name, boolean development) {
            Optional<String> file = nearest(CENTRAL);
            List<Node> versions = file.flatMap(sources::tree)
                    .flatMap(tree -> tree.at("Project"))
                    .map(root -> items(root, "PackageVersion"))
                    .orElse(List.of());
            for (Node version : versions) {
                if (name(version).equalsIgnoreCase(name)) {
                    Evidence evidence = new Evidence(
                            file.orElse(path),
                            "PackageVersion." + name,
                            version.mark().line());
                    String written =
                            field(version, "Version").flatMap(this::filled).orElse("");
                    return Optional.of(Declaration.of(name, written, development, evidence));
                }
            }
            return Optional.empty();
        }

        private Optional<String> nearest(String name) {
            return Folders.upwards(unit).stream()
                    .map(folder -> Folders.join(folder, name))
                    .filter(sources::holds)
                    .findFirst();
        }

        private void properties(Node root) {
            for (Node group : root.at("PropertyGroup").map(Node::asItems).orElse(List.of())) {
                group.asEntries()
                        .forEach((key, value) -> value.asText()
                                .or(() -> value.at("#text").flatMap(Node::asText))
                                .ifPresent(text -> properties.putIfAbsent(key, text.strip())));
            }
        }

        private Optional<String> filled(String written) {
            String value = written;
            for (int round = 0; round < DEEPEST && value.contains("$("); round++) {
                Matcher matcher = PROPERTY.matcher(value);
                value = matcher.replaceAll(
                        match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
                if (value.length() > 1000) {
                    return Optional.empty();
                }
            }
            return value.contains("$(") ? Optional.empty() : Optional.of(value);
        }

        private static List<Node> items(Node root, String kind) {
            List<Node> found = new ArrayList<>();
            for (Node group : root.at("ItemGroup").map(Node::asItems).orElse(List.of())) {
                found.addAll(group.at(kind).map(Node::asItems).orElse(List.of()));
            }
            return found;
        }

        private static String name(Node reference) {
            return field(reference, "Include").orElse("");
        }

        /** An attribute or an element. */
        private static Optional<String> field(Node reference, String name) {
            return reference
                    .at("@" + name)
                    .or(() -> reference.at(name))
                    .flatMap(Node::asText)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }
    }

    /** NuGet takes names in any case. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
