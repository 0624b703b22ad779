package dev.aiinit.command;

import java.util.List;

/**
 * How CI runs a command.
 *
 * @param place among all that CI runs, counted from 1
 * @param file the pipeline's
 * @param direct false when CI only runs something that calls it
 * @param everyChange false when it takes a release, a clock or a person to start it
 * @param complete it calls other commands whose kind is known
 * @param services what the job starts before it: images or names
 */
public record CiRun(
        int place, String file, boolean direct, boolean everyChange, boolean complete, List<String> services) {
    public CiRun {
        services = List.copyOf(services);
    }

    CiRun and(CiRun other) {
        boolean first = everyChange == other.everyChange ? place <= other.place : everyChange;
        return new CiRun(
                first ? place : other.place,
                first ? file : other.file,
                direct || other.direct,
                everyChange || other.everyChange,
                complete || other.complete,
                first ? services : other.services);
    }

    /** The same run, seen from what the command calls. */
    CiRun inner() {
        return new CiRun(place, file, false, everyChange, false, services);
    }

    CiRun withComplete(boolean whole) {
        return new CiRun(place, file, direct, everyChange, whole, services);
    }
}
