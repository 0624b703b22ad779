package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which tracked files a person wrote. In doubt a person did: a file that is read in vain costs less than a source that is hidden.
 */
final class WrittenFiles {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\.(?:gitkeep|keep|gitignore|gitattributes|npmignore|dockerignore|nojekyll|htaccess)|placeholder(?:\\.txt)?");
    private static final Pattern SILENCE = Pattern.compile("index\\.(?:php|html?)");
    private static final int SILENCE_BYTES = 100;
    /** Endings of files that no editor of source opens. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            // pictures, fonts, media; SVG is not among them: it is often drawn by hand
            "png",
            "jpg",
            "jpeg",
            "gif",
            "webp",
            "avif",
            "ico",
            "icns",
            "bmp",
            "tif",
            "tiff",
            "psd",
            "woff",
            "woff2",
            "ttf",
            "otf",
            "eot",
            "mp3",
            "mp4",
            "m4a",
            "wav",
            "ogg",
            "flac",
            "mov",
            "avi",
            "mkv",
            "webm",
            "pdf",
            "docx",
            "xlsx",
            "pptx",
            // archives and compiled code
            "zip",
            "tar",
            "gz",
            "tgz",
            "bz2",
            "xz",
            "zst",
            "7z",
            "rar",
            "jar",
            "war",
            "ear",
            "class",
            "so",
            "dylib",
            "dll",
            "exe",
            "o",
            "a",
            "obj",
            "lib",
            "pdb",
            "pyc",
            "pyo",
            "pyd",
            "wasm",
            "beam",
            "nupkg",
            "apk",
            "aab",
            "ipa",
            "whl",
            "deb",
            "rpm",
            "bin",
            "dat",
            "mo",
            // data and logs
            "log",
            "sqlite",
            "sqlite3",
            "db",
            "parquet",
            "arrow",
            "avro",
            "ndjson",
            "jsonl",
            "pkl",
            "npy",
            "npz",
            "h5",
            "onnx",
            "dump",
            // what tools write beside the source
            "map",
            "snap",
            "tsbuildinfo",
            "swp",
            "iml",
            "lock",
            "lockb",
            "lcov",
            "cache",
            "tmp",
            "pid",
            "bak");

    private final RepositoryView view;
    private final Set<String> tracked;
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
        int dot = name.lastIndexOf('.');
        if (dot > 0 && NOT_WRITTEN.contains(name.substring(dot + 1))) {
            return false;
        }
        if (installed.holds(path)
                || (noiseClass == NoiseClass.BUILD && shipped.by(path).isPresent())) {
            return false;
        }
        return !generated.computeIfAbsent(path, this::saysGenerated);
    }

    private boolean saysGenerated(String path) {
        return view.text(path).map(GeneratedText::saysSo).orElse(false);
    }

    /** The manifests of actions that run some of these files. */
    List<String> shippedBy(List<String> paths) {
        Set<String> manifests = new TreeSet<>();
        paths.forEach(path -> shipped.by(path).ifPresent(manifests::add));
        return List.copyOf(manifests);
    }
}
