package dev.aiinit.repository;

import static java.util.Objects.requireNonNull;

/**
 * The signs of one file, and a mark of the bytes that they were read from.
 *
 * @param mark as {@link RepositoryView#signsMark} gives it
 */
public record Looked(Signs signs, String mark) {
    public Looked {
        requireNonNull(signs);
        requireNonNull(mark);
    }
}
