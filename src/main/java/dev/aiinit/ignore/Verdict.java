package dev.aiinit.ignore;

import org.jspecify.annotations.Nullable;

/**
 * What ignore rules say about one path, and which line says it.
 *
 * @param rule the deciding line; it may be a negated one; null when no line matches
 */
public record Verdict(@Nullable IgnoreRule rule) {
    /** No line matches: the path is not ignored. */
    public static final Verdict NONE = new Verdict(null);

    public boolean ignored() {
        return rule != null && !rule.negated();
    }
}
