package dev.aiinit.manifest;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code composer.json}; PHP itself and its extensions are not dependencies. */
final class ComposerManifest implements ManifestReader {
    private static final List<Section> SECTIONS =
            List.of(new Section("require", false), new Section("require-dev", true));

    @Override
    public String ecosystem() {
        return "composer";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String path = Folders.join(unit, "composer.json");
        sources.tree(path).ifPresent(manifest -> {
            for (Section section : SECTIONS) {
                if (manifest.at(section.key()).orElse(null) instanceof Node.Mapping entries) {
                    entries.entries().forEach((name, range) -> {
                        // All packages have a vendor; only the platform (php, ext-json, composer-plugin-api) has none.
                        if (name.contains("/")) {
                            declarations.add(Declaration.of(
                                    name,
                                    range.asText().orElse("").strip(),
                                    section.development(),
                                    Entries.evidence(path, section.key(), entries, name)));
                        }
                    });
                }
            }
        });
        return declarations;
    }
}
