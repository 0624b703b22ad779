package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code deno.lock}, versions 3 to 5: {@code "specifiers": {"jsr:@std/assert@1": "1.0.2"}}. */
final class DenoLock implements LockReader {
    @Override
    public String ecosystem() {
        return "deno";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "deno.lock");
        Optional<String> text = sources.text(path);
        if (text.isPresent()) {
            JsonSkim lock = new JsonSkim(text.get());
            int packages = lock.value(lock.root(), "packages");
            Map<String, Integer> specifiers =
                    lock.entries(lock.value(packages == JsonSkim.NONE ? lock.root() : packages, "specifiers"));
            for (Declaration declaration : declarations) {
                int entry = specifiers.getOrDefault(declaration.key(), JsonSkim.NONE);
                lock.string(entry).ifPresent(written -> {
                    String version = version(written);
                    Evidence evidence = new Evidence(path, "specifiers." + declaration.key(), lock.line(entry));
                    found.putIfAbsent(declaration.name(), new Manifests.Resolved(version, evidence));
                });
            }
        }
        return found;
    }

    /** {@code 18.2.0}, or in version 3 {@code npm:react@18.2.0}; a peer's version may follow after an underscore. */
    private static String version(String written) {
        int start = written.startsWith("npm:") || written.startsWith("jsr:")
                ? written.indexOf('@', "npm:".length() + 1) + 1
                : 0;
        int end = written.indexOf('_', start);
        return written.substring(start, end < 0 ? written.length() : end);
    }
}
