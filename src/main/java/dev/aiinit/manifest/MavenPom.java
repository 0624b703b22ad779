package dev.aiinit.manifest;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code pom.xml} with the parents of it that lie in the repository: what is inherited is looked up there. */
public final class MavenPom {
    /** Longer chains, of parents or of properties, are circles. */
    private static final int DEEPEST = 20;

    private static final int LONGEST = 1000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}$]{1,200})}");

    private final Sources sources;
    /** By path: the project's own, then its parents. */
    private final Map<String, Node> byPath;

    private final List<Node> projects;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private MavenPom(Sources sources, Map<String, Node> byPath) {
        this.sources = sources;
        this.byPath = byPath;
        this.projects = List.copyOf(byPath.values());
        for (Node project : projects) {
            project.at("properties")
                    .map(Node::asEntries)
                    .ifPresent(entries -> entries.forEach((name, value) ->
                            value.asText().ifPresent(text -> properties.putIfAbsent(name, text.strip()))));
        }
        for (String field : List.of("groupId", "version")) {
            inherited(field).ifPresent(value -> {
                properties.putIfAbsent("project." + field, value);
                properties.putIfAbsent("pom." + field, value);
            });
            text(own(), "parent", field).ifPresent(value -> {
                properties.putIfAbsent("project.parent." + field, value);
                properties.putIfAbsent("parent." + field, value);
            });
        }
    }

    /** Empty when there is no such file, or it is no project. */
    public static Optional<MavenPom> read(Sources sources, String path) {
        Map<String, Node> byPath = new LinkedHashMap<>();
        List<Node> projects = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent() && projects.size() < DEEPEST && !byPath.containsKey(next.get())) {
            String file = next.get();
            Optional<Node> project = sources.tree(file).flatMap(tree -> tree.at("project"));
            if (project.isEmpty() || (!projects.isEmpty() && !isParent(projects, project.get()))) {
                break;
            }
            projects.add(project.get());
            byPath.put(file, project.get());
            next = parent(file, project.get());
        }
        return projects.isEmpty() ? Optional.empty() : Optional.of(new MavenPom(sources, byPath));
    }

    /** The file counts only if it is what the child names; otherwise Maven takes the parent from elsewhere. */
    private static boolean isParent(List<Node> projects, Node candidate) {
        Optional<String> named = text(projects.get(projects.size() - 1), "parent", "artifactId");
        return named.isPresent() && named.equals(text(candidate, "artifactId"));
    }

    private static Optional<String> parent(String file, Node project) {
        if (project.at("parent").isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> relative = project.at("parent", "relativePath");
        String path = relative.isEmpty()
                ? "../pom.xml"
                : relative.get().asText().orElse("").strip();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String pom = path.endsWith(".xml") ? path : path + "/pom.xml";
        return Folders.resolve(Folders.of(file), pom);
    }

    /** The project's own element. */
    public Node own() {
        return projects.get(0);
    }

    /** Parents that lie in the repository by path, the nearest first. */
    Map<String, Node> parents() {
        Map<String, Node> parents = new LinkedHashMap<>(byPath);
        parents.values().remove(own());
        return parents;
    }

    /** The text of an element below another, with properties put in; empty when it is missing or a property is not known. */
    public Optional<String> value(Node node, String... path) {
        return text(node, path).flatMap(this::interpolated);
    }

    /** The version that a management section of this project, a parent or a bill of materials in the repository gives; empty when none does. */
    String managed(String name, String fallbackGroup, String... section) {
        return managed(name, fallbackGroup, new LinkedHashSet<>(), section);
    }

    private String managed(String name, String fallbackGroup, Set<String> seen, String... section) {
        String own = managedHere(name, fallbackGroup, section);
        if (!own.isEmpty() || seen.size() >= DEEPEST) {
            return own;
        }
        for (Node project : projects) {
            for (Node entry : project.at(section).map(Node::asItems).orElse(List.of())) {
                Optional<String> imported = isImport(entry) ? name(entry, fallbackGroup) : Optional.empty();
                if (imported.isPresent() && seen.add(imported.get())) {
                    String version = inRepository(imported.get())
                            .map(pom -> pom.managed(name, fallbackGroup, seen, section))
                            .orElse("");
                    if (!version.isEmpty()) {
                        return version;
                    }
                }
            }
        }
        return "";
    }

    /** The project of this name, if its manifest lies in the repository. */
    private Optional<MavenPom> inRepository(String name) {
        String artifact = name.substring(name.indexOf(':') + 1);
        for (String path : sources.index().named("pom.xml")) {
            Optional<String> found = sources.tree(path)
                    .flatMap(tree -> tree.at("project"))
                    .flatMap(project -> text(project, "artifactId"));
            if (found.filter(artifact::equals).isPresent()) {
                Optional<MavenPom> pom = read(sources, path);
                if (pom.flatMap(read ->
                                read.name(read.own(), read.inherited("groupId").orElse("")))
                        .filter(name::equals)
                        .isPresent()) {
                    return pom;
                }
            }
        }
        return Optional.empty();
    }

    private String managedHere(String name, String fallbackGroup, String... section) {
        for (Node project : projects) {
            for (Node entry : project.at(section).map(Node::asItems).orElse(List.of())) {
                if (name(entry, fallbackGroup).filter(name::equals).isPresent() && !isImport(entry)) {
                    return value(entry, "version").orElse("");
                }
            }
        }
        return "";
    }

    /** {@code groupId:artifactId}. */
    public Optional<String> name(Node entry, String fallbackGroup) {
        Optional<String> group = value(entry, "groupId");
        if (group.isEmpty() && entry.at("groupId").isEmpty() && !fallbackGroup.isEmpty()) {
            group = Optional.of(fallbackGroup);
        }
        Optional<String> artifact = value(entry, "artifactId");
        return group.isEmpty() || artifact.isEmpty()
                ? Optional.empty()
                : Optional.of(group.get() + ":" + artifact.get());
    }

    /** A bill of materials, whose own version is the fact. */
    static boolean isImport(Node entry) {
        return text(entry, "scope").filter("import"::equals).isPresent();
    }

    /** {@code groupId:artifactId} of the project itself; the group may come from the parent. */
    public Optional<String> coordinates() {
        return inherited("groupId").flatMap(this::interpolated).flatMap(group -> name(own(), group));
    }

    /** The project's version, its own or the parent's. */
    public Optional<String> version() {
        return inherited("version").flatMap(this::interpolated);
    }

    private Optional<String> inherited(String field) {
        return text(own(), field).or(() -> text(own(), "parent", field));
    }

    /** Empty when a property is not known. */
    Optional<String> interpolated(String written) {
        String value = written;
        for (int round = 0; round < DEEPEST && value.contains("${") && value.length() < LONGEST; round++) {
            Matcher matcher = PLACEHOLDER.matcher(value);
            value = matcher.replaceAll(match -> Matcher.quoteReplacement(
                    properties.getOrDefault(match.group(1).strip(), match.group())));
        }
        return value.contains("${") ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> text(Node node, String... path) {
        return node.at(path).flatMap(Node::asText).map(String::strip).filter(value -> !value.isEmpty());
    }
}
