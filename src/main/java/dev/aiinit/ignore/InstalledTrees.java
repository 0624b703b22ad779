package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders of tracked files that a package manager put there, told by the record that it leaves: what lies beside them is the project's own. */
final class InstalledTrees {
    /** Folders that only tools make. */
    private static final List<String> NEVER_WRITTEN =
            List.of("node_modules", "bower_components", "jspm_packages", "__pycache__", "site-packages");

    private static final Pattern GO_MODULE = Pattern.compile("^# (\\S+) ", Pattern.MULTILINE);
    private static final Pattern COMPOSER_PACKAGE = Pattern.compile("\"name\"\\s*:\\s*\"([\\w.-]+/[\\w.-]+)\"");

    private final Set<String> folders = new TreeSet<>();

    private InstalledTrees() {}

    static InstalledTrees of(RepositoryView view) {
        InstalledTrees trees = new InstalledTrees();
        for (RepositoryFile file : view.files()) {
            String path = file.path();
            if (path.endsWith("vendor/modules.txt")) {
                trees.add(view, path, file.folder(), GO_MODULE);
            } else if (path.endsWith("vendor/composer/installed.json")) {
                String vendor = file.folder().substring(0, file.folder().lastIndexOf('/'));
                trees.folders.add(file.folder());
                trees.add(view, path, vendor, COMPOSER_PACKAGE);
            } else if (path.endsWith("wp-includes/version.php")) {
                String core = path.substring(0, path.length() - "wp-includes/version.php".length());
                trees.folders.add(core + "wp-includes");
                trees.folders.add(core + "wp-admin");
            }
        }
        return trees;
    }

    private void add(RepositoryView view, String record, String vendor, Pattern names) {
        Matcher name = names.matcher(view.text(record).orElse(""));
        folders.add(record);
        folders.add(vendor + "/autoload.php");
        while (name.find()) {
            folders.add(vendor + "/" + name.group(1));
        }
    }

    /** Whether no package manager left a record. */
    boolean isEmpty() {
        return folders.isEmpty();
    }

    boolean holds(String path) {
        if (folders.contains(path)) {
            return true;
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash);
            if (folders.contains(folder) || NEVER_WRITTEN.contains(folder.substring(folder.lastIndexOf('/') + 1))) {
                return true;
            }
        }
        return false;
    }
}
