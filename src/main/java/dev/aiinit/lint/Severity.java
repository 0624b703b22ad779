package dev.aiinit.lint;

import java.util.Locale;

/** How much a lint finding matters. */
public enum Severity {
    /** A run that would bring it in is stopped. */
    ERROR,
    /** Worth a line; stops nothing. */
    WARNING,
    /** Good to know. */
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
