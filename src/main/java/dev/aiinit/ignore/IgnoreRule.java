package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Location;

/**
 * One line of an ignore file that can decide about a path.
 *
 * @param file the ignore file, relative to the root
 * @param line counts from 1, comments and empty lines included
 * @param text the line as git understands it: without trailing blanks
 * @param negated whether it starts with {@code !} and so takes a path back in
 */
public record IgnoreRule(String file, int line, String text, boolean negated) {
    public IgnoreRule {
        requireNonNull(file);
        requireNonNull(text);
        if (line < 1) {
            throw new IllegalArgumentException("a line counts from 1: " + line);
        }
    }

    public Location location() {
        return new Location(file, line, 0);
    }
}
