package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.FileClass;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.Language;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.Signs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells of one tracked file whether a program wrote it, by what it holds. A name alone proves it for lock files, snapshots and minified
 * files only. In doubt a person wrote it.
 */
final class ContentSigns {
    /** From this size on tables and records are data, not an example that somebody typed. */
    static final long MUCH_DATA = 100_000;

    private static final Pattern SNAPSHOT = Pattern.compile("(?:.*/)?__snapshots__/.*|.*\\.(?:snap|ambr)");
    private static final Pattern PACKED = Pattern.compile(
            ".*\\.(?:min\\.(?:[cm]?js|css)|(?:bundle|chunk)\\.js|(?:[cm]?js|css|ts)\\.map|tsbuildinfo)");
    /** Pictures that an assistant can look at: a screenshot is part of the work. */
    private static final Pattern VIEWABLE =
            Pattern.compile(".*\\.(?:png|jpe?g|gif|webp|avif)", Pattern.CASE_INSENSITIVE);

    /** A record a line: nobody writes so many by hand. */
    private static final Pattern ROWS = Pattern.compile(".*\\.(?:jsonl|ndjson)");

    private static final Pattern FIXTURE_FOLDER = Pattern.compile(
            "(?:.*/)?(?:fixtures?|__fixtures__|test-?_?data|mocks?|__mocks__|cassettes|dumps?|datasets?|_*generated_*)/.*");
    private static final Pattern TRANSLATIONS =
            Pattern.compile("(?:.*/)?(?:locales?|langs?|languages?|i18n|l10n|translations?|messages)/.*");

    private final RepositoryView view;
    private final FileClassifier classifier = FileClassifier.bundled();

    /** Those that were looked at together. */
    private final Map<String, Signs> known = new LinkedHashMap<>();

    ContentSigns(RepositoryView view) {
        this.view = view;
    }

    /** Looks at many files at once, as far as their names do not say enough. */
    void look(Collection<String> paths) {
        List<String> wanted = paths.stream().filter(this::isOpen).toList();
        List<Signs> signs = view.signs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            known.put(wanted.get(i), signs.get(i));
        }
    }

    /** Whether only its bytes tell what made a file. */
    private boolean isOpen(String path) {
        FileClass fileClass = classifier.classify(path);
        return switch (fileClass.kind()) {
            case PROGRAMMING, MARKUP, DATA, OTHER -> !path.endsWith(".pot");
            case LOCK, GENERATED, FONT, MEDIA, ARCHIVE, BINARY, IMAGE, PROSE -> false;
        };
    }

    private Signs signs(String path) {
        Signs signs = known.get(path);
        return signs == null ? view.signs(path) : signs;
    }

    /**
     * What made the file, if a program did.
     *
     * @param bytes its size, rounded down
     */
    Optional<Made> of(String path, long bytes) {
        if (path.endsWith(".pot")) {
            return made(path, bytes, NoiseClass.GENERATED, "texts for translators, taken out of the source");
        }
        FileClass fileClass = classifier.classify(path);
        return switch (fileClass.kind()) {
            case LOCK -> made(path, bytes, NoiseClass.LOCK, "versions that a package manager resolved");
            case GENERATED -> named(path, bytes);
            case PROGRAMMING, MARKUP, DATA -> written(path, bytes, fileClass);
            case OTHER -> unknown(path, bytes);
            case FONT, MEDIA, ARCHIVE, BINARY -> binary(path, bytes);
            case IMAGE -> VIEWABLE.matcher(path).matches() ? Optional.empty() : binary(path, bytes);
            case PROSE -> Optional.empty();
        };
    }

    private Optional<Made> named(String path, long bytes) {
        if (SNAPSHOT.matcher(path).matches()) {
            return made(path, bytes, NoiseClass.GENERATED, "a snapshot of a test run");
        }
        if (PACKED.matcher(path).matches()) {
            return made(path, bytes, NoiseClass.GENERATED, "a packed file or a source map by its name");
        }
        return marked(path, bytes, signs(path));
    }

    private Optional<Made> written(String path, long bytes, FileClass fileClass) {
        if (fileClass.has(Language.Trait.NOTEBOOK)) {
            // Its outputs are looked at apart.
            return Optional.empty();
        }
        Signs signs = signs(path);
        Optional<Made> marked = marked(path, bytes, signs);
        if (marked.isPresent()) {
            return marked;
        }
        if (fileClass.has(Language.Trait.PACKED)) {
            return script(path, bytes, signs);
        }
        return fileClass.kind() == FileClass.Kind.DATA ? data(path, bytes, fileClass, signs) : Optional.empty();
    }

    private static Optional<Made> marked(String path, long bytes, Signs signs) {
        if (signs.markedAt() == 0) {
            return Optional.empty();
        }
        String reason = "its first lines say that a program wrote it";
        return Optional.of(new Made(path, bytes, NoiseClass.GENERATED, reason, signs.markedAt()));
    }

    private static Optional<Made> script(String path, long bytes, Signs signs) {
        if (signs.mapped()) {
            return made(path, bytes, NoiseClass.GENERATED, "it ends with the address of its source map");
        }
        if (signs.bundled()) {
            return made(path, bytes, NoiseClass.GENERATED, "a bundler wrote it");
        }
        return signs.longLines() ? made(path, bytes, NoiseClass.GENERATED, "minified") : Optional.empty();
    }

    private static Optional<Made> data(String path, long bytes, FileClass fileClass, Signs signs) {
        if (bytes < MUCH_DATA || TRANSLATIONS.matcher(path).matches()) {
            return Optional.empty();
        }
        if (fileClass.has(Language.Trait.DRAWING)) {
            return signs.numbers()
                    ? made(path, bytes, NoiseClass.DATA, "a drawing or a font, mostly numbers")
                    : Optional.empty();
        }
        if (fileClass.has(Language.Trait.DUMP)) {
            return signs.dumped() ? made(path, bytes, NoiseClass.DATA, "a copy of a database") : Optional.empty();
        }
        boolean records = fileClass.has(Language.Trait.RECORDS);
        if (fileClass.has(Language.Trait.TABLE)
                || ROWS.matcher(path).matches()
                || (records && (signs.rows() || signs.longLines()))) {
            return made(path, bytes, NoiseClass.DATA, "rows of data");
        }
        return (records || fileClass.has(Language.Trait.ELEMENTS))
                        && FIXTURE_FOLDER.matcher(path).matches()
                ? made(path, bytes, NoiseClass.DATA, "much data in a folder for data")
                : Optional.empty();
    }

    private Optional<Made> unknown(String path, long bytes) {
        Signs signs = signs(path);
        if (signs.binary()) {
            return binary(path, bytes);
        }
        return marked(path, bytes, signs);
    }

    private static Optional<Made> binary(String path, long bytes) {
        return bytes >= MUCH_DATA ? made(path, bytes, NoiseClass.BINARY, "not text") : Optional.empty();
    }

    private static Optional<Made> made(String path, long bytes, NoiseClass noiseClass, String reason) {
        return Optional.of(new Made(path, bytes, noiseClass, reason, 0));
    }
}
