package dev.aiinit.workflow;

import dev.aiinit.merge.FileChange;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what {@code --restore} names is something that is written at all. */
final class Restoring {
    private Restoring() {}

    /**
     * Refuses what names nothing.
     *
     * @throws UserError with the nearest name for each
     */
    static void check(Set<String> names, List<FileChange> changes) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (FileChange change : changes) {
            List<String> sections = new ArrayList<>();
            change.base()
                    .ifPresent(base -> base.keySet().forEach(section -> sections.add(change.path() + "#" + section)));
            change.conflicts().forEach(conflict -> sections.add(conflict.address()));
            known.put(change.path(), sections);
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            String path = name.replaceFirst("#.*", "");
            List<String> sections = known.get(path);
            if (sections == null) {
                problems.add(Problem.of(
                        "--restore " + name + ": no file \"" + path + "\" is written here",
                        Suggestion.hint(path, known.keySet())));
            } else if (!name.equals(path) && !sections.contains(name)) {
                problems.add(Problem.of(
                        "--restore " + name + ": nothing of that name is written in " + path,
                        Suggestion.hint(name, sections)));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
    }
}
