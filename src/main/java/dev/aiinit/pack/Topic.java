package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

/**
 * Questions that belong together: one screen of the wizard.
 *
 * @param intro a sentence under the title; empty when none is needed
 */
public record Topic(String id, String title, String intro) {
    public Topic {
        requireNonNull(title);
        requireNonNull(intro);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a topic needs an id");
        }
    }
}
