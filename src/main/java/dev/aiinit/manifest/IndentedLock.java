package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lock files that name each package and its one version on a line of its own, in the folder of the manifest: Bundler's, CocoaPods' and
 * Mix's.
 */
final class IndentedLock implements LockReader {
    private final String ecosystem;
    private final List<String> files;
    private final Pattern entry;

    private IndentedLock(String ecosystem, List<String> files, String entry) {
        this.ecosystem = ecosystem;
        this.files = files;
        this.entry = Pattern.compile(entry);
    }

    /** {@code    rails (7.1.3)}; a platform may follow the version. What a gem depends on is indented deeper. */
    static IndentedLock bundler() {
        return new IndentedLock(
                "gem", List.of("Gemfile.lock", "gems.locked"), " {4}([\\w.-]{1,100}) \\((\\d[\\w.]*)(?:-[\\w-]+)?\\)");
    }

    /** {@code  - Alamofire (5.8.0):}. */
    static IndentedLock pods() {
        return new IndentedLock(
                "cocoapods", List.of("Podfile.lock"), " {2}- \"?([\\w.+/-]{1,100}) \\((\\d[\\w.+-]*)\\)\"?:?");
    }

    /** {@code   "phoenix": {:hex, :phoenix, "1.7.10", …},}. */
    static IndentedLock mix() {
        return new IndentedLock(
                "hex", List.of("mix.lock"), " {2}\"(\\w{1,100})\": \\{:hex, :\\w{1,100}, \"(\\d[^\"]*)\".*");
    }

    @Override
    public String ecosystem() {
        return ecosystem;
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        for (String name : files) {
            String path = Folders.join(folder, name);
            Optional<String> text = counts(sources, folder, unit, name) ? sources.text(path) : Optional.empty();
            if (text.isPresent()) {
                Map<String, Manifests.Resolved> locked = locked(path, text.get());
                for (Declaration declaration : declarations) {
                    Manifests.Resolved version = locked.get(declaration.name());
                    if (version != null) {
                        found.putIfAbsent(declaration.name(), version);
                    }
                }
            }
        }
        return found;
    }

    /** The applications of an Elixir umbrella say that they share the lock file above them. */
    private static boolean counts(Sources sources, String folder, String unit, String name) {
        return folder.equals(unit)
                || sources.text(Folders.join(unit, "mix.exs"))
                        .filter(manifest -> manifest.contains("lockfile:") && manifest.contains("/" + name + "\""))
                        .isPresent();
    }

    private Map<String, Manifests.Resolved> locked(String path, String text) {
        Map<String, Manifests.Resolved> locked = new LinkedHashMap<>();
        LineScanner lines = new LineScanner(text);
        while (lines.next()) {
            if (lines.startsWith("  ")) {
                Matcher matcher = entry.matcher(lines.line());
                if (matcher.matches()) {
                    locked.putIfAbsent(
                            matcher.group(1),
                            new Manifests.Resolved(matcher.group(2), Evidence.line(path, lines.number())));
                }
            }
        }
        return locked;
    }
}
