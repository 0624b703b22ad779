package dev.aiinit.detect;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Glob;
import dev.aiinit.pack.Role;
import dev.aiinit.pack.Whereabouts;
import dev.aiinit.project.Evidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds files by pattern and, where a card asks for it, by what stands in them; effort is bounded. */
final class RoleFiles {
    /** As many as one rule may read in one unit. */
    private static final int MOST_READ = 300;

    /** As many as all rules may read in all units; a real repository needs some dozens. */
    private static final int MOST_READ_IN_ALL = 2_000;

    private static final long LARGEST = 1 << 20;

    /** What tests need for themselves is no part of the whole. */
    private static final Pattern TESTS = Pattern.compile("(?:^|/)(?:__tests__|__e2e__|tests?|e2e)/");

    private final Sources sources;
    private final TextSearch texts;
    private int readInAll;
    private final Map<String, Glob> globs = new LinkedHashMap<>();

    RoleFiles(Sources sources) {
        this.sources = sources;
        this.texts = new TextSearch(sources);
    }

    /** The places, a folder with a slash at its end, each with the first file that makes it one. */
    Map<String, Evidence> find(Role role, Whereabouts where, String unit) {
        Map<String, Evidence> found = new LinkedHashMap<>();
        if (where instanceof Whereabouts.Files files) {
            matching(role, files.glob(), files.contains(), unit, found, false);
        } else if (where instanceof Whereabouts.Folders folders) {
            matching(role, folders.glob(), folders.contains(), unit, found, true);
        }
        return found;
    }

    private void matching(
            Role role, String glob, String contains, String unit, Map<String, Evidence> into, boolean folders) {
        int read = 0;
        String before = "\0";
        for (String path : sources.matching(unit, glob)) {
            // What lies in the same folder tells the same; files come in order.
            if (folders && contains.isEmpty() && Folders.of(path).equals(before)) {
                continue;
            }
            before = Folders.of(path);
            String place = folders ? folder(glob, unit, path) : path;
            boolean ofTests = role != Role.TESTS
                    && TESTS.matcher(path.substring(unit.length())).find();
            if (place.isEmpty() || into.containsKey(place) || ofTests) {
                continue;
            }
            if (contains.isEmpty()) {
                into.put(OneLine.shortened(place), Evidence.file(path));
            } else if (read++ < MOST_READ
                    && readInAll++ < MOST_READ_IN_ALL
                    && sources.repository().bytes(path) <= LARGEST) {
                Optional<Integer> line = texts.firstLine(path, contains);
                line.ifPresent(number -> into.put(OneLine.shortened(place), Evidence.line(path, number)));
            }
        }
    }

    /** Empty for the root. */
    private String folder(String glob, String unit, String path) {
        boolean rooted = glob.startsWith("/");
        Glob compiled = globs.computeIfAbsent(rooted ? glob.substring(1) : glob, Glob::of);
        String base = rooted || unit.isEmpty() ? "" : unit + "/";
        String below = path.substring(base.length());
        String folder = compiled.alternatives().stream()
                .filter(alternative -> alternative.matches(below))
                .findFirst()
                .map(alternative -> alternative.folderIn(below))
                .orElse(Folders.of(below));
        String whole = folder.isEmpty() ? base : base + folder + "/";
        return whole;
    }
}
