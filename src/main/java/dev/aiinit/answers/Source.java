package dev.aiinit.answers;

/** Where an answer came from, from the strongest to the weakest. */
public enum Source {
    /** A pack that fixes it, whoever says something else. */
    PACK,
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
    /** The default of the pack. */
    DEFAULT;

    /** Whether a person said so, now or earlier: then it is saved. What is found or given by a pack is found anew each time. */
    boolean isSaid() {
        return switch (this) {
            case FLAG, FILE, SAVED, ASKED -> true;
            case PACK, DETECTED, DEFAULT -> false;
        };
    }
}
