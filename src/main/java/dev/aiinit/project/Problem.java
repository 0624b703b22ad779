package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a person can mend: what is wrong, where, and what to do next.
 *
 * @param where the place in a file, or null when no file is to blame (a command-line option, say)
 * @param what what is wrong, one sentence without a full stop at the end
 * @param hint what to do, one sentence; empty when {@code what} says it already
 */
public record Problem(@Nullable Location where, String what, String hint) {
    public Problem {
        requireNonNull(what);
        requireNonNull(hint);
    }

    public static Problem at(Location where, String what, String hint) {
        return new Problem(where, what, hint);
    }

    public static Problem of(String what, String hint) {
        return new Problem(null, what, hint);
    }

    /** One line for a terminal: {@code path:line:column: what; hint}. */
    @Override
    public String toString() {
        String place = where == null ? "" : where + ": ";
        return place + what + (hint.isEmpty() ? "" : "; " + hint);
    }
}
