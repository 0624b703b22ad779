package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads crates: dependencies by path, their own or those that the workspace keeps for all. */
final class CargoParts implements PartReader {
    private static final String MANIFEST = "Cargo.toml";
    private static final List<String> SECTIONS = List.of("dependencies", "dev-dependencies", "build-dependencies");

    @Override
    public void read(Draft draft) {
        for (String unit : draft.units(MANIFEST)) {
            String file = Folders.join(unit, MANIFEST);
            Optional<Node> manifest = draft.sources().tree(file);
            if (manifest.isPresent() && manifest.get().at("package").isPresent()) {
                draft.part(
                        unit,
                        manifest.get()
                                .at("package", "name")
                                .flatMap(Node::asText)
                                .orElse(null));
                deployable(draft, unit, file, manifest.get());
                Links links = new Links(draft, unit, file);
                links.read(manifest.get(), "");
                manifest.get()
                        .at("target")
                        .map(Node::asEntries)
                        .ifPresent(
                                targets -> targets.forEach((name, entry) -> links.read(entry, "target." + name + ".")));
            }
        }
    }

    private static void deployable(Draft draft, String unit, String file, Node manifest) {
        String main = Folders.join(unit, "src/main.rs");
        if (manifest.at("bin").isPresent()) {
            draft.deployable(unit, Evidence.key(file, "bin"));
        } else if (draft.sources().holds(main)) {
            draft.deployable(unit, Evidence.file(main));
        } else {
            draft.sources().matching(unit, "src/bin/*.rs").stream()
                    .findFirst()
                    .ifPresent(binary -> draft.deployable(unit, Evidence.file(binary)));
        }
    }

    private record Links(Draft draft, String unit, String file) {
        void read(Node holder, String above) {
            for (String section : SECTIONS) {
                if (holder.at(section).orElse(null) instanceof Node.Mapping entries) {
                    entries.entries().forEach((name, value) -> {
                        Node.Mark mark = entries.keys().getOrDefault(name, Node.Mark.NONE);
                        Evidence evidence = new Evidence(file, above + section + "." + name, mark.line());
                        folder(name, value).ifPresent(target -> use(target, !section.equals("dependencies"), evidence));
                    });
                }
            }
        }

        private Optional<String> folder(String name, Node value) {
            Optional<String> own = text(value, "path");
            if (own.isPresent()) {
                return Folders.resolve(unit, own.get());
            }
            return text(value, "workspace").filter("true"::equals).flatMap(inherits -> inherited(name));
        }

        private Optional<String> inherited(String name) {
            for (String folder : Folders.upwards(unit)) {
                Optional<Map<String, Node>> workspace = draft.sources()
                        .tree(Folders.join(folder, MANIFEST))
                        .flatMap(tree -> tree.at("workspace"))
                        .map(found ->
                                found.at("dependencies").map(Node::asEntries).orElse(found.asEntries()));
                if (workspace.isPresent()) {
                    return Optional.ofNullable(workspace.get().get(name))
                            .flatMap(entry -> text(entry, "path"))
                            .flatMap(path -> Folders.resolve(folder, path));
                }
            }
            return Optional.empty();
        }

        private void use(String target, boolean development, Evidence evidence) {
            if (draft.sources().holds(Folders.join(target, MANIFEST))) {
                draft.use(unit, target, development, evidence);
            } else {
                draft.missing(target, target, evidence);
            }
        }

        private static Optional<String> text(Node node, String key) {
            return node.at(key).flatMap(Node::asText);
        }
    }
}
