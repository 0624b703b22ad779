package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders of built code that git tracks because a GitHub Action runs from them. */
final class ShippedFolders {
    private static final Pattern MANIFEST = Pattern.compile("(?:.*/)?action\\.ya?ml");
    private static final Pattern ENTRY =
            Pattern.compile("^[ \\t]+(?:main|pre|post):[ \\t]*[\"']?(?:\\./)?([\\w@./-]+)", Pattern.MULTILINE);
    private static final Pattern RUNS_NODE = Pattern.compile("^[ \\t]+using:[ \\t]*[\"']?node", Pattern.MULTILINE);

    /** The script that bundles the action, by what it runs. */
    private static final Pattern BUNDLES = Pattern.compile(
            "\"([\\w:.-]+)\"\\s*:\\s*\"[^\"]*\\b(?:ncc build|bun build|vite build|parcel build|esbuild|rollup|rolldown|webpack|tsup|tsdown)\\b");

    private static final List<String> LOCKS = List.of("pnpm-lock.yaml", "yarn.lock", "bun.lock", "bun.lockb");

    private final RepositoryView view;
    private final Map<String, String> manifestByFolder = new TreeMap<>();

    private ShippedFolders(RepositoryView view) {
        this.view = view;
    }

    static ShippedFolders of(RepositoryView view) {
        ShippedFolders shipped = new ShippedFolders(view);
        for (RepositoryFile file : view.files()) {
            if (file.tracked() && MANIFEST.matcher(file.path()).matches()) {
                view.text(file.path()).ifPresent(text -> shipped.read(file, text));
            }
        }
        return shipped;
    }

    private void read(RepositoryFile manifest, String text) {
        if (!RUNS_NODE.matcher(text).find()) {
            return;
        }
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            String script = entry.group(1);
            int slash = script.lastIndexOf('/');
            if (slash > 0 && !script.startsWith("../") && !script.startsWith("/")) {
                String prefix = manifest.folder().isEmpty() ? "" : manifest.folder() + "/";
                manifestByFolder.putIfAbsent(prefix + script.substring(0, slash), manifest.path());
            }
        }
    }

    /** The manifest of the action that runs from a folder above this file. */
    Optional<String> by(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String manifest = manifestByFolder.get(path.substring(0, slash));
            if (manifest != null) {
                return Optional.of(manifest);
            }
        }
        return Optional.empty();
    }

    /** The command that builds what the action of this manifest runs; empty when no script says so. */
    Optional<String> rebuild(String manifest) {
        for (String folder = folder(manifest); ; folder = folder(folder)) {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            Matcher script = BUNDLES.matcher(view.text(prefix + "package.json").orElse(""));
            if (script.find()) {
                String tool = LOCKS.stream()
                        .filter(lock -> view.exists(prefix + lock))
                        .map(lock -> lock.split("[-.]", 2)[0])
                        .findFirst()
                        .orElse("npm");
                return Optional.of(tool + " run " + script.group(1));
            }
            if (folder.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
