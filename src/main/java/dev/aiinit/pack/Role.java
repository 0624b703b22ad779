package dev.aiinit.pack;

import java.util.Locale;

/** What a place of a repository is there for, in the order in which it is told. */
public enum Role {
    ENTRY_POINT,
    ROUTES,
    LAYER,
    MIGRATIONS,
    CONTRACT,
    GENERATED,
    TESTS;

    /** The word in a card: {@code entry-point}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
