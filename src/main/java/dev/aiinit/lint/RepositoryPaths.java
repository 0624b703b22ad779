package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Suggestion;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers quickly whether a path that somebody wrote down is one of the repository. */
final class RepositoryPaths {
    private final RepositoryView view;
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> folders = new LinkedHashSet<>();
    /** Files and folders by their last name, in lower case. */
    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    RepositoryPaths(RepositoryView view) {
        this.view = view;
        for (RepositoryFile file : view.files()) {
            files.add(file.path());
            file.addFolders(folders);
        }
        for (String path : view.leftOut()) {
            files.add(path);
            new RepositoryFile(path, true).addFolders(folders);
        }
        files.forEach(this::index);
        folders.forEach(this::index);
    }

    private void index(String path) {
        byName.computeIfAbsent(Folders.name(path).toLowerCase(Locale.ROOT), unused -> new ArrayList<>(1))
                .add(path);
    }

    boolean isFile(String path) {
        return files.contains(path);
    }

    boolean isFolder(String path) {
        return path.isEmpty() || folders.contains(path);
    }

    /** Whether it is there: listed, or on the disk all the same, such as a link. */
    boolean isThere(String path) {
        return isFile(path) || isFolder(path) || view.exists(path);
    }

    /** Whether it is there, or will be on other machines: git ignores what people and programs make. */
    boolean mayBeThere(String path) {
        return isThere(path) || view.ignoredByGit(path) || view.ignoredByGit(path + "/x");
    }

    /** Whether some listed path ends with this one. */
    boolean isEndOfAny(String path) {
        return byName.getOrDefault(Folders.name(path).toLowerCase(Locale.ROOT), List.of()).stream()
                .anyMatch(each -> each.equals(path) || each.endsWith("/" + path));
    }

    /** Whether some listed file or folder has this name, whatever its case. */
    boolean isNameOfAny(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** What a path that is not there most likely meant: the only one of that name, else the one in its folder whose name is near. */
    Optional<String> nearest(String path) {
        List<String> sameName = byName.getOrDefault(Folders.name(path).toLowerCase(Locale.ROOT), List.of());
        if (sameName.size() == 1) {
            return Optional.of(sameName.get(0));
        }
        String folder = Folders.of(path);
        List<String> beside = new ArrayList<>();
        for (String file : files) {
            if (Folders.of(file).equals(folder)) {
                beside.add(Folders.name(file));
            }
        }
        return Suggestion.nearest(Folders.name(path), beside).map(name -> Folders.join(folder, name));
    }

    /** The listed path that differs from this one in case only; empty when there is none or this one is listed. */
    Optional<String> inOtherCase(String path) {
        return byName.getOrDefault(Folders.name(path).toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(each -> each.equalsIgnoreCase(path) && !each.equals(path))
                .findFirst();
    }
}
