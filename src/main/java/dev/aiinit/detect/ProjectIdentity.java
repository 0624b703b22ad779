package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.manifest.CodeText;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name and the description of the project at the root: from the manifests, and as a proposal from the README. */
final class ProjectIdentity {
    /** What a manifest says. */
    private static final String STATED = "project";

    /** What prose says: good enough to preselect, not to state. */
    static final String PROPOSED = "proposed";

    private static final List<String> READMES =
            List.of("README.md", "readme.md", "Readme.md", "README.markdown", "README");

    private record Key(String file, List<String> path) {
        static Key of(String file, String... path) {
            return new Key(file, List.of(path));
        }
    }

    private static final List<Key> NAMES = List.of(
            Key.of("package.json", "name"),
            Key.of("pyproject.toml", "project", "name"),
            Key.of("pyproject.toml", "tool", "poetry", "name"),
            Key.of("Cargo.toml", "package", "name"),
            Key.of("composer.json", "name"),
            Key.of("pom.xml", "project", "name"),
            Key.of("pom.xml", "project", "artifactId"),
            Key.of("pubspec.yaml", "name"));

    private static final List<Key> DESCRIPTIONS = List.of(
            Key.of("package.json", "description"),
            Key.of("pyproject.toml", "project", "description"),
            Key.of("pyproject.toml", "tool", "poetry", "description"),
            Key.of("Cargo.toml", "package", "description"),
            Key.of("composer.json", "description"),
            Key.of("pom.xml", "project", "description"),
            Key.of("pubspec.yaml", "description"));

    private static final Pattern GO_MODULE =
            Pattern.compile("(?m)^module\\s+\"?(?:\\S*/)?((?!v\\d+\"?\\s*$)[^/\\s\"]+)(?:/v\\d+)?\"?\\s*$");
    private static final Pattern GRADLE_NAME =
            Pattern.compile("(?m)^[ \\t]*rootProject\\.name[ \\t]*=[ \\t]*[\"']([^\"'$\\n]+)[\"']");

    /** What a generator or a monorepo puts in place of a name. */
    private static final Pattern NO_NAME =
            Pattern.compile("root|monorepo|workspaces?|app|my-app|project|(@[^/]+/)?(root|monorepo)");

    /** What generators write until somebody says what the project is. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(add your description here|description( (for|of) .*)?|(my|your|project|package) description|a new \\S+ project\\.?|demo project for spring boot|todo\\b.*|\\.+|-+)");

    private final Sources sources;

    ProjectIdentity(Sources sources) {
        this.sources = sources;
    }

    Optional<Fact> name() {
        return readme("project.name", Readme::title)
                .or(() -> manifest("project.name", NAMES))
                .or(() -> pattern("settings.gradle", GRADLE_NAME))
                .or(() -> pattern("settings.gradle.kts", GRADLE_NAME))
                .or(() -> pattern("go.mod", GO_MODULE));
    }

    Optional<Fact> description() {
        return manifest("project.description", DESCRIPTIONS).or(() -> readme("project.description", Readme::sentence));
    }

    private Optional<Fact> readme(String key, Function<Readme, Optional<String>> part) {
        return READMES.stream()
                .filter(sources::holds)
                .findFirst()
                .flatMap(path -> sources.text(path)
                        .map(Readme::of)
                        .flatMap(part)
                        .map(text -> new Fact(key, PROPOSED, "", text, Evidence.file(path))));
    }

    private Optional<Fact> manifest(String key, List<Key> places) {
        for (Key place : places) {
            Optional<Node> value = sources.tree(place.file()).flatMap(tree -> tree.at(place.path()));
            String text = value.flatMap(Node::asText).map(OneLine::shortened).orElse("");
            // A property of Maven is not a name.
            if (value.isPresent()
                    && !text.isBlank()
                    && !text.contains("${")
                    && !NO_NAME.matcher(text).matches()
                    && !PLACEHOLDER.matcher(text).matches()) {
                int line = value.get().mark().line();
                return Optional.of(new Fact(
                        key, STATED, "", text, new Evidence(place.file(), String.join(".", place.path()), line)));
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> pattern(String file, Pattern pattern) {
        String text = sources.text(file).orElse("");
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new Fact(
                        "project.name",
                        STATED,
                        "",
                        OneLine.shortened(matcher.group(1)),
                        Evidence.line(file, CodeText.line(text, matcher.start(1)))))
                : Optional.empty();
    }
}
