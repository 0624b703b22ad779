package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code Package.resolved}, versions 1 to 3. */
final class SwiftLock implements LockReader {
    @Override
    public String ecosystem() {
        return "swift";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "Package.resolved");
        Optional<String> text = folder.equals(unit) ? sources.text(path) : Optional.empty();
        if (text.isPresent()) {
            JsonSkim lock = new JsonSkim(text.get());
            int first = lock.value(lock.root(), "object");
            int pins = lock.value(first == JsonSkim.NONE ? lock.root() : first, "pins");
            for (int pin : lock.items(pins)) {
                String address = lock.string(lock.value(pin, "location"))
                        .or(() -> lock.string(lock.value(pin, "repositoryURL")))
                        .orElse("")
                        .replace("\\/", "/");
                String name = SwiftManifest.identity(address);
                boolean declared = declarations.stream()
                        .anyMatch(declaration -> declaration.name().equals(name));
                lock.string(lock.value(lock.value(pin, "state"), "version"))
                        .filter(version -> declared)
                        .ifPresent(version -> found.putIfAbsent(
                                name,
                                new Manifests.Resolved(version, new Evidence(path, "pins." + name, lock.line(pin)))));
            }
        }
        return found;
    }
}
