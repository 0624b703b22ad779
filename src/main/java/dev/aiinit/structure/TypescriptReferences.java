package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Optional;

/** Reads {@code references} of {@code tsconfig.json} where packages do not say already that one needs the other. */
final class TypescriptReferences implements PartReader {
    @Override
    public void read(Draft draft) {
        for (String name : List.of("tsconfig.json", "tsconfig.build.json", "tsconfig.lib.json", "tsconfig.app.json")) {
            for (String file : draft.sources().index().named(name)) {
                String unit = Folders.of(file);
                // At the root it lists what is to be built, not what the root needs.
                if (!unit.isEmpty() && draft.isPart(unit)) {
                    read(draft, unit, file);
                }
            }
        }
    }

    private static void read(Draft draft, String unit, String file) {
        List<Node> references = draft.sources()
                .tree(file)
                .flatMap(tree -> tree.at("references"))
                .map(Node::asItems)
                .orElse(List.of());
        for (Node reference : references) {
            Optional<String> target = reference
                    .at("path")
                    .flatMap(Node::asText)
                    .flatMap(path -> Folders.resolve(unit, path))
                    .map(path -> path.endsWith(".json") ? Folders.of(path) : path);
            target.flatMap(draft::partAround)
                    .filter(other -> !draft.isUsed(unit, other))
                    .ifPresent(other -> draft.use(unit, other, false, Evidence.key(file, "references")));
        }
    }
}
