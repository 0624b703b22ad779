package dev.aiinit.workflow;

import dev.aiinit.audit.TokenRange;

/**
 * The price of a file and the moment it is paid.
 *
 * @param when half a sentence for people
 * @param always whether every session pays it
 */
public record Reading(TokenRange price, String when, boolean always) {
    static final Reading NONE = new Reading(TokenRange.NONE, "", false);
}
