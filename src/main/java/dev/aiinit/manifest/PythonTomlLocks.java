package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code uv.lock}, {@code poetry.lock}, {@code pdm.lock} and {@code pylock.toml}. Only uv's knows members of a workspace. */
final class PythonTomlLocks implements LockReader {
    private static final String UV = "uv.lock";
    private static final List<String> OWN_FOLDER = List.of("poetry.lock", "pdm.lock", "pylock.toml");

    /** In uv's entry of the project itself: {@code { name = "numpy", version = "1.26.4", source = … }}. */
    private static final Pattern CHOSEN = Pattern.compile("\\{ name = \"([^\"]+)\"(?:, version = \"([^\"]+)\")?");

    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Optional<String> uv = sources.text(Folders.join(folder, UV));
        if (uv.isPresent()) {
            return uv(Folders.join(folder, UV), uv.get(), ownName(sources, unit), folder.equals(unit), declarations);
        }
        for (String name : folder.equals(unit) ? OWN_FOLDER : List.<String>of()) {
            Optional<String> text = sources.text(Folders.join(folder, name));
            if (text.isPresent()) {
                Map<String, List<PackageTables.Entry>> packages = PackageTables.of(text.get());
                return versions(Folders.join(folder, name), packages, new LinkedHashMap<>(), declarations);
            }
        }
        return new LinkedHashMap<>();
    }

    private static String ownName(Sources sources, String unit) {
        return sources.tree(Folders.join(unit, "pyproject.toml"))
                .flatMap(manifest -> manifest.at("project", "name"))
                .flatMap(Node::asText)
                .map(PythonRequirement::normalised)
                .orElse("");
    }

    private static Map<String, Manifests.Resolved> uv(
            String path, String text, String ownName, boolean ownFolder, List<Declaration> declarations) {
        Map<String, List<PackageTables.Entry>> packages = PackageTables.of(text);
        List<PackageTables.Entry> self = packages.getOrDefault(ownName, List.of());
        boolean member = self.stream()
                .flatMap(entry -> entry.lines().stream())
                .anyMatch(line -> line.startsWith("source = { editable") || line.startsWith("source = { virtual"));
        if (!ownFolder && !member) {
            return new LinkedHashMap<>();
        }
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        self.stream().flatMap(entry -> entry.lines().stream()).forEach(line -> {
            Matcher matcher = CHOSEN.matcher(line);
            while (matcher.find()) {
                if (matcher.group(2) != null) {
                    chosen.computeIfAbsent(matcher.group(1), name -> new LinkedHashSet<>())
                            .add(matcher.group(2));
                }
            }
        });
        return versions(path, packages, chosen, declarations);
    }

    /** Of several versions for different platforms none is <em>the</em> version, unless the project's own entry names just one. */
    private static Map<String, Manifests.Resolved> versions(
            String path,
            Map<String, List<PackageTables.Entry>> packages,
            Map<String, Set<String>> chosen,
            List<Declaration> declarations) {
        Map<String, List<PackageTables.Entry>> normalised = new LinkedHashMap<>();
        packages.forEach((name, entries) -> normalised.putIfAbsent(PythonRequirement.normalised(name), entries));
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            String name = declaration.name();
            List<PackageTables.Entry> entries = normalised.getOrDefault(name, List.of());
            Set<String> asked = chosen.getOrDefault(name, new LinkedHashSet<>());
            for (PackageTables.Entry entry : entries) {
                if (entries.size() == 1 || (asked.size() == 1 && asked.contains(entry.version()))) {
                    Evidence evidence = new Evidence(path, "package." + entry.name(), entry.line());
                    found.putIfAbsent(name, new Manifests.Resolved(entry.version(), evidence));
                }
            }
        }
        return found;
    }
}
