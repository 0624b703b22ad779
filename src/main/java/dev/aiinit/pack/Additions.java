package dev.aiinit.pack;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays the technology cards and target files of packs over those that ship with this program. */
public final class Additions {
    private Additions() {}

    /**
     * All cards in order of their ids: one of a pack takes the place of the one of its id.
     *
     * @throws UserError with every card that names one that does not exist, asks for itself, or stands in for one that keeps secrets from
     *     being read
     */
    public static List<Card> cards(List<Card> below, Pack pack) {
        Map<String, Card> own = pack.rules().cards();
        if (own.isEmpty()) {
            return below;
        }
        Map<String, Card> all = new TreeMap<>();
        Map<String, String> paths = new LinkedHashMap<>();
        below.forEach(card -> all.put(card.id(), card));
        List<Problem> problems = new ArrayList<>();
        own.forEach((path, card) -> {
            Card known = all.put(card.id(), card);
            paths.put(card.id(), path);
            if (known != null && hidesSecrets(known)) {
                problems.add(Problem.at(
                        Location.of(path),
                        "the card \"" + card.id()
                                + "\" of ai-init keeps secrets from being read, and a pack cannot change it",
                        "give yours an id of its own"));
            }
        });
        stopAt(problems);
        stopAt(CardReferences.problems(all, paths));
        return List.copyOf(all.values());
    }

    private static boolean hidesSecrets(Card card) {
        return card.noise().stream().anyMatch(rule -> rule.noiseClass() == NoiseClass.SECRET);
    }

    /**
     * All targets, those that packs add at the end. What the program knows an assistant to obey stays: a pack must not loosen it, nor
     * have other settings written.
     *
     * @throws UserError with every target file that says otherwise
     */
    public static List<Target> targets(List<Target> below, Pack pack) {
        Map<String, Target> own = pack.rules().targets();
        if (own.isEmpty()) {
            return below;
        }
        Map<String, Target> all = new LinkedHashMap<>();
        below.forEach(target -> all.put(target.id(), target));
        List<Problem> problems = new ArrayList<>();
        own.forEach((path, target) -> {
            Target known = all.put(target.id(), target);
            if (known != null && !known.obeys().equals(target.obeys())) {
                problems.add(Problem.at(
                        Location.of(path),
                        "what " + known.name() + " obeys is known already, and a pack cannot change it",
                        "copy \"obeys\" of the target \"" + known.id() + "\" as it is"));
            } else if (known == null && target.obeys().mechanism() == Target.Mechanism.DENY_RULES) {
                problems.add(Problem.at(
                        Location.of(path),
                        "a target of a pack cannot have a settings file written",
                        "give it an ignore file, or nothing to obey"));
            }
        });
        stopAt(problems);
        return List.copyOf(all.values());
    }

    private static void stopAt(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
    }
}
