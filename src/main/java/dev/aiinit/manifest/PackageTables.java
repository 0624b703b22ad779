package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lock files that are a list of TOML tables, one for each package: Cargo, Poetry, uv, PDM, {@code pylock.toml}.
 *
 * <p>By lines: they are written by programs, always in the same shape, and a tree of one costs seconds.
 */
final class PackageTables {
    /** The heading of a table that belongs to the package before it. */
    private static final Pattern PART = Pattern.compile("\\[{1,2}packages?\\.");

    /**
     * One package.
     *
     * @param lines what stands in its table apart from name and version, with the sub-tables
     */
    record Entry(String name, String version, int line, List<String> lines) {}

    private PackageTables() {}

    /** All packages by name; of some there are several versions. */
    static Map<String, List<Entry>> of(String text) {
        Map<String, List<Entry>> packages = new LinkedHashMap<>();
        LineScanner lines = new LineScanner(text);
        Open open = null;
        while (lines.next()) {
            if (lines.startsWith("[")) {
                String heading = lines.line().strip();
                boolean starts = heading.equals("[[package]]") || heading.equals("[[packages]]");
                boolean part = PART.matcher(heading).lookingAt();
                if (starts || !part) {
                    close(open, packages);
                    open = starts ? new Open() : null;
                }
            } else if (open != null && !lines.isBlank()) {
                open.read(lines.line(), lines.number());
            }
        }
        close(open, packages);
        return packages;
    }

    private static void close(@Nullable Open open, Map<String, List<Entry>> packages) {
        if (open != null && !open.name.isEmpty() && !open.version.isEmpty()) {
            packages.computeIfAbsent(open.name, name -> new ArrayList<>())
                    .add(new Entry(open.name, open.version, open.line, List.copyOf(open.rest)));
        }
    }

    /** The table that is being read. */
    private static final class Open {
        private String name = "";
        private String version = "";
        private int line;
        private final List<String> rest = new ArrayList<>();

        void read(String text, int number) {
            if (name.isEmpty() && text.startsWith("name = ")) {
                name = unquoted(text.substring("name = ".length()));
            } else if (version.isEmpty() && text.startsWith("version = ")) {
                version = unquoted(text.substring("version = ".length()));
                line = number;
            } else {
                rest.add(text);
            }
        }
    }

    static String unquoted(String written) {
        String stripped = written.strip();
        boolean quoted = stripped.length() > 1 && (stripped.startsWith("\"") || stripped.startsWith("'"));
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
