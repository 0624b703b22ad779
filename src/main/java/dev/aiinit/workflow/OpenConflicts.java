package dev.aiinit.workflow;

import dev.aiinit.merge.Conflict;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import java.util.ArrayList;
import java.util.List;

/** Finds the conflicts that a person means. */
public final class OpenConflicts {
    private OpenConflicts() {}

    /**
     * The open conflicts at these addresses, a file or a section each; all of them when there is no address.
     *
     * @throws UserError with the nearest address for each that means none
     */
    public static List<Conflict> named(List<String> addresses, List<Conflict> open) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = open.stream().map(Conflict::address).toList();
        for (String address : addresses) {
            if (open.stream().noneMatch(conflict -> means(address, conflict))) {
                problems.add(Problem.of(
                        "no conflict is open at \"" + address + "\"",
                        known.isEmpty() ? "none is open at all" : Suggestion.hint(address, known)));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
        return open.stream()
                .filter(conflict ->
                        addresses.isEmpty() || addresses.stream().anyMatch(address -> means(address, conflict)))
                .toList();
    }

    private static boolean means(String address, Conflict conflict) {
        return address.equals(conflict.address()) || address.equals(conflict.path());
    }
}
