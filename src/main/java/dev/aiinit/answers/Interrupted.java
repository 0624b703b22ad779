package dev.aiinit.answers;

/** A person gave up (Ctrl-C, or the terminal went away): nothing may be written. */
public final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Interrupted() {
        super("interrupted");
    }
}
