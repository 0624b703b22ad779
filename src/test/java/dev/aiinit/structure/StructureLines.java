package dev.aiinit.structure;

import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspaces;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryView;
import java.util.List;

/** The structure of a small repository as lines that a person can compare. */
final class StructureLines {
    private final Structure structure;

    private StructureLines(Structure structure) {
        this.structure = structure;
    }

    /** From {@code path, text, path, text, …}. */
    static StructureLines of(String... pathsAndTexts) {
        return of(InMemoryRepository.of(pathsAndTexts));
    }

    static StructureLines of(RepositoryView repository) {
        Sources sources = new Sources(repository);
        return new StructureLines(StructureFinder.find(sources, Manifests.over(sources), Workspaces.find(sources)));
    }

    Structure structure() {
        return structure;
    }

    /** {@code from -> to evidence}; {@code ->dev} where only development needs it. */
    List<String> uses() {
        return structure.uses().stream()
                .map(use -> shown(use.from()) + (use.development() ? " ->dev " : " -> ") + shown(use.to()) + " "
                        + use.evidence())
                .toList();
    }

    /** {@code from -> to}. */
    List<String> arrows() {
        return structure.uses().stream()
                .map(use -> shown(use.from()) + (use.development() ? " ->dev " : " -> ") + shown(use.to()))
                .toList();
    }

    List<String> parts() {
        return structure.parts().stream().map(part -> shown(part.path())).toList();
    }

    /** {@code path evidence} of those that are deployed. */
    List<String> deployable() {
        return structure.parts().stream()
                .filter(part -> part.deployable() != null)
                .map(part -> shown(part.path()) + " " + part.deployable())
                .toList();
    }

    /** {@code reference evidence}. */
    List<String> missing() {
        return structure.missing().stream()
                .map(missing -> missing.reference() + " " + missing.evidence())
                .toList();
    }

    private static String shown(String path) {
        return path.isEmpty() ? "." : path;
    }
}
