package dev.aiinit.answers;

/** Where an answer came from, from the strongest to the weakest. */
public enum Source {
    /** An option on the command line. */
    FLAG,
    /** The file given with {@code --answers}. */
    FILE,
    /** An earlier run. */
    SAVED,
    /** A person, just now. */
    ASKED,
    /** The repository's own files. */
    DETECTED,
    /** The pack. */
    DEFAULT
}
