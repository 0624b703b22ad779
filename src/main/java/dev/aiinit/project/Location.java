package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

/** A place in a file that a person can jump to. Line and column count from 1; 0 means that they are not known. */
public record Location(String path, int line, int column) {
    public Location {
        requireNonNull(path);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative position in " + path);
        }
    }

    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    /** {@code path:line:column}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
