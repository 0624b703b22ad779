package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import java.util.Locale;

/** How much an assistant is refused to read; each level holds all of the one before it. */
public enum DenyLevel {
    /** Names that hold secrets. */
    SECRETS,
    /** Also what is installed, built, locked, logged or binary, and never a file that a person writes. */
    BALANCED,
    /** Also all that is generated, and data. */
    STRICT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The lowest level at which lines of this class are refused. */
    public static DenyLevel of(NoiseClass noiseClass) {
        return switch (noiseClass) {
            case SECRET -> SECRETS;
            case DEPENDENCY, BUILD, LOCK, BINARY, LOG, LOCAL -> BALANCED;
            case GENERATED, DATA -> STRICT;
        };
    }

    static DenyLevel of(IgnoreLine line) {
        return of(line.noiseClass());
    }
}
