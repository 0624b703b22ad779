package dev.aiinit.manifest;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code pom.xml} with the parents of it that lie in the repository: what is inherited is looked up there. */
public final class MavenPom {
    /** Longer chains, of parents or of properties, are circles. */
    private static final int DEEPEST = 20;

    private static final int LONGEST = 1000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}$]{1,200})}");

    private final List<Node> projects;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private MavenPom(List<Node> projects) {
        this.projects = projects;
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
        List<Node> projects = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent() && projects.size() < DEEPEST) {
            String file = next.get();
            Optional<Node> project = sources.tree(file).flatMap(tree -> tree.at("project"));
            if (project.isEmpty() || (!projects.isEmpty() && !isParent(projects, project.get()))) {
                break;
            }
            projects.add(project.get());
            next = parent(file, project.get());
        }
        return projects.isEmpty() ? Optional.empty() : Optional.of(new MavenPom(projects));
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

    /** The text of an element below another, with properties put in; empty when it is missing or a property is not known. */
    public Optional<String> value(Node node, String... path) {
        return text(node, path).flatMap(this::interpolated);
    }

    /** The version that a management section of this project or a parent gives; empty when none does. */
    String managed(String name, String fallbackGroup, String... section) {
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
