package dev.aiinit.structure;

import dev.aiinit.manifest.DotnetProject;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sidelines;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads .NET projects, their {@code ProjectReference}s, and the lists of solutions. Paths may be written as on Windows, in any case. */
final class DotnetParts implements PartReader {
    private static final String PROJECTS = "**/*.{csproj,fsproj,vbproj}";
    private static final Pattern LISTED =
            Pattern.compile("(?m)^Project\\(\"[^\"]*\"\\)\\s*=\\s*\"[^\"]*\",\\s*\"([^\"]+)\"");
    private static final Pattern PROJECT_FILE = Pattern.compile(".*\\.(cs|fs|vb)proj", Pattern.CASE_INSENSITIVE);

    /** Kits for programs; those of ASP.NET make one unless the project says that it is a library. */
    private static final Set<String> PROGRAMS = new TreeSet<>(List.of(
            "Aspire.AppHost.Sdk",
            "Microsoft.NET.Sdk.BlazorWebAssembly",
            "Microsoft.NET.Sdk.Web",
            "Microsoft.NET.Sdk.Worker"));

    @Override
    public void read(Draft draft) {
        Sources sources = draft.sources();
        List<String> paths = sources.matching("", PROJECTS).stream()
                .filter(path -> Sidelines.admitUnit(Folders.of(path), Folders.name(path)))
                .toList();
        Map<String, DotnetProject> projects = new LinkedHashMap<>();
        for (String path : paths) {
            DotnetProject.read(sources, path).ifPresent(project -> {
                projects.put(path, project);
                part(draft, path, project);
            });
        }
        Files files = new Files(sources);
        projects.forEach((path, project) -> references(draft, files, path, project));
        for (String solution : sources.matching("", "**/*.{sln,slnx}")) {
            listed(sources, solution).forEach(written -> missing(draft, files, solution, written, "Project"));
        }
    }

    private static void part(Draft draft, String path, DotnetProject project) {
        String unit = Folders.of(path);
        draft.part(unit, stem(path));
        if (project.isTest()) {
            draft.tests(unit);
        } else {
            deployable(project).ifPresent(key -> draft.deployable(unit, Evidence.key(path, key)));
        }
    }

    private static Optional<String> deployable(DotnetProject project) {
        String output = project.property("OutputType").toLowerCase(Locale.ROOT);
        if (output.equals("exe") || output.equals("winexe")) {
            return Optional.of("PropertyGroup.OutputType");
        }
        return output.isEmpty() && PROGRAMS.contains(project.sdk()) ? Optional.of("@Sdk") : Optional.empty();
    }

    private static void references(Draft draft, Files files, String path, DotnetProject project) {
        for (Node reference : project.items("ProjectReference")) {
            // Several may stand in one, divided by semicolons.
            for (String include : DotnetProject.include(reference).split(";", -1)) {
                Optional<String> written = project.filled(include.strip().replace("$(MSBuildThisFileDirectory)", ""))
                        .filter(text -> !text.isEmpty() && !text.contains("*"));
                Optional<String> target = written.flatMap(text -> files.find(Folders.of(path), text));
                Evidence evidence = new Evidence(
                        path,
                        "ProjectReference." + stem(include.replace('\\', '/').strip()),
                        reference.mark().line());
                boolean optional = reference.at("@Condition").isPresent();
                if (target.isPresent()) {
                    draft.use(Folders.of(path), Folders.of(target.get()), false, evidence);
                } else if (written.isPresent() && !optional) {
                    Folders.resolve(Folders.of(path), written.get().replace('\\', '/'))
                            .ifPresent(gone -> draft.missing(gone, written.get(), evidence));
                }
            }
        }
    }

    private static List<String> listed(Sources sources, String solution) {
        List<String> paths = new ArrayList<>();
        if (solution.endsWith(".slnx")) {
            sources.tree(solution).flatMap(tree -> tree.at("Solution")).ifPresent(root -> projects(root, paths));
        } else {
            Matcher matcher = LISTED.matcher(sources.text(solution).orElse(""));
            while (matcher.find()) {
                paths.add(matcher.group(1));
            }
        }
        paths.removeIf(path -> !PROJECT_FILE.matcher(path).matches());
        return paths;
    }

    private static void projects(Node holder, List<String> paths) {
        for (Node project : holder.at("Project").map(Node::asItems).orElse(List.of())) {
            project.at("@Path").flatMap(Node::asText).ifPresent(paths::add);
        }
        for (Node folder : holder.at("Folder").map(Node::asItems).orElse(List.of())) {
            projects(folder, paths);
        }
    }

    private static void missing(Draft draft, Files files, String solution, String written, String key) {
        if (files.find(Folders.of(solution), written).isEmpty()) {
            Folders.resolve(Folders.of(solution), written.replace('\\', '/'))
                    .ifPresent(gone -> draft.missing(gone, written, Evidence.key(solution, key)));
        }
    }

    private static String stem(String path) {
        String name = Folders.name(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Listed project files, found as Windows finds them. */
    private static final class Files {
        private final Sources sources;
        private final Map<String, String> byLower = new LinkedHashMap<>();

        Files(Sources sources) {
            this.sources = sources;
            sources.matching("", PROJECTS).forEach(path -> byLower.putIfAbsent(path.toLowerCase(Locale.ROOT), path));
        }

        Optional<String> find(String folder, String written) {
            return Folders.resolve(folder, written.replace('\\', '/'))
                    .flatMap(path -> sources.holds(path)
                            ? Optional.of(path)
                            : Optional.ofNullable(byLower.get(path.toLowerCase(Locale.ROOT))));
        }
    }
}
