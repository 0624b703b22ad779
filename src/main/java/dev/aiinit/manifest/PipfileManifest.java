package dev.aiinit.manifest;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code Pipfile}. */
final class PipfileManifest implements ManifestReader {
    private static final List<Section> SECTIONS =
            List.of(new Section("packages", false), new Section("dev-packages", true));

    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String path = Folders.join(unit, "Pipfile");
        sources.tree(path).ifPresent(manifest -> {
            for (Section section : SECTIONS) {
                if (manifest.at(section.key()).orElse(null) instanceof Node.Mapping entries) {
                    entries.entries()
                            .forEach((name, value) -> declarations.add(Declaration.of(
                                    PythonRequirement.normalised(name),
                                    value.asText()
                                            .or(() -> value.at("version").flatMap(Node::asText))
                                            .orElse("")
                                            .strip(),
                                    section.development(),
                                    Entries.evidence(path, section.key(), entries, name))));
                }
            }
        });
        return declarations;
    }
}
