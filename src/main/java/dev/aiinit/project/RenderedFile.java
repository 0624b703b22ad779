package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One file as a run would like it to be.
 *
 * @param path target, relative to the root, with {@code /}
 * @param text the whole text that we own, {@code \n} line ends
 * @param ownership how it meets what already stands at the path
 */
public record RenderedFile(String path, String text, Ownership ownership) {
    public RenderedFile {
        requireNonNull(path);
        requireNonNull(text);
        requireNonNull(ownership);
    }

    /** The policy of a target file, named {@code ownership:} in {@code pack.yml}. */
    public enum Ownership {
        /** The whole file is ours; hand edits in it are respected. */
        WHOLE,
        /** The file may be the user's: theirs stays, ours sits under one heading of our own. */
        SECTION,
        /** JSON settings shared with the user: our entries are merged into theirs. */
        SETTINGS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
