package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Language;
import dev.aiinit.repository.FileClass;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Weighs the languages that a repository is written in. What a program wrote, and what stands in sidelines, does not count. */
final class Languages {
    /** To ask for a size costs as much as to list fifty files: of more files than this only a part is weighed. */
    private static final int MOST_WEIGHED = 3_000;

    /** A larger file is data or a bundle, whatever its name says. */
    private static final long LARGEST_COUNTED = 256 << 10;

    private static final double LEAST_SHARE = 0.03;
    private static final double LEAST_SHARE_OF_MARKUP = 0.05;
    private static final double LEAST_SHARE_OF_HELPERS = 0.10;

    /** Languages of build files and glue, which every project has a little of. */
    private static final Set<String> HELPERS = new TreeSet<>(List.of(
            "Awk",
            "Batchfile",
            "Bicep",
            "CMake",
            "Dockerfile",
            "Earthly",
            "Fish",
            "HCL",
            "Jsonnet",
            "Just",
            "Makefile",
            "Meson",
            "Nix",
            "PowerShell",
            "Shell",
            "Starlark",
            "Vim Script"));

    private static final Pattern WRAPPER = Pattern.compile("(?:.*/)?(?:gradlew|mvnw)(?:\\.bat|\\.cmd)?");

    /** Built output and libraries that are checked in under their usual folders. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?:.*/)?(?:dist|\\.yarn|wp-admin|wp-includes|bower_components|libs?/(?:jquery|bootstrap))/.*"
                    + "|(?:.*/)?(?:jquery|bootstrap|modernizr|popper|d3|lodash|moment)[-.\\d]*(?:\\.slim|\\.bundle)?\\.(?:js|css)");

    /** Pages of documentation are text, whatever they are marked up with. */
    private static final Pattern DOCUMENTATION = Pattern.compile("(?:docs?|documentation)/");

    private Languages() {}

    /** Heaviest first, those left out that are only a small part of the whole; ties by name. */
    static List<Language> of(RepositoryView repository) {
        FileClassifier classifier = FileClassifier.bundled();
        Map<String, List<String>> files = new TreeMap<>();
        Map<String, FileClass.Kind> kinds = new LinkedHashMap<>();
        int all = 0;
        for (RepositoryFile file : repository.files()) {
            String path = file.path();
            FileClass fileClass = classifier.classify(path);
            String name =
                    fileClass.language() == null ? "" : fileClass.language().name();
            boolean counts =
                    fileClass.kind() == FileClass.Kind.PROGRAMMING || fileClass.kind() == FileClass.Kind.MARKUP;
            boolean prose = name.equals("MDX")
                    || (fileClass.kind() == FileClass.Kind.MARKUP
                            && DOCUMENTATION.matcher(path).lookingAt());
            if (counts && !prose && !name.isEmpty() && file.tracked() && !isForeign(path)) {
                files.computeIfAbsent(name, unused -> new ArrayList<>()).add(path);
                kinds.put(name, fileClass.kind());
                all++;
            }
        }
        List<Language> languages = new ArrayList<>();
        int step = 1 + all / MOST_WEIGHED;
        files.forEach((name, paths) -> languages.add(new Language(name, weight(repository, paths, step))));
        double total = Math.max(1, languages.stream().mapToLong(Language::bytes).sum());
        languages.removeIf(language -> language.bytes() / total < leastShare(language.name(), kinds));
        languages.sort(Comparator.comparingLong(Language::bytes).reversed().thenComparing(Language::name));
        return List.copyOf(languages);
    }

    private static boolean isForeign(String path) {
        return Sidelines.between(0, path)
                || WRAPPER.matcher(path).matches()
                || FOREIGN.matcher(path).matches();
    }

    private static double leastShare(String name, Map<String, FileClass.Kind> kinds) {
        if (HELPERS.contains(name)) {
            return LEAST_SHARE_OF_HELPERS;
        }
        return kinds.get(name) == FileClass.Kind.MARKUP ? LEAST_SHARE_OF_MARKUP : LEAST_SHARE;
    }

    /** The bytes of all, reckoned from every {@code step}-th of them. */
    private static long weight(RepositoryView repository, List<String> paths, int step) {
        long bytes = 0;
        int weighed = 0;
        for (int i = 0; i < paths.size(); i += step) {
            bytes += Math.min(LARGEST_COUNTED, Math.max(0, repository.bytes(paths.get(i))));
            weighed++;
        }
        return Math.round(bytes * (paths.size() / (double) weighed));
    }
}
