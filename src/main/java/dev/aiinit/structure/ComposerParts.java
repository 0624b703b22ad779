package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Manifests.Dependency;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads PHP packages. A requirement is met by a folder only where a {@code path} repository of the same file offers it. */
final class ComposerParts implements PartReader {
    private static final String MANIFEST = "composer.json";

    @Override
    public void read(Draft draft) {
        List<String> units = draft.units(MANIFEST);
        units.forEach(unit -> draft.part(unit, name(draft, unit).orElse(null)));
        for (String unit : units) {
            Map<String, String> offered = offered(draft, unit);
            if (!offered.isEmpty()) {
                links(draft, unit, offered);
                // What the packages of a path repository require is looked up in the same one.
                List.copyOf(offered.values()).forEach(member -> links(draft, member, offered));
            }
        }
    }

    private static void links(Draft draft, String unit, Map<String, String> offered) {
        for (Dependency dependency : draft.manifests().declared("composer", unit)) {
            String folder = offered.get(dependency.name());
            if (folder != null) {
                draft.use(unit, folder, dependency.development(), dependency.evidence());
            }
        }
    }

    private static Map<String, String> offered(Draft draft, String unit) {
        Map<String, String> offered = new LinkedHashMap<>();
        List<Node> repositories = draft.sources()
                .tree(Folders.join(unit, MANIFEST))
                .flatMap(tree -> tree.at("repositories"))
                .map(node -> node.asEntries().isEmpty()
                        ? node.asItems()
                        : List.copyOf(node.asEntries().values()))
                .orElse(List.of());
        for (Node repository : repositories) {
            boolean path = repository
                    .at("type")
                    .flatMap(Node::asText)
                    .filter("path"::equals)
                    .isPresent();
            String url = repository.at("url").flatMap(Node::asText).orElse("");
            if (path && !url.isEmpty()) {
                for (String folder : folders(draft, unit, url)) {
                    name(draft, folder).ifPresent(name -> offered.putIfAbsent(name, folder));
                }
            }
        }
        offered.values()
                .forEach(folder -> draft.part(folder, name(draft, folder).orElse(null)));
        return offered;
    }

    private static List<String> folders(Draft draft, String unit, String url) {
        String plain = url.replaceFirst("^(\\./)+", "").replaceFirst("/+$", "");
        if (plain.contains("*")) {
            try {
                return draft.sources().matching(unit, plain + "/" + MANIFEST).stream()
                        .map(Folders::of)
                        .toList();
            } catch (IllegalArgumentException unusual) {
                return List.of();
            }
        }
        return Folders.resolve(unit, plain)
                .filter(folder -> draft.sources().holds(Folders.join(folder, MANIFEST)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> name(Draft draft, String unit) {
        return draft.sources()
                .tree(Folders.join(unit, MANIFEST))
                .flatMap(tree -> tree.at("name"))
                .flatMap(Node::asText);
    }
}
