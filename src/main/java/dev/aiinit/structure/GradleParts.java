package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.GradleReferences;
import dev.aiinit.manifest.GradleReferences.Reference;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.manifest.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads projects of Gradle: {@code project(":x")} in any configuration, {@code projects.x}, included builds. */
final class GradleParts implements PartReader {
    private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
    private static final Pattern WORD_BREAK = Pattern.compile("[-_]([A-Za-z0-9])");
    private static final Set<String> DEPLOYING = new TreeSet<>(List.of(
            "plugin:application",
            "plugin:com.android.application",
            "plugin:com.google.cloud.tools.jib",
            "plugin:ear",
            "plugin:io.ktor.plugin",
            "plugin:io.micronaut.application",
            "plugin:io.quarkus",
            "plugin:org.springframework.boot",
            "plugin:war"));

    @Override
    public void read(Draft draft) {
        Map<String, Build> builds = new LinkedHashMap<>();
        for (String file : SETTINGS) {
            for (String folder : draft.units(file)) {
                builds.computeIfAbsent(folder, Build::new).include(Workspaces.ofGradle(draft.sources(), folder, file));
            }
        }
        Map<String, Build> byFolder = new LinkedHashMap<>();
        builds.values().forEach(build -> build.folders.values().forEach(folder -> byFolder.putIfAbsent(folder, build)));
        for (String script : SCRIPTS) {
            draft.units(script).forEach(folder -> part(draft, folder));
        }
        builds.keySet().forEach(folder -> draft.part(folder, null));
        builds.values().forEach(build -> build.folders.forEach((path, folder) -> draft.part(folder, path)));
        for (String folder : draft.parts()) {
            for (Reference reference : GradleReferences.of(draft.sources(), folder)) {
                Optional.ofNullable(byFolder.get(folder))
                        .or(() -> Optional.ofNullable(builds.get(folder)))
                        .ifPresent(build -> use(draft, build, folder, reference));
            }
        }
    }

    /** The folder of a settings script, and its projects by path. */
    private static final class Build {
        private final String root;
        private final Map<String, String> folders = new LinkedHashMap<>();
        private final Map<String, String> accessors = new LinkedHashMap<>();

        Build(String root) {
            this.root = root;
        }

        void include(List<Workspace> members) {
            for (Workspace member : members) {
                String path = String.valueOf(member.name());
                folders.putIfAbsent(path, member.path());
                Matcher matcher = WORD_BREAK.matcher(path.substring(1).replace(':', '.'));
                accessors.putIfAbsent(
                        matcher.replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT)), member.path());
            }
        }

        Optional<String> folder(Reference reference) {
            return switch (reference.kind()) {
                case PATH -> Optional.ofNullable(folders.get(reference.to()));
                case INCLUDED_BUILD -> Folders.resolve(root, reference.to());
                case ACCESSOR -> accessor(reference.to());
            };
        }

        /** What follows the path of the project, as in {@code projects.core.dependencyProject}, is not part of it. */
        private Optional<String> accessor(String written) {
            String rest = written;
            while (!accessors.containsKey(rest) && rest.contains(".")) {
                rest = rest.substring(0, rest.lastIndexOf('.'));
            }
            return Optional.ofNullable(accessors.get(rest))
                    // The root project may stand in front.
                    .or(() -> written.contains(".")
                            ? Optional.ofNullable(accessors.get(written.substring(written.indexOf('.') + 1)))
                            : Optional.empty());
        }
    }

    private static void part(Draft draft, String folder) {
        draft.part(folder, null);
        draft.manifests().declared("gradle", folder).stream()
                .filter(plugin -> DEPLOYING.contains(plugin.name()))
                .findFirst()
                .ifPresent(plugin -> draft.deployable(folder, plugin.evidence()));
    }

    private static void use(Draft draft, Build build, String folder, Reference reference) {
        Optional<String> from = reference.from().isEmpty()
                ? Optional.of(folder)
                : Optional.ofNullable(build.folders.get(reference.from()));
        Optional<String> target = build.folder(reference);
        if (from.isPresent() && target.isPresent()) {
            draft.use(from.get(), target.get(), reference.development(), reference.evidence());
        }
    }
}
