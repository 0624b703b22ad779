package dev.aiinit.manifest;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses among the lock files of one folder: the one of the package manager that {@code packageManager} names comes first. */
final class NpmLocks implements LockReader {
    /** A lock reader and the package manager that writes the file. */
    private record Kind(String manager, LockReader reader) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("pnpm", new PnpmLock()),
            new Kind("yarn", new YarnLock()),
            new Kind("bun", new BunLock()),
            new Kind("npm", new PackageLock()));

    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        String manager = manager(sources, folder);
        List<Kind> ordered = new ArrayList<>(KINDS);
        ordered.sort((one, other) ->
                Boolean.compare(other.manager().equals(manager), one.manager().equals(manager)));
        for (Kind kind : ordered) {
            Map<String, Manifests.Resolved> found = kind.reader().resolved(sources, folder, unit, declarations);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return new LinkedHashMap<>();
    }

    private static String manager(Sources sources, String folder) {
        Optional<String> declared = sources.tree(Folders.join(folder, "package.json"))
                .flatMap(manifest -> manifest.at("packageManager"))
                .flatMap(Node::asText);
        String value = declared.orElse("");
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }
}
