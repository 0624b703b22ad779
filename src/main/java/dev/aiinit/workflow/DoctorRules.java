package dev.aiinit.workflow;

import dev.aiinit.lint.ClientRules;
import dev.aiinit.lint.DoctorRule;
import dev.aiinit.lint.SessionRules;
import dev.aiinit.lint.SilenceRules;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All rules of {@code doctor}. */
public final class DoctorRules {
    private DoctorRules() {}

    /** By id. */
    public static List<DoctorRule> all() {
        return Stream.of(MemoryChecks.RULES, SilenceRules.ALL, ClientRules.ALL, SessionRules.ALL)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(DoctorRule::id))
                .toList();
    }

    /**
     * The rule of an id or a name.
     *
     * @throws UserError when there is none, with the nearest one
     */
    public static DoctorRule named(String word) {
        String id = word.toUpperCase(Locale.ROOT);
        return all().stream()
                .filter(rule -> rule.id().equals(id) || rule.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new UserError(ExitCode.USAGE, Problem.of("there is no rule \"" + word + "\"", hint(word))));
    }

    private static String hint(String word) {
        List<String> ids = all().stream().map(DoctorRule::id).toList();
        List<String> names = all().stream().map(DoctorRule::name).toList();
        return Suggestion.nearest(word.toUpperCase(Locale.ROOT), ids)
                .or(() -> Suggestion.nearest(word.toLowerCase(Locale.ROOT), names))
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("ai-init doctor --rules lists them");
    }
}
