package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads packages of Dart and Flutter: dependencies by path, and those on other members of one workspace. */
final class PubParts implements PartReader {
    private static final String MANIFEST = "pubspec.yaml";
    private static final List<String> SECTIONS = List.of("dependencies", "dev_dependencies");

    @Override
    public void read(Draft draft) {
        Map<String, Node> packages = new LinkedHashMap<>();
        Map<String, String> members = new LinkedHashMap<>();
        for (String unit : draft.units(MANIFEST)) {
            draft.sources().tree(Folders.join(unit, MANIFEST)).ifPresent(tree -> {
                Optional<String> name = text(tree, "name");
                packages.put(unit, tree);
                draft.part(unit, name.orElse(null));
                if (tree.at("executables")
                        .filter(found -> !found.asEntries().isEmpty())
                        .isPresent()) {
                    draft.deployable(unit, Evidence.key(Folders.join(unit, MANIFEST), "executables"));
                }
                boolean resolved =
                        text(tree, "resolution").filter("workspace"::equals).isPresent();
                if (resolved && name.isPresent()) {
                    members.putIfAbsent(name.get(), unit);
                }
            });
        }
        packages.forEach((unit, tree) -> {
            for (String section : SECTIONS) {
                if (tree.at(section).orElse(null) instanceof Node.Mapping entries) {
                    entries.entries().forEach((name, value) -> {
                        Node.Mark mark = entries.keys().getOrDefault(name, Node.Mark.NONE);
                        Evidence evidence =
                                new Evidence(Folders.join(unit, MANIFEST), section + "." + name, mark.line());
                        link(unit, tree, name, value, members)
                                .ifPresent(folder -> use(draft, unit, folder, section, evidence));
                    });
                }
            }
        });
    }

    private static Optional<String> link(String unit, Node tree, String name, Node value, Map<String, String> members) {
        Optional<String> path = text(value, "path");
        if (path.isPresent()) {
            return Folders.resolve(unit, path.get());
        }
        // Within a workspace the name alone decides; a package from git or another host is not a member.
        boolean hosted = value.asEntries().isEmpty();
        boolean inWorkspace =
                tree.at("resolution").isPresent() || tree.at("workspace").isPresent();
        return hosted && inWorkspace ? Optional.ofNullable(members.get(name)) : Optional.empty();
    }

    private static void use(Draft draft, String unit, String folder, String section, Evidence evidence) {
        if (draft.sources().holds(Folders.join(folder, MANIFEST))) {
            draft.use(unit, folder, !section.equals("dependencies"), evidence);
        } else {
            draft.missing(folder, folder, evidence);
        }
    }

    private static Optional<String> text(Node node, String key) {
        return node.at(key).flatMap(Node::asText);
    }
}
