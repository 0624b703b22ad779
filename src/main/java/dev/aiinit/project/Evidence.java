package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    // Spelled out: what a record brings is linked anew at each start of the program, which takes some milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence that && path.equals(that.path) && key.equals(that.key) && line == that.line;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, key, line);
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
