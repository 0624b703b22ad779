package dev.aiinit.merge;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Location;
import org.jspecify.annotations.Nullable;

/**
 * A section that its owner and the template both changed, each in its own way. The owner's text stays.
 *
 * @param path of the file, relative to the root
 * @param section id of the section; {@link State#WHOLE} when the file as a whole is meant
 * @param heading the words of its heading; empty without one
 * @param line in the owner's file, from 1: where the two part
 * @param mine the owner's version
 * @param template what the template would write
 * @param base what was written last time; null when that is not known
 */
public record Conflict(
        String path,
        String section,
        String heading,
        int line,
        String mine,
        String template,
        @Nullable String base) {
    public Conflict {
        requireNonNull(path);
        requireNonNull(section);
        requireNonNull(heading);
        requireNonNull(mine);
        requireNonNull(template);
    }

    /** The words to name it on a command line. */
    public String address() {
        return path + "#" + section;
    }

    public Location location() {
        return new Location(path, line, 0);
    }

    /** Where the template's version is parked. */
    public String parked() {
        return State.conflict(path, section);
    }
}
