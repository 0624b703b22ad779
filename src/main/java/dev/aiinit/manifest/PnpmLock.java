package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code pnpm-lock.yaml}, formats 5 to 9, by lines: a tree of a file of megabytes would cost more than all else together, and pnpm always
 * writes it in the same shape.
 *
 * <p>Each member of the workspace has its own list under {@code importers}. Up to format 6 a single package has its lists at the top.
 */
final class PnpmLock implements LockReader {
    private static final List<String> LISTS = List.of("dependencies:", "devDependencies:", "optionalDependencies:");

    /** {@code 1.0.0(react@18.3.1)}, {@code 1.0.0_react@18.3.1}, and for an alias {@code is-even@1.0.0} or {@code /is-even/1.0.0}. */
    private static final Pattern VERSION = Pattern.compile("(?:/?(?:@[^/@(]+/)?[^/@(]+[@/])??(\\d[^_(/@]*)(?:[_(].*)?");

    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, String folder, String unit, List<Declaration> declarations) {
        String path = Folders.join(folder, "pnpm-lock.yaml");
        Optional<String> text = sources.text(path);
        if (text.isEmpty()) {
            return new LinkedHashMap<>();
        }
        String member = Folders.relative(folder, unit);
        Map<String, Manifests.Resolved> byKey = new Scan(path, member.isEmpty() ? "." : member).of(text.get());
        Map<String, Manifests.Resolved> byName = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            Manifests.Resolved found = byKey.get(declaration.key());
            if (found != null) {
                byName.putIfAbsent(declaration.name(), found);
            }
        }
        return byName;
    }

    /** One pass through the text, collecting what one importer lists. */
    private static final class Scan {
        private final String path;
        private final String importer;
        private final Map<String, Manifests.Resolved> found = new LinkedHashMap<>();

        /** Indentation of the three list headings of the importer that is being read; -1 outside of it. */
        private int lists = -1;

        private boolean importers;
        private boolean inList;
        private String name = "";

        Scan(String path, String importer) {
            this.path = path;
            this.importer = importer;
        }

        Map<String, Manifests.Resolved> of(String text) {
            LineScanner lines = new LineScanner(text);
            boolean more = lines.next();
            while (more) {
                // What follows is the list of all packages, direct or not: nearly the whole file.
                boolean rest = lines.startsWith("packages:") || lines.startsWith("snapshots:");
                if (!rest && !lines.isBlank()) {
                    read(lines);
                }
                more = rest ? lines.skipTo("---") : lines.next();
            }
            return found;
        }

        private void read(LineScanner lines) {
            int indent = lines.indent();
            String line = lines.line().strip();
            if (indent == 0) {
                importers = line.equals("importers:");
                lists = importers || !importer.equals(".") ? -1 : 0;
            } else if (importers && indent == 2) {
                lists = line.equals(importer + ":") || line.equals("'" + importer + "':") ? 4 : -1;
            }
            if (lists < 0) {
                return;
            }
            if (indent == lists) {
                inList = LISTS.contains(line);
            } else if (inList && indent == lists + 2) {
                entry(line, lines.number());
            } else if (inList && indent == lists + 4 && line.startsWith("version: ")) {
                keep(name, line.substring("version: ".length()), lines.number());
            }
        }

        /** Before format 6: {@code name: version}; since then the name alone, and the version on a line of its own. */
        private void entry(String line, int number) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                keep(unquoted(line.substring(0, colon)), line.substring(colon + 2), number);
            } else if (line.endsWith(":")) {
                name = unquoted(line.substring(0, line.length() - 1));
            }
        }

        private void keep(String key, String written, int number) {
            Matcher version = VERSION.matcher(unquoted(written.strip()));
            if (version.matches()) {
                found.putIfAbsent(key, new Manifests.Resolved(version.group(1), Evidence.line(path, number)));
            }
        }

        private static String unquoted(String written) {
            boolean quoted = written.length() > 1 && written.startsWith("'") && written.endsWith("'");
            return quoted ? written.substring(1, written.length() - 1) : written;
        }
    }
}
