package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

/**
 * Questions that belong together: one screen of the wizard.
 *
 * @param intro a sentence under the title; empty when none is needed
 * @param introFrom name of what was found that is shown below the intro; empty for nothing
 */
public record Topic(String id, String title, String intro, String introFrom) {
    public Topic {
        requireNonNull(title);
        requireNonNull(intro);
        requireNonNull(introFrom);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a topic needs an id");
        }
    }

    public Topic(String id, String title, String intro) {
        this(id, title, intro, "");
    }

    /** The same with more to read under its title. */
    public Topic withIntro(String longer) {
        return new Topic(id, title, longer, introFrom);
    }
}
