package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

/**
 * Where a fact stands in the repository.
 *
 * @param path file, relative to the root, with {@code /}
 * @param key key in that file ({@code dependencies.next}); empty when the file itself is the evidence
 * @param line line counted from 1, or 0 when not known or not meaningful
 */
public record Evidence(String path, String key, int line) {
    public Evidence {
        requireNonNull(path);
        requireNonNull(key);
    }

    public static Evidence file(String path) {
        return new Evidence(path, "", 0);
    }

    public static Evidence key(String path, String key) {
        return new Evidence(path, key, 0);
    }

    public static Evidence line(String path, int line) {
        return new Evidence(path, "", line);
    }

    /** {@code package.json#dependencies.next}, {@code Makefile:12} or the bare path. */
    @Override
    public String toString() {
        if (!key.isEmpty()) {
            return path + "#" + key;
        }
        return line > 0 ? path + ":" + line : path;
    }
}
