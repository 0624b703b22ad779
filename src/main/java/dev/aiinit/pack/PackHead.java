package dev.aiinit.pack;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
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

    /**
     * Stops where the pack does not work with this version of the program; a version that is none, such as that of a development build,
     * is held to be new enough for all.
     *
     * @param manifest path of the manifest, as shown to people
     * @throws UserError with both versions
     */
    public void requireProgram(String programVersion, String manifest) {
        boolean fits = requires.isEmpty()
                || !VersionDemand.isVersion(programVersion)
                || VersionDemand.of(requires)
                        .filter(demand -> !demand.holds(programVersion))
                        .isEmpty();
        if (!fits) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.at(
                            Location.of(manifest),
                            "the pack " + name + " " + version + " requires ai-init " + requires + ", and this is "
                                    + programVersion,
                            "use another version of one of them"));
        }
    }
}
