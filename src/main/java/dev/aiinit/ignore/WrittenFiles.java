package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.FileClass;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tracked files a person wrote. In doubt a person did: a file that is read in vain costs less than a source that is hidden.
 */
final class WrittenFiles {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\.(?:gitkeep|keep|gitignore|gitattributes|npmignore|dockerignore|nojekyll|htaccess)|placeholder(?:\\.txt)?");
    private static final Pattern SILENCE = Pattern.compile("index\\.(?:php|html?)");
    private static final int SILENCE_BYTES = 100;
    /** What programs leave beside the source, where the name alone does not say what it holds. */
    private static final Pattern LEFT_BEHIND = Pattern.compile(
            ".+\\.(?:log|tmp|pid|swp|bak|lcov|cache|lock|lockb|iml|ndjson|jsonl|profraw|gcda|gcno|pot)|\\.ds_store|thumbs\\.db");

    private final RepositoryView view;
    private final Set<String> tracked;
    /** Its table is read once it is needed: in most repositories nothing is suspect. */
    private @Nullable FileClassifier classifier;

    private final InstalledTrees installed;
    private final ShippedFolders shipped;
    private final Map<String, Boolean> generated = new LinkedHashMap<>();

    private WrittenFiles(RepositoryView view) {
        this.view = view;
        this.installed = InstalledTrees.of(view);
        this.shipped = ShippedFolders.of(view);
        this.tracked = view.files().stream()
                .filter(RepositoryFile::tracked)
                .map(RepositoryFile::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static WrittenFiles of(RepositoryView view) {
        return new WrittenFiles(view);
    }

    /** Whether such a file only keeps its folder, or says how git or a server treats it. */
    static boolean isPlaceholder(String name) {
        return PLACEHOLDER.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    InstalledTrees installed() {
        return installed;
    }

    /** All tracked files, sorted by path. */
    Set<String> tracked() {
        return Collections.unmodifiableSet(tracked);
    }

    /**
     * Whether a person wrote the file.
     *
     * @param noiseClass what the pattern that hits the file claims it to be: what an action ships is built, even when it reads like source
     */
    boolean isWritten(String path, NoiseClass noiseClass) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (PLACEHOLDER.matcher(name).matches()
                || (SILENCE.matcher(name).matches() && view.bytes(path) <= SILENCE_BYTES)) {
            return false;
        }
        if (LEFT_BEHIND.matcher(name).matches() || isMade(classify(path))) {
            return false;
        }
        if (installed.holds(path)
                || (noiseClass == NoiseClass.BUILD && shipped.by(path).isPresent())) {
            return false;
        }
        return !generated.computeIfAbsent(path, this::saysGenerated);
    }

    private FileClass classify(String path) {
        FileClassifier table = classifier == null ? FileClassifier.bundled() : classifier;
        classifier = table;
        return table.classify(path);
    }

    /** Whether the name says that a program made the file; a name that says nothing is taken for a person's. */
    private static boolean isMade(FileClass fileClass) {
        return fileClass.isBinary()
                || fileClass.kind() == FileClass.Kind.LOCK
                || fileClass.kind() == FileClass.Kind.GENERATED;
    }

    private boolean saysGenerated(String path) {
        return GeneratedText.saysSo(view, path);
    }

    /** The command that builds what the action of this manifest runs. */
    Optional<String> rebuild(String manifest) {
        return shipped.rebuild(manifest);
    }

    /** The manifests of actions that run some of these files. */
    List<String> shippedBy(List<String> paths) {
        Set<String> manifests = new TreeSet<>();
        paths.forEach(path -> shipped.by(path).ifPresent(manifests::add));
        return List.copyOf(manifests);
    }
}
