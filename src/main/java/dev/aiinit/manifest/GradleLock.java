package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code gradle.lockfile} and {@code buildscript-gradle.lockfile}: {@code group:artifact:version=configuration,…}. */
final class GradleLock implements LockReader {
    /** Where one module has several versions, the first of these that has one decides. */
    private static final List<String> CONFIGURATIONS =
            List.of("runtimeClasspath", "compileClasspath", "testRuntimeClasspath", "classpath");

    private static final String PLUGIN = "plugin:";

    @Override
    public String ecosystem() {
        return "gradle";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        for (String name :
                folder.equals(unit) ? List.of("gradle.lockfile", "buildscript-gradle.lockfile") : List.<String>of()) {
            String path = Folders.join(folder, name);
            Optional<String> text = sources.text(path);
            if (text.isPresent()) {
                Map<String, Map<Integer, Manifests.Resolved>> locked = locked(path, text.get());
                for (Declaration declaration : declarations) {
                    Map<Integer, Manifests.Resolved> versions = locked.get(marker(declaration.name()));
                    if (versions != null) {
                        versions.keySet().stream()
                                .min(Integer::compare)
                                .ifPresent(best -> found.putIfAbsent(declaration.name(), versions.get(best)));
                    }
                }
            }
        }
        return found;
    }

    /** Gradle looks a plugin up as the module {@code ID:ID.gradle.plugin}. */
    private static String marker(String name) {
        String id = name.startsWith(PLUGIN) ? name.substring(PLUGIN.length()) : "";
        return id.isEmpty() ? name : id + ":" + id + ".gradle.plugin";
    }

    /** The versions of each module by the rank of the configuration that they are for. */
    private static Map<String, Map<Integer, Manifests.Resolved>> locked(String path, String text) {
        Map<String, Map<Integer, Manifests.Resolved>> locked = new LinkedHashMap<>();
        LineScanner lines = new LineScanner(text);
        while (lines.next()) {
            String line = lines.line();
            int equals = line.indexOf('=');
            int colon = equals < 0 ? -1 : line.lastIndexOf(':', equals);
            if (colon > 0 && !line.startsWith("#")) {
                Manifests.Resolved version =
                        new Manifests.Resolved(line.substring(colon + 1, equals), Evidence.line(path, lines.number()));
                List<String> configurations = List.of(line.substring(equals + 1).split(",", -1));
                int rank = CONFIGURATIONS.size();
                for (int i = CONFIGURATIONS.size() - 1; i >= 0; i--) {
                    rank = configurations.contains(CONFIGURATIONS.get(i)) ? i : rank;
                }
                locked.computeIfAbsent(line.substring(0, colon), module -> new LinkedHashMap<>())
                        .putIfAbsent(rank, version);
            }
        }
        return locked;
    }
}
