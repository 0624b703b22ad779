package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code package-lock.json} and {@code npm-shrinkwrap.json}, versions 1 to 3, the way Node.js looks a package up: nearest folder first. */
final class PackageLock implements LockReader {
    /** npm takes the shrinkwrap when both are there. */
    private static final List<String> NAMES = List.of("npm-shrinkwrap.json", "package-lock.json");

    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        for (String name : NAMES) {
            String path = Folders.join(folder, name);
            Optional<String> text = sources.text(path);
            if (text.isPresent()) {
                return new Reading(path, new JsonSkim(text.get()))
                        .resolved(Folders.relative(folder, unit), declarations);
            }
        }
        return new LinkedHashMap<>();
    }

    private record Reading(String path, JsonSkim lock) {
        Map<String, Manifests.Resolved> resolved(String member, List<Declaration> declarations) {
            Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
            Map<String, Integer> sections = lock.entries(lock.root());
            boolean tree = sections.containsKey("packages");
            String section = tree ? "packages" : "dependencies";
            Map<String, Integer> entries = lock.entries(sections.getOrDefault(section, JsonSkim.NONE));
            // Version 1 knows no members: it is about its own folder only.
            if (tree ? entries.containsKey(member) : member.isEmpty()) {
                for (Declaration declaration : declarations) {
                    String key = tree ? place(entries, member, declaration.key()) : declaration.key();
                    version(section, entries, key).ifPresent(version -> found.putIfAbsent(declaration.name(), version));
                }
            }
            return found;
        }

        private static String place(Map<String, Integer> entries, String member, String key) {
            for (String folder : Folders.upwards(member)) {
                String place = Folders.join(folder, "node_modules/" + key);
                if (entries.containsKey(place)) {
                    return place;
                }
            }
            return "";
        }

        /** A link to another member has no version; one from git or a file has an address instead; an alias in version 1 {@code npm:real@1.0.0}. */
        private Optional<Manifests.Resolved> version(String section, Map<String, Integer> entries, String key) {
            int entry = entries.getOrDefault(key, JsonSkim.NONE);
            String written = lock.string(lock.value(entry, "version")).orElse("");
            String version = written.startsWith("npm:") ? written.substring(written.lastIndexOf('@') + 1) : written;
            if (key.isEmpty() || version.isEmpty() || !Character.isDigit(version.charAt(0))) {
                return Optional.empty();
            }
            Evidence evidence = new Evidence(path, section + "." + key, lock.line(entry));
            return Optional.of(new Manifests.Resolved(version, evidence));
        }
    }
}
