package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code Cargo.toml}; {@code workspace = true} is followed to the manifest of the workspace, {@code package = "…"} to the crate's real name. */
final class CargoManifest implements ManifestReader {
    private static final List<Section> SECTIONS = List.of(
            new Section("dependencies", false),
            new Section("dev-dependencies", true),
            new Section("build-dependencies", true));

    @Override
    public String ecosystem() {
        return "cargo";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String path = Folders.join(unit, "Cargo.toml");
        sources.tree(path).ifPresent(manifest -> {
            Reading reading = new Reading(sources, unit, path, declarations);
            reading.sections(manifest, "");
            manifest.at("target")
                    .map(Node::asEntries)
                    .ifPresent(targets ->
                            targets.forEach((target, entry) -> reading.sections(entry, "target." + target + ".")));
        });
        return declarations;
    }

    private record Reading(Sources sources, String unit, String path, List<Declaration> declarations) {
        void sections(Node holder, String above) {
            for (Section section : SECTIONS) {
                if (holder.at(section.key()).orElse(null) instanceof Node.Mapping entries) {
                    entries.entries()
                            .forEach((key, value) -> declarations.add(declaration(
                                    key,
                                    value,
                                    section.development(),
                                    Entries.evidence(path, above + section.key(), entries, key))));
                }
            }
        }

        private Declaration declaration(String key, Node value, boolean development, Evidence evidence) {
            boolean inherited =
                    value.at("workspace").flatMap(Node::asText).orElse("").equals("true");
            Inherited source =
                    inherited ? workspace(key).orElse(new Inherited(value, evidence)) : new Inherited(value, evidence);
            String name = source.value().at("package").flatMap(Node::asText).orElse(key);
            String range = version(source.value());
            return new Declaration(new Manifests.Dependency(name, range, development, source.evidence()), key, range);
        }

        private Optional<Inherited> workspace(String key) {
            for (String folder : Folders.upwards(unit)) {
                String file = Folders.join(folder, "Cargo.toml");
                Optional<Node> workspace = sources.tree(file).flatMap(tree -> tree.at("workspace"));
                if (workspace.isPresent()) {
                    return workspace
                            .get()
                            .at("dependencies")
                            .filter(Node.Mapping.class::isInstance)
                            .map(Node.Mapping.class::cast)
                            .flatMap(entries -> entries.get(key)
                                    .map(value -> new Inherited(
                                            value, Entries.evidence(file, "workspace.dependencies", entries, key))));
                }
            }
            return Optional.empty();
        }

        /** {@code "1.0"} or {@code { version = "1.0", … }}; a crate from a path or git has none. */
        private static String version(Node value) {
            Map<String, Node> entries = value.asEntries();
            Node version = entries.isEmpty() ? value : entries.get("version");
            return version == null ? "" : version.asText().orElse("").strip();
        }
    }

    /** The entry that counts, and where it stands. */
    private record Inherited(Node value, Evidence evidence) {}
}
