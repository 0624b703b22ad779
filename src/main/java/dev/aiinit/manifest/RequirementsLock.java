package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the versions that compiled requirements files and constraints pin with {@code ==}. */
final class RequirementsLock implements LockReader {
    private static final String EXACTLY = "==";

    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        if (!folder.equals(unit)) {
            return found;
        }
        Map<String, Manifests.Resolved> pinned = new LinkedHashMap<>();
        for (RequirementsFiles.File file : RequirementsFiles.of(sources, unit)) {
            if (file.compiled() || file.constraint()) {
                for (RequirementsFiles.Line line : file.lines()) {
                    RequirementsManifest.requirement(line.text())
                            .filter(requirement -> isExact(requirement.version()))
                            .ifPresent(requirement -> pinned.putIfAbsent(
                                    requirement.name(),
                                    new Manifests.Resolved(
                                            requirement.version().substring(EXACTLY.length()),
                                            Evidence.line(file.path(), line.number()))));
                }
            }
        }
        for (Declaration declaration : declarations) {
            Manifests.Resolved version = pinned.get(declaration.name());
            if (version != null) {
                found.put(declaration.name(), version);
            }
        }
        return found;
    }

    private static boolean isExact(String version) {
        return version.startsWith(EXACTLY) && version.indexOf(',') < 0 && version.indexOf('*') < 0;
    }
}
