package dev.aiinit.project;

import java.util.List;
import java.util.Locale;

/**
 * An architecture decision.
 *
 * @param id stable slug
 * @param date ISO date ({@code 2026-09-07}) or empty
 * @param why the reason, Markdown
 * @param rejected alternatives that were turned down, each with its reason, Markdown
 * @param supersedes ids of the decisions that this one replaces: the only direction that is stored
 */
public record Decision(
        String id,
        String title,
        Status status,
        String date,
        String why,
        List<String> rejected,
        List<String> supersedes) {
    public Decision {
        rejected = List.copyOf(rejected);
        supersedes = List.copyOf(supersedes);
    }

    /** The life of a decision, in the words of the ADR literature. */
    public enum Status {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        DEPRECATED,
        SUPERSEDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
