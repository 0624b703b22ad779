package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
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

    private final Map<String, String> manifestByFolder = new TreeMap<>();

    private ShippedFolders() {}

    static ShippedFolders of(RepositoryView view) {
        ShippedFolders shipped = new ShippedFolders();
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
}
