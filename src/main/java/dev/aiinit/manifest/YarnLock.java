package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code yarn.lock} of Yarn 1 and of the later ones, by lines.
 *
 * <p>It does not say which member depends on what; it lists each asked-for range with what it came to, so the range in the manifest is
 * looked up.
 */
final class YarnLock implements LockReader {
    private static final String LINKED = "0.0.0-use.local";

    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        String path = Folders.join(folder, "yarn.lock");
        Optional<String> text = sources.text(path);
        if (text.isEmpty()) {
            return new LinkedHashMap<>();
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            wanted.put(descriptor(declaration.key(), declaration.range()), declaration.name());
            // A range from a catalog is recorded as what the catalog says.
            wanted.putIfAbsent(
                    descriptor(declaration.key(), declaration.dependency().declared()), declaration.name());
        }
        return scan(path, text.get(), wanted);
    }

    private static Map<String, Manifests.Resolved> scan(String path, String text, Map<String, String> wanted) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        LineScanner lines = new LineScanner(text);
        String name = null;
        while (lines.next()) {
            if (name != null && lines.startsWith("  version")) {
                String version = version(lines.line());
                if (!version.equals(LINKED)) {
                    found.putIfAbsent(name, new Manifests.Resolved(version, Evidence.line(path, lines.number())));
                }
                name = null;
            } else if (!lines.isBlank() && lines.indent() == 0 && !lines.startsWith("#")) {
                name = wantedOne(lines.line(), wanted);
            }
        }
        return found;
    }

    /** {@code "react@^18.0.0", react@^18.2.0:} or {@code "react@npm:^18.0.0, react@npm:^18.2.0":}. */
    private static @Nullable String wantedOne(String heading, Map<String, String> wanted) {
        String plain = heading.replace("\"", "").strip();
        if (!plain.endsWith(":")) {
            return null;
        }
        for (String written : plain.substring(0, plain.length() - 1).split(", ", -1)) {
            int at = written.indexOf('@', 1);
            String name = at < 0 ? null : wanted.get(descriptor(written.substring(0, at), written.substring(at + 1)));
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** Yarn 1 records the range as written, later ones with {@code npm:} before it. */
    private static String descriptor(String key, String range) {
        return key + "@" + (range.startsWith("npm:") ? range.substring("npm:".length()) : range);
    }

    private static String version(String line) {
        return line.substring("  version".length())
                .replace(":", "")
                .replace("\"", "")
                .strip();
    }
}
