package dev.aiinit.pack;

import java.util.Locale;

/** What a command is for. */
public enum CommandKind {
    SETUP,
    DEV,
    BUILD,
    TEST,
    LINT,
    FORMAT,
    TYPECHECK,
    /** Known, and none of the others. */
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
