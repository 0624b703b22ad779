package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Optional;

/** Reads charts of Helm that take others from the same repository ({@code repository: file://../x}); charts alone are no parts. */
final class HelmParts implements PartReader {
    private static final String MANIFEST = "Chart.yaml";
    private static final String FILE = "file://";

    @Override
    public void read(Draft draft) {
        for (String unit : draft.units(MANIFEST)) {
            String file = Folders.join(unit, MANIFEST);
            List<Node> dependencies = draft.sources()
                    .tree(file)
                    .flatMap(tree -> tree.at("dependencies"))
                    .map(Node::asItems)
                    .orElse(List.of());
            for (Node dependency : dependencies) {
                String name = dependency.at("name").flatMap(Node::asText).orElse("");
                Optional<String> folder = dependency
                        .at("repository")
                        .flatMap(Node::asText)
                        .filter(repository -> repository.startsWith(FILE))
                        .flatMap(repository -> Folders.resolve(unit, repository.substring(FILE.length())));
                Evidence evidence = new Evidence(
                        file, "dependencies." + name, dependency.mark().line());
                folder.ifPresent(target -> use(draft, unit, target, evidence));
            }
        }
    }

    private static void use(Draft draft, String unit, String target, Evidence evidence) {
        String manifest = Folders.join(target, MANIFEST);
        if (draft.sources().holds(manifest)) {
            draft.part(unit, name(draft, Folders.join(unit, MANIFEST)));
            draft.part(target, name(draft, manifest));
            draft.use(unit, target, false, evidence);
            draft.deployable(unit, Evidence.file(Folders.join(unit, MANIFEST)));
        } else {
            draft.missing(target, target, evidence);
        }
    }

    private static String name(Draft draft, String file) {
        return draft.sources()
                .tree(file)
                .flatMap(tree -> tree.at("name"))
                .flatMap(Node::asText)
                .orElse("");
    }
}
