package dev.aiinit.manifest;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A .NET project file with the properties that count in it: its own, then those of the nearest files above that are shared. */
public final class DotnetProject {
    static final String CENTRAL = "Directory.Packages.props";
    static final String SHARED = "Directory.Build.props";
    private static final String TEST_SDK = "Microsoft.NET.Test.Sdk";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\(([\\w.]{1,100})\\)");
    private static final int DEEPEST = 10;

    private final Sources sources;
    private final String folder;
    private final Node root;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private DotnetProject(Sources sources, String folder, Node root) {
        this.sources = sources;
        this.folder = folder;
        this.root = root;
        properties(root);
        for (String name : List.of(CENTRAL, SHARED)) {
            nearest(name)
                    .flatMap(sources::tree)
                    .flatMap(tree -> tree.at("Project"))
                    .ifPresent(this::properties);
        }
    }

    /** Empty when there is no such file, or it is no project. */
    public static Optional<DotnetProject> read(Sources sources, String path) {
        return sources.tree(path)
                .flatMap(tree -> tree.at("Project"))
                .map(root -> new DotnetProject(sources, Folders.of(path), root));
    }

    /** The elements of this kind in all groups. */
    public List<Node> items(String kind) {
        return items(root, kind);
    }

    static List<Node> items(Node root, String kind) {
        List<Node> found = new ArrayList<>();
        for (Node group : root.at("ItemGroup").map(Node::asItems).orElse(List.of())) {
            found.addAll(group.at(kind).map(Node::asItems).orElse(List.of()));
        }
        return found;
    }

    /** {@code Microsoft.NET.Sdk.Web}, without a version; empty when the project names none. */
    public String sdk() {
        String written = root.at("@Sdk")
                .or(() -> root.at("Sdk", "@Name"))
                .flatMap(Node::asText)
                .orElse("");
        int slash = written.indexOf('/');
        return slash < 0 ? written : written.substring(0, slash);
    }

    /** A property as it is written in the project itself or above; empty when it is not set. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    public boolean isTest() {
        return "true".equalsIgnoreCase(property("IsTestProject"))
                || sdk().equals("MSTest.Sdk")
                || items("PackageReference").stream()
                        .anyMatch(reference -> include(reference).equals(TEST_SDK));
    }

    /** The text with properties put in; empty when one is not known. */
    public Optional<String> filled(String written) {
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

    Optional<String> nearest(String name) {
        return Folders.upwards(folder).stream()
                .map(above -> Folders.join(above, name))
                .filter(sources::holds)
                .findFirst();
    }

    private void properties(Node from) {
        for (Node group : from.at("PropertyGroup").map(Node::asItems).orElse(List.of())) {
            group.asEntries()
                    .forEach((key, value) -> value.asText()
                            .or(() -> value.at("#text").flatMap(Node::asText))
                            .ifPresent(text -> properties.putIfAbsent(key, text.strip())));
        }
    }

    public static String include(Node reference) {
        return field(reference, "Include").orElse("");
    }

    /** An attribute or an element. */
    static Optional<String> field(Node reference, String name) {
        return reference
                .at("@" + name)
                .or(() -> reference.at(name))
                .flatMap(Node::asText)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
