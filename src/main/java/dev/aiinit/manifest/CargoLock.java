package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Cargo.lock}: where it holds several versions of a crate, the unit's own entry says which one it gets ({@code "rand 0.8.5"}). */
final class CargoLock implements LockReader {
    private static final Pattern DEPENDENCY = Pattern.compile("\\s*\"([^\"\\s]+) ([^\"\\s]+)(?: [^\"]*)?\",?");

    @Override
    public String ecosystem() {
        return "cargo";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = Folders.join(folder, "Cargo.lock");
        Optional<String> text = sources.text(path);
        Optional<String> own = sources.tree(Folders.join(unit, "Cargo.toml"))
                .flatMap(manifest -> manifest.at("package", "name"))
                .flatMap(Node::asText);
        if (text.isEmpty() || own.isEmpty()) {
            return found;
        }
        Map<String, List<PackageTables.Entry>> packages = PackageTables.of(text.get());
        List<PackageTables.Entry> self = packages.getOrDefault(own.get(), List.of());
        if (self.isEmpty()) {
            return found;
        }
        Map<String, List<String>> chosen = chosen(self.get(0));
        for (Declaration declaration : declarations) {
            String name = declaration.name();
            List<PackageTables.Entry> versions = packages.getOrDefault(name, List.of());
            List<String> asked = chosen.getOrDefault(name, List.of());
            for (PackageTables.Entry entry : versions) {
                // Two versions of one crate side by side under two names cannot be told apart here.
                if (versions.size() == 1 || (asked.size() == 1 && asked.contains(entry.version()))) {
                    Evidence evidence = new Evidence(path, "package." + name, entry.line());
                    found.putIfAbsent(name, new Manifests.Resolved(entry.version(), evidence));
                }
            }
        }
        return found;
    }

    private static Map<String, List<String>> chosen(PackageTables.Entry self) {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (String line : self.lines()) {
            Matcher matcher = DEPENDENCY.matcher(line);
            if (matcher.matches()) {
                versions.computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
                        .add(matcher.group(2));
            }
        }
        return versions;
    }
}
