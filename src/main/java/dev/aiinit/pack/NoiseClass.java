package dev.aiinit.pack;

import java.util.Locale;

/** Why a file need not be read; decides at which deny level it is refused. */
public enum NoiseClass {
    SECRET,
    DEPENDENCY,
    BUILD,
    LOCK,
    BINARY,
    LOG,
    LOCAL,
    GENERATED,
    DATA;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
