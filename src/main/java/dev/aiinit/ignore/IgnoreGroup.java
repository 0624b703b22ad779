package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;

/** The groups of the list, in the order in which they stand in the file. */
public enum IgnoreGroup {
    SECRETS("Secrets, present or not; example files stay readable"),
    DEPENDENCIES("Dependencies"),
    OUTPUT("Build and test output"),
    LOCK_FILES("Lock files"),
    GENERATED("Generated"),
    DATA("Data"),
    LOGS("Logs"),
    BINARY("Binary files"),
    LOCAL("Of one machine or one person"),
    STATE("State of ai-init"),
    /** Last, so that no exception of any other line reaches what is in it. */
    DENIED("Refused by a pack at every level");

    /** The card that a line of our own names as its origin. */
    static final String OURS = "ai-init";

    private final String title;

    IgnoreGroup(String title) {
        this.title = title;
    }

    /** The heading of the group. */
    public String title() {
        return title;
    }

    static IgnoreGroup of(IgnoreLine line) {
        if (PackLines.isDenied(line.origins())) {
            return DENIED;
        }
        return line.origins().get(0).card().equals(OURS) ? STATE : of(line.noiseClass());
    }

    static IgnoreGroup of(NoiseClass noiseClass) {
        return switch (noiseClass) {
            case SECRET -> SECRETS;
            case DEPENDENCY -> DEPENDENCIES;
            case BUILD -> OUTPUT;
            case LOCK -> LOCK_FILES;
            case GENERATED -> GENERATED;
            case DATA -> DATA;
            case LOG -> LOGS;
            case BINARY -> BINARY;
            case LOCAL -> LOCAL;
        };
    }
}
