package dev.aiinit.pack;

import java.util.Optional;

/**
 * What the manifest of a pack says before the rest of it is read.
 *
 * @param requires the versions of this program that it works with, as a range; empty for all
 * @param base the source of the pack that it extends, as its author wrote it; empty for a pack that stands alone
 */
public record PackHead(String name, String version, String requires, Optional<String> base) {
    /** The word under {@code extends} for the pack that ships with this program. */
    public static final String BUILT_IN = "default";
}
