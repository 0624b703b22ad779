package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Language;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sidelines;
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
    private static final int MOST_WEIGHED = 1_000;

    /** Beyond this many, every so many-th file stands for its neighbours. */
    private static final int MOST_CLASSIFIED = 10_000;

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

    private static final Set<String> WRAPPERS =
            new TreeSet<>(List.of("gradlew", "gradlew.bat", "mvnw", "mvnw.bat", "mvnw.cmd"));

    /** Built output and the core of a framework, where they are checked in. */
    private static final Pattern FOREIGN_FOLDER =
            Pattern.compile("(?:.*/)?(?:dist|\\.yarn|wp-admin|wp-includes)(?:/.*)?");

    private static final Pattern FOREIGN_NAME = Pattern.compile(
            "(?:jquery|bootstrap|modernizr|popper|d3|lodash|moment)[-.\\d]*(?:\\.slim|\\.bundle)?\\.(?:js|css)");

    /** Pages of documentation are text, whatever they are marked up with. */
    private static final Pattern DOCUMENTATION = Pattern.compile("(?:docs?|documentation)/");

    private Languages() {}

    /** Heaviest first, those left out that are only a small part of the whole; ties by name. */
    static List<Language> of(RepositoryView repository) {
        FileClassifier classifier = FileClassifier.bundled();
        Map<String, List<String>> files = new TreeMap<>();
        Map<String, FileClass.Kind> kinds = new LinkedHashMap<>();
        int all = 0;
        String folder = "";
        boolean foreignFolder = false;
        List<RepositoryFile> listed = repository.files();
        int stride = 1 + listed.size() / MOST_CLASSIFIED;
        for (int i = 0; i < listed.size(); i += stride) {
            RepositoryFile file = listed.get(i);
            String path = file.path();
            // Files come folder by folder.
            if (!file.folder().equals(folder)) {
                folder = file.folder();
                foreignFolder = isForeignFolder(folder);
            }
            if (foreignFolder || !file.tracked()) {
                continue;
            }
            FileClass fileClass = classifier.classify(path);
            String name =
                    fileClass.language() == null ? "" : fileClass.language().name();
            boolean counts =
                    fileClass.kind() == FileClass.Kind.PROGRAMMING || fileClass.kind() == FileClass.Kind.MARKUP;
            boolean prose = name.equals("MDX")
                    || (fileClass.kind() == FileClass.Kind.MARKUP
                            && DOCUMENTATION.matcher(path).lookingAt());
            if (counts && !prose && !name.isEmpty() && !isForeign(path)) {
                files.computeIfAbsent(name, unused -> new ArrayList<>()).add(path);
                kinds.put(name, fileClass.kind());
                all++;
            }
        }
        List<Language> languages = new ArrayList<>();
        int step = 1 + all / MOST_WEIGHED;
        files.forEach((name, paths) -> languages.add(new Language(name, stride * weight(repository, paths, step))));
        double total = Math.max(1, languages.stream().mapToLong(Language::bytes).sum());
        languages.removeIf(language -> language.bytes() / total < leastShare(language.name(), kinds));
        languages.sort(Comparator.comparingLong(Language::bytes).reversed().thenComparing(Language::name));
        return List.copyOf(languages);
    }

    private static boolean isForeign(String path) {
        String name = Folders.name(path);
        return WRAPPERS.contains(name) || FOREIGN_NAME.matcher(name).matches();
    }

    /** Whether nothing in the folder counts. */
    private static boolean isForeignFolder(String folder) {
        return Sidelines.between(0, folder + "/")
                || FOREIGN_FOLDER.matcher(folder).matches();
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
