package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code composer.lock}, which holds one version of each package and lies beside its manifest. */
final class ComposerLock implements LockReader {
    @Override
    public String ecosystem() {
        return "composer";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "composer.lock");
        Optional<String> text = folder.equals(unit) ? sources.text(path) : Optional.empty();
        if (text.isPresent()) {
            Map<String, Manifests.Resolved> locked = locked(path, new JsonSkim(text.get()));
            for (Declaration declaration : declarations) {
                Manifests.Resolved version = locked.get(lower(declaration.name()));
                if (version != null) {
                    found.putIfAbsent(declaration.name(), version);
                }
            }
        }
        return found;
    }

    private static Map<String, Manifests.Resolved> locked(String path, JsonSkim lock) {
        Map<String, Manifests.Resolved> locked = new LinkedHashMap<>();
        Map<String, Integer> sections = lock.entries(lock.root());
        for (String section : List.of("packages", "packages-dev")) {
            for (int item : lock.items(sections.getOrDefault(section, JsonSkim.NONE))) {
                Map<String, Integer> entry = lock.entries(item);
                int version = entry.getOrDefault("version", JsonSkim.NONE);
                // A slash may be written as \/ in JSON.
                String name = lock.string(entry.getOrDefault("name", JsonSkim.NONE))
                        .orElse("")
                        .replace("\\", "");
                lock.string(version)
                        .ifPresent(written -> locked.putIfAbsent(
                                lower(name),
                                new Manifests.Resolved(
                                        plain(written), new Evidence(path, section + "." + name, lock.line(version)))));
            }
        }
        return locked;
    }

    /** Composer takes names in any case. */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A tag {@code v11.0.2} is version 11.0.2; a branch {@code dev-main} stays as it is. */
    private static String plain(String written) {
        boolean tag = written.length() > 1 && written.startsWith("v") && Character.isDigit(written.charAt(1));
        return tag ? written.substring(1) : written;
    }
}
