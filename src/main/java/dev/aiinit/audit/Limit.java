package dev.aiinit.audit;

import java.util.Locale;

/**
 * A number of tokens that CI does not let pass; compared with the high end of a range.
 *
 * @param name of the option
 * @param of what is limited, for a sentence
 */
public record Limit(String name, String of, long allowed, long found) {
    /** What every session starts with, of the assistant that loads most. */
    public static Limit alwaysLoaded(long allowed, AuditReport report) {
        return new Limit(
                "max-always-loaded",
                "what every session starts with",
                allowed,
                report.memory().most().high());
    }

    /** What the branch has added to the files that the list does not hide. */
    public static Limit growth(long allowed, Growth growth) {
        return new Limit(
                "max-growth",
                "what this branch adds to the files that the list keeps",
                allowed,
                growth.kept().high());
    }

    public boolean holds() {
        return found <= allowed;
    }

    /** One sentence that says why the check fails. */
    public String sentence() {
        return String.format(
                Locale.ROOT, "--%s: %s is up to %,d tokens, and %,d are allowed", name, of, found, allowed);
    }
}
