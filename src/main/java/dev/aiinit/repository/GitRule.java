package dev.aiinit.repository;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Location;

/**
 * The line by which git ignores a path.
 *
 * @param where relative to the root; a file above it starts with {@code ../}
 */
public record GitRule(Location where, String pattern) {
    public GitRule {
        requireNonNull(where);
        requireNonNull(pattern);
    }
}
