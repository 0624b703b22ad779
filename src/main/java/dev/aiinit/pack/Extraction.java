package dev.aiinit.pack;

/** The closed vocabulary of what a card may take out of a repository. */
public sealed interface Extraction {
    /**
     * The value of a key in a structured file.
     *
     * @param pattern regular expression whose first group is taken; empty for the whole value
     * @param resolved whether it is an exact version in use rather than a declared range
     */
    record Key(String file, String path, String pattern, boolean resolved) implements Extraction {}

    /** The first group of the first match in a file's text. */
    record Text(String file, String pattern, boolean resolved) implements Extraction {}

    /** The declared version of a direct dependency, with the version that the lock file resolves it to. */
    record Dependency(String name) implements Extraction {}

    /** The path of the first listed file that matches, as seen from the root. */
    record File(String glob) implements Extraction {}

    /** The folder part, before the first wildcard, of the first listed file that matches, as seen from the root. */
    record Folder(String glob) implements Extraction {}

    /** All different first groups of all matches in all matching files, joined: {@code `a`, `b` and `c`}; at most {@code most} of them. */
    record Names(String file, String pattern, int most) implements Extraction {}
}
