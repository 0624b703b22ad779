package dev.aiinit.audit;

import dev.aiinit.ignore.IgnoreGroup;
import dev.aiinit.repository.FileClass;
import java.util.Locale;

/** What a file is in a report: what the line of the list that hides it says, else what its name says. */
public enum WeightClass {
    SOURCE("Source"),
    PROSE("Text for people"),
    DATA("Data and configuration"),
    OTHER("Other text"),
    LOCK("Lock files"),
    GENERATED("Generated"),
    DEPENDENCY("Dependencies"),
    BUILD("Build and test output"),
    LOG("Logs"),
    SECRET("Secrets"),
    LOCAL("Of one machine or one person"),
    STATE("State of ai-init"),
    BINARY("Not text");

    private final String title;

    WeightClass(String title) {
        this.title = title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    static WeightClass of(FileClass.Kind kind) {
        return switch (kind) {
            case PROGRAMMING, MARKUP -> SOURCE;
            case PROSE -> PROSE;
            case DATA -> DATA;
            case LOCK -> LOCK;
            case GENERATED -> GENERATED;
            case IMAGE, FONT, MEDIA, ARCHIVE, BINARY -> BINARY;
            case OTHER -> OTHER;
        };
    }

    static WeightClass of(IgnoreGroup group) {
        return switch (group) {
            case SECRETS -> SECRET;
            case DEPENDENCIES -> DEPENDENCY;
            case OUTPUT -> BUILD;
            case LOCK_FILES -> LOCK;
            case GENERATED -> GENERATED;
            case DATA -> DATA;
            case LOGS -> LOG;
            case BINARY -> BINARY;
            case LOCAL -> LOCAL;
            case STATE -> STATE;
            case DENIED -> SECRET;
        };
    }
}
