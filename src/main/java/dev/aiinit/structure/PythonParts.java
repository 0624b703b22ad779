package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Manifests.Dependency;
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

/** Reads Python projects: members and paths under {@code tool.uv.sources}, Poetry's {@code path}, and requirements that name a folder. */
final class PythonParts implements PartReader {
    private static final String MANIFEST = "pyproject.toml";
    private static final Pattern BY_FOLDER = Pattern.compile(
            "(?:-e\\s+)?(?:[\\w.-]+\\s*(?:\\[[^\\]]*])?\\s*@\\s*)?(?:file:(?://)?/?\\$\\{PROJECT_ROOT}/|\\{root:(?:parent:)*uri}/)(\\S+?)(?:#.*)?");
    private static final int LONGEST = 500;
    private static final Pattern REQUIREMENT =
            Pattern.compile("(?:-e\\s+|--editable[= ]\\s*)?(\\.{1,2}(?:/[^\\s#\\[;]*)?)(?:[\\[#;\\s].*)?");
    private static final List<String> SCRIPTS =
            List.of("project.scripts", "tool.poetry.scripts", "project.gui-scripts");

    @Override
    public void read(Draft draft) {
        Map<String, Node> projects = new LinkedHashMap<>();
        Map<String, String> byName = new LinkedHashMap<>();
        for (String unit : draft.units(MANIFEST)) {
            draft.sources().tree(Folders.join(unit, MANIFEST)).ifPresent(tree -> {
                Optional<String> name = tree.at("project", "name")
                        .or(() -> tree.at("tool", "poetry", "name"))
                        .flatMap(Node::asText);
                if (name.isPresent()) {
                    projects.put(unit, tree);
                    byName.putIfAbsent(normalised(name.get()), unit);
                    draft.part(unit, name.get());
                    deployable(draft, unit, tree);
                }
            });
        }
        for (String unit : draft.units("setup.py")) {
            draft.part(unit, null);
        }
        projects.forEach((unit, tree) -> new Links(draft, byName, unit, Folders.join(unit, MANIFEST)).read(tree));
        for (String file : draft.sources().matching("", "**/requirements*.txt")) {
            requirements(draft, file);
        }
    }

    private static String normalised(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    private static void deployable(Draft draft, String unit, Node tree) {
        for (String key : SCRIPTS) {
            if (tree.at(List.of(key.split("\\.", -1)))
                    .filter(scripts -> !scripts.asEntries().isEmpty())
                    .isPresent()) {
                draft.deployable(unit, Evidence.key(Folders.join(unit, MANIFEST), key));
            }
        }
    }

    /** {@code -e ../core}: a folder, as installers see it from the file. */
    private static void requirements(Draft draft, String file) {
        String unit = Folders.of(file);
        if (!draft.isPart(unit)) {
            return;
        }
        String[] lines = draft.sources().text(file).orElse("").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = REQUIREMENT.matcher(lines[i].strip());
            if (matcher.matches()) {
                boolean development = Folders.name(file).matches(".*(dev|test|lint|doc|ci).*");
                Evidence evidence = Evidence.line(file, i + 1);
                Folders.resolve(unit, matcher.group(1))
                        .filter(draft::isPart)
                        .ifPresent(folder -> draft.use(unit, folder, development, evidence));
            }
        }
    }

    private record Links(Draft draft, Map<String, String> byName, String unit, String file) {
        void read(Node tree) {
            for (Dependency dependency : draft.manifests().declared("python", unit)) {
                if (dependency.evidence().path().equals(file)) {
                    source(tree, dependency)
                            .ifPresent(folder -> use(folder, dependency.development(), dependency.evidence()));
                }
            }
            lists(tree, "project", "dependencies", false);
            lists(tree, "project", "optional-dependencies", false);
            lists(tree, "tool.pdm", "dev-dependencies", true);
            lists(tree, "tool.uv", "dev-dependencies", true);
            lists(tree, "", "dependency-groups", true);
        }

        /** Where a dependency comes from, when it is a folder of the repository. */
        private Optional<String> source(Node tree, Dependency dependency) {
            Optional<String> poetry = poetryPath(tree, dependency);
            if (poetry.isPresent()) {
                return Folders.resolve(unit, poetry.get());
            }
            for (String folder : Folders.upwards(unit)) {
                Optional<Map<String, Node>> sources = (folder.equals(unit)
                                ? Optional.of(tree)
                                : draft.sources().tree(Folders.join(folder, MANIFEST)))
                        .flatMap(found -> found.at("tool", "uv", "sources"))
                        .map(Node::asEntries);
                Optional<Node> source = sources.flatMap(entries -> entries.entrySet().stream()
                        .filter(entry -> normalised(entry.getKey()).equals(dependency.name()))
                        .map(Map.Entry::getValue)
                        .findFirst());
                if (source.isPresent()) {
                    boolean member = text(source.get(), "workspace")
                            .filter("true"::equals)
                            .isPresent();
                    return member
                            ? Optional.ofNullable(byName.get(dependency.name()))
                            : text(source.get(), "path").flatMap(path -> Folders.resolve(folder, path));
                }
            }
            return Optional.empty();
        }

        private static Optional<String> poetryPath(Node tree, Dependency dependency) {
            String key = dependency.evidence().key();
            int last = key.lastIndexOf("dependencies.");
            if (!key.startsWith("tool.poetry.") || last < 0) {
                return Optional.empty();
            }
            int end = last + "dependencies".length();
            List<String> steps = new ArrayList<>(List.of(key.substring(0, end).split("\\.", -1)));
            steps.add(key.substring(end + 1));
            return tree.at(steps)
                    .flatMap(value -> value.asItems().stream()
                            .flatMap(item -> text(item, "path").stream())
                            .findFirst());
        }

        private void lists(Node tree, String above, String key, boolean development) {
            List<String> steps = new ArrayList<>(above.isEmpty() ? List.of() : List.of(above.split("\\.", -1)));
            steps.add(key);
            tree.at(steps).ifPresent(found -> {
                String place = String.join(".", steps);
                if (found instanceof Node.Mapping groups) {
                    groups.entries().forEach((name, list) -> list(list, place + "." + name, development));
                } else {
                    list(found, place, development);
                }
            });
        }

        private void list(Node list, String key, boolean development) {
            for (Node item : list.asItems()) {
                String requirement = item.asText().orElse("").strip();
                Matcher matcher = BY_FOLDER.matcher(requirement);
                if (requirement.length() <= LONGEST && matcher.matches()) {
                    String up = "../".repeat(matcher.group().split("parent:", -1).length - 1);
                    Folders.resolve(unit, up + matcher.group(1))
                            .ifPresent(folder -> use(
                                    folder,
                                    development,
                                    new Evidence(file, key, item.mark().line())));
                }
            }
        }

        private void use(String folder, boolean development, Evidence evidence) {
            if (draft.isPart(folder)) {
                draft.use(unit, folder, development, evidence);
            } else {
                draft.missing(folder, folder, evidence);
            }
        }

        private static Optional<String> text(Node node, String key) {
            return node.at(key).flatMap(Node::asText);
        }
    }
}
