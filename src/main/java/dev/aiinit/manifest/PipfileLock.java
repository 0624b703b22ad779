package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code Pipfile.lock}: {@code "django": {"version": "==5.0"}} under {@code default} and {@code develop}. */
final class PipfileLock implements LockReader {
    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "Pipfile.lock");
        Optional<String> text = folder.equals(unit) ? sources.text(path) : Optional.empty();
        if (text.isPresent()) {
            JsonSkim lock = new JsonSkim(text.get());
            for (String section : List.of("default", "develop")) {
                Map<String, Integer> packages = lock.entries(lock.value(lock.root(), section));
                for (Declaration declaration : declarations) {
                    int entry = packages.getOrDefault(declaration.name(), JsonSkim.NONE);
                    lock.string(lock.value(entry, "version"))
                            .filter(version -> version.startsWith("=="))
                            .ifPresent(version -> found.putIfAbsent(
                                    declaration.name(),
                                    new Manifests.Resolved(
                                            version.substring("==".length()),
                                            new Evidence(path, section + "." + declaration.name(), lock.line(entry)))));
                }
            }
        }
        return found;
    }
}
