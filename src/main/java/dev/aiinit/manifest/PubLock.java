package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code pubspec.lock} by lines; a member of a workspace ({@code resolution: workspace}) has the one above it. */
final class PubLock implements LockReader {
    private static final String VERSION = "version: ";

    @Override
    public String ecosystem() {
        return "pub";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "pubspec.lock");
        Optional<String> text = folder.equals(unit) || isMember(sources, unit) ? sources.text(path) : Optional.empty();
        if (text.isPresent()) {
            Map<String, Manifests.Resolved> locked = locked(path, text.get());
            for (Declaration declaration : declarations) {
                Manifests.Resolved version = locked.get(declaration.name());
                if (version != null) {
                    found.putIfAbsent(declaration.name(), version);
                }
            }
        }
        return found;
    }

    private static boolean isMember(Sources sources, String unit) {
        return sources.tree(Folders.join(unit, "pubspec.yaml"))
                .flatMap(manifest -> manifest.at("resolution"))
                .flatMap(value -> value.asText())
                .filter("workspace"::equals)
                .isPresent();
    }

    /** Packages of an SDK have the version 0.0.0, which is none. */
    private static Map<String, Manifests.Resolved> locked(String path, String text) {
        Map<String, Manifests.Resolved> locked = new LinkedHashMap<>();
        LineScanner lines = new LineScanner(text);
        boolean packages = false;
        String name = "";
        while (lines.next()) {
            int indent = lines.indent();
            String line = lines.line().strip();
            if (indent == 0 && !line.isEmpty()) {
                packages = line.equals("packages:");
            } else if (packages && indent == 2 && line.endsWith(":")) {
                name = PackageTables.unquoted(line.substring(0, line.length() - 1));
            } else if (packages && indent == 4 && line.startsWith(VERSION)) {
                String version = PackageTables.unquoted(line.substring(VERSION.length()));
                if (!version.equals("0.0.0")) {
                    locked.putIfAbsent(name, new Manifests.Resolved(version, Evidence.line(path, lines.number())));
                }
            }
        }
        return locked;
    }
}
