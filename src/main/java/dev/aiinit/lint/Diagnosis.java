package dev.aiinit.lint;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import java.util.Optional;

/**
 * One thing that is wrong, as a check of {@code doctor} tells it.
 *
 * @param where path from the root, line and column; only a path when the whole file is meant
 * @param what what is wrong, half a sentence
 * @param mend what to do, in one line
 * @param fix the same as a change of a file; empty when only a person can mend it
 */
public record Diagnosis(DoctorRule rule, Location where, String what, String mend, Optional<Fix> fix) {
    /** One that only a person can mend. */
    public static Diagnosis of(DoctorRule rule, Location where, String what, String mend) {
        return new Diagnosis(rule, where, what, mend, Optional.empty());
    }

    /** The same as a problem that starts with its code. */
    public Problem problem() {
        return new Problem(where, rule.id() + " " + what, mend);
    }
}
