package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code packages.lock.json}; of several target frameworks the first that has the package counts. */
final class NugetLock implements LockReader {
    @Override
    public String ecosystem() {
        return "nuget";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "packages.lock.json");
        Optional<String> text = folder.equals(unit) ? sources.text(path) : Optional.empty();
        if (text.isPresent()) {
            JsonSkim lock = new JsonSkim(text.get());
            Map<String, Manifests.Resolved> locked = new LinkedHashMap<>();
            for (int framework :
                    lock.entries(lock.value(lock.root(), "dependencies")).values()) {
                lock.entries(framework).forEach((name, entry) -> {
                    boolean direct = lock.string(lock.value(entry, "type"))
                            .filter("Direct"::equals)
                            .isPresent();
                    Optional<String> version = lock.string(lock.value(entry, "resolved"));
                    if (direct && version.isPresent()) {
                        Evidence evidence = new Evidence(path, "dependencies." + name, lock.line(entry));
                        locked.putIfAbsent(NugetManifest.lower(name), new Manifests.Resolved(version.get(), evidence));
                    }
                });
            }
            for (Declaration declaration : declarations) {
                Manifests.Resolved version = locked.get(NugetManifest.lower(declaration.name()));
                if (version != null) {
                    found.putIfAbsent(declaration.name(), version);
                }
            }
        }
        return found;
    }
}
