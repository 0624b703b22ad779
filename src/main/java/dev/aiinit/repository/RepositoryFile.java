package dev.aiinit.repository;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * One file of the repository.
 *
 * @param path relative to the root, with {@code /}
 * @param tracked whether git tracks it; outside git every listed file counts as tracked
 */
public record RepositoryFile(String path, boolean tracked) {
    public RepositoryFile {
        requireNonNull(path);
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder it lies in, without a slash at the end; empty for the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Adds the folders above it, the root left out, to those of other files. */
    public void addFolders(Set<String> folders) {
        String at = folder();
        while (!at.isEmpty() && folders.add(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
    }
}
