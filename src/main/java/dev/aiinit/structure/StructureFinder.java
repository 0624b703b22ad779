package dev.aiinit.structure;

import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import java.util.List;

/** Finds the parts of a repository and who depends on whom. One more kind of manifest is one more reader in the list. */
public final class StructureFinder {
    private static final List<PartReader> READERS = List.of(
            new NodeParts(),
            new NxParts(),
            new MavenParts(),
            new GradleParts(),
            new DotnetParts(),
            new CargoParts(),
            new GoParts(),
            new PythonParts(),
            new ComposerParts(),
            new PubParts(),
            new MixParts(),
            new SwiftParts(),
            new HelmParts(),
            // After all that name packages: they only add what is not said yet.
            new TypescriptReferences(),
            new ComposeServices(),
            new DeploymentFiles());

    private StructureFinder() {}

    /**
     * Reads what each kind of manifest says; what no file states is left out.
     *
     * @param workspaces members of a monorepo: parts wherever they lie
     */
    public static Structure find(Sources sources, Manifests manifests, List<Workspace> workspaces) {
        Draft draft = new Draft(sources, manifests, workspaces);
        READERS.forEach(reader -> reader.read(draft));
        return draft.structure();
    }
}
