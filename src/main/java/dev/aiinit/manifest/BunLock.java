package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Bun's {@code bun.lock}: {@code "name": ["name@1.0.0", …]}, and {@code "member/name"} where a member gets another version than the rest. */
final class BunLock implements LockReader {
    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "bun.lock");
        Optional<String> text = sources.text(path);
        if (text.isEmpty()) {
            return found;
        }
        JsonSkim lock = new JsonSkim(text.get());
        int member = lock.value(lock.value(lock.root(), "workspaces"), Folders.relative(folder, unit));
        if (member == JsonSkim.NONE) {
            return found;
        }
        String own = lock.string(lock.value(member, "name")).orElse("") + "/";
        Map<String, Integer> packages = lock.entries(lock.value(lock.root(), "packages"));
        for (Declaration declaration : declarations) {
            String nested = own + declaration.key();
            String key = packages.containsKey(nested) ? nested : declaration.key();
            int entry = packages.getOrDefault(key, JsonSkim.NONE);
            version(lock, entry).ifPresent(version -> {
                Evidence evidence = new Evidence(path, "packages." + key, lock.line(entry));
                found.putIfAbsent(declaration.name(), new Manifests.Resolved(version, evidence));
            });
        }
        return found;
    }

    /** A member of the workspace is {@code name@workspace:folder}: no version. */
    private static Optional<String> version(JsonSkim lock, int entry) {
        return lock.items(entry).stream()
                .findFirst()
                .flatMap(lock::string)
                .map(written -> written.substring(written.lastIndexOf('@') + 1))
                .filter(version -> !version.isEmpty() && Character.isDigit(version.charAt(0)));
    }
}
