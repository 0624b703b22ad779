package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code package.json}; catalogs and {@code npm:} aliases are followed. */
final class NpmManifest implements ManifestReader {
    private static final String ALIAS = "npm:";
    private static final String CATALOG = "catalog:";
    private static final List<Section> SECTIONS = List.of(
            new Section("dependencies", false),
            new Section("devDependencies", true),
            new Section("peerDependencies", false),
            new Section("optionalDependencies", false));

    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String path = Folders.join(unit, "package.json");
        sources.tree(path).ifPresent(manifest -> {
            for (Section section : SECTIONS) {
                if (manifest.at(section.key()).orElse(null) instanceof Node.Mapping entries) {
                    NpmCatalogs catalogs = new NpmCatalogs(sources, unit);
                    entries.entries()
                            .forEach((name, value) -> declarations.add(declaration(
                                    name,
                                    value.asText().orElse("").strip(),
                                    section.development(),
                                    Entries.evidence(path, section.key(), entries, name),
                                    catalogs)));
                }
            }
        });
        return declarations;
    }

    private static Declaration declaration(
            String name, String range, boolean development, Evidence evidence, NpmCatalogs catalogs) {
        if (range.startsWith(CATALOG)) {
            NpmCatalogs.Entry entry =
                    catalogs.find(range.substring(CATALOG.length()), name).orElse(new NpmCatalogs.Entry("", evidence));
            return following(name, range, entry.range(), development, entry.evidence());
        }
        return following(name, range, range, development, evidence);
    }

    /** Follows {@code npm:real-name@range}; Yarn also writes {@code npm:range} for the name itself. */
    private static Declaration following(
            String name, String written, String range, boolean development, Evidence evidence) {
        String real = name;
        String declared = range;
        if (range.startsWith(ALIAS)) {
            String target = range.substring(ALIAS.length());
            int at = target.indexOf('@', 1);
            boolean alias = at > 0 || target.startsWith("@");
            real = alias ? target.substring(0, at > 0 ? at : target.length()) : name;
            declared = alias ? (at > 0 ? target.substring(at + 1) : "") : target;
        }
        return new Declaration(new Manifests.Dependency(real, declared, development, evidence), name, written);
    }
}
