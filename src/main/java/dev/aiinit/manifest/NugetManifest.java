package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads .NET projects and the properties that lie beside them. Versions may be kept in one place ({@code Directory.Packages.props}) and in
 * properties of the files above.
 */
final class NugetManifest implements ManifestReader {
    @Override
    public String ecosystem() {
        return "nuget";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<String> paths = new ArrayList<>(sources.matching(unit, "*.{csproj,fsproj,vbproj}"));
        paths.add(Folders.join(unit, DotnetProject.SHARED));
        paths.add(Folders.join(unit, DotnetProject.CENTRAL));
        List<Declaration> declarations = new ArrayList<>();
        for (String path : paths) {
            DotnetProject.read(sources, path)
                    .ifPresent(project -> declarations.addAll(new Reading(sources, path, project).declared()));
        }
        return declarations;
    }

    private record Reading(Sources sources, String path, DotnetProject project) {
        List<Declaration> declared() {
            boolean test = project.isTest();
            List<Declaration> declarations = new ArrayList<>();
            for (String kind : List.of("PackageReference", "GlobalPackageReference")) {
                for (Node reference : project.items(kind)) {
                    if (!DotnetProject.include(reference).isEmpty()) {
                        declarations.add(declaration(kind, reference, test));
                    }
                }
            }
            return declarations;
        }

        private Declaration declaration(String kind, Node reference, boolean test) {
            String name = DotnetProject.include(reference);
            boolean development = test
                    || DotnetProject.field(reference, "PrivateAssets")
                            .filter("all"::equalsIgnoreCase)
                            .isPresent();
            Evidence own =
                    new Evidence(path, kind + "." + name, reference.mark().line());
            Optional<String> version = DotnetProject.field(reference, "VersionOverride")
                    .or(() -> DotnetProject.field(reference, "Version"));
            if (version.isEmpty()) {
                Optional<Declaration> central = central(name, development);
                if (central.isPresent()) {
                    return central.get();
                }
            }
            return Declaration.of(name, version.flatMap(project::filled).orElse(""), development, own);
        }

        private Optional<Declaration> central(String name, boolean development) {
            Optional<String> file = project.nearest(DotnetProject.CENTRAL);
            List<Node> versions = file.flatMap(sources::tree)
                    .flatMap(tree -> tree.at("Project"))
                    .map(root -> DotnetProject.items(root, "PackageVersion"))
                    .orElse(List.of());
            for (Node version : versions) {
                if (DotnetProject.include(version).equalsIgnoreCase(name)) {
                    Evidence evidence = new Evidence(
                            file.orElse(path),
                            "PackageVersion." + name,
                            version.mark().line());
                    String written = DotnetProject.field(version, "Version")
                            .flatMap(project::filled)
                            .orElse("");
                    return Optional.of(Declaration.of(name, written, development, evidence));
                }
            }
            return Optional.empty();
        }
    }

    /** NuGet takes names in any case. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
