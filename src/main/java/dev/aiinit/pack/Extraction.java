package dev.aiinit.pack;

/** The closed vocabulary of what a card may take out of a repository. */
public sealed interface Extraction {
    /** What a version says that was taken out of a file. */
    enum Means {
        /** What the project asks for, as it stands there. */
        DECLARED,
        /** The exact version in use, not a range. */
        RESOLVED,
        /** A version that the file calls the least one: it is told as a range. */
        AT_LEAST,
        /** A version that says what the code is written for: a file that names a later one agrees with it. */
        OR_LATER,
        /** Which edition of the language the code is written in, whatever the version of its tools: it is told as one. */
        EDITION
    }

    /**
     * The value of a key in a structured file.
     *
     * @param pattern regular expression whose first group is taken; empty for the whole value
     * @param means what the value says where it is a version
     */
    record Key(String file, String path, String pattern, Means means) implements Extraction {}

    /** The first group of the first match in a file's text. */
    record Text(String file, String pattern, Means means) implements Extraction {}

    /** The declared version of a direct dependency, with the version that the lock file resolves it to. */
    record Dependency(String name) implements Extraction {}

    /** The path of the first listed file that matches, as seen from the root. */
    record File(String glob) implements Extraction {}

    /** The folder part, before the first wildcard, of the first listed file that matches, as seen from the root. */
    record Folder(String glob) implements Extraction {}

    /** All different first groups of all matches in all matching files, joined: {@code `a`, `b` and `c`}; at most {@code most} of them. */
    record Names(String file, String pattern, int most) implements Extraction {}
}
