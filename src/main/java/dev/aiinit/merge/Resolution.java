package dev.aiinit.merge;

/** How a person ends a conflict. */
public enum Resolution {
    /** The text on the disk stays. */
    MINE,
    /** The template's text replaces it. */
    TEMPLATE,
    /** The text on the disk, and the template's behind it. */
    BOTH
}
