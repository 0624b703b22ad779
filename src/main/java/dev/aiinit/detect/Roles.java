package dev.aiinit.detect;

import dev.aiinit.detect.Extractions.Extract;
import dev.aiinit.detect.Findings.RolePlaces;
import dev.aiinit.detect.Stack.Held;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Card.RoleRule;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.Role;
import dev.aiinit.pack.Whereabouts;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the places that have a role: where requests come in, where migrations and contracts are, what is generated. */
final class Roles {
    private static final List<CardKind> GENERAL = List.of(CardKind.LANGUAGE, CardKind.RUNTIME, CardKind.COMMON);

    private final List<Held> held;
    private final Conditions conditions;
    private final Extractions extractions;
    private final RoleFiles files;
    private final StatedPlaces stated;
    /** By role: each place is told once, by the first card that knows it. */
    private final Map<Role, Set<String>> told = new TreeMap<>();

    private final Map<String, List<String>> unitsOfCard = new LinkedHashMap<>();

    private Roles(Sources sources, Stack stack, Extractions extractions) {
        this.held = stack.held();
        this.conditions = stack.conditions();
        this.extractions = extractions;
        this.files = new RoleFiles(sources);
        this.stated = new StatedPlaces(sources, extractions);
        held.forEach(each -> unitsOfCard
                .computeIfAbsent(each.card().id(), id -> new ArrayList<>())
                .add(each.unit()));
    }

    /** In order of role, then unit, then card. */
    static List<RolePlaces> find(Sources sources, Stack stack, Extractions extractions) {
        return new Roles(sources, stack, extractions).found();
    }

    private List<RolePlaces> found() {
        List<RolePlaces> found = new ArrayList<>();
        for (Held each : framesFirst()) {
            for (RoleRule rule : each.card().roles()) {
                places(each, rule).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(RolePlaces::role).thenComparing(RolePlaces::unit));
        return List.copyOf(found);
    }

    /** A framework says more of a place than the language that it is written in. The sort is stable. */
    private List<Held> framesFirst() {
        return held.stream()
                .sorted(Comparator.comparing(
                        each -> GENERAL.contains(each.card().kind())))
                .toList();
    }

    private Optional<RolePlaces> places(Held where, RoleRule rule) {
        if (conditions.holds(rule.when(), where.place()).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Evidence> found = rule.where() instanceof Whereabouts.Stated named
                ? stated.find(named, where.place())
                : files.find(rule.role(), rule.where(), where.unit());
        found.keySet().removeIf(place -> isOfPartBelow(where, place));
        Optional<String> say = found.isEmpty() ? Optional.empty() : say(where, rule);
        if (say.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = told.computeIfAbsent(rule.role(), role -> new TreeSet<>());
        found.keySet().removeIf(place -> !known.add(place));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new RolePlaces(
                        where.card().id() + "." + rule.id(),
                        rule.role(),
                        where.unit(),
                        List.copyOf(found.keySet()),
                        say.get(),
                        rule.usual(),
                        found.values().iterator().next()));
    }

    /** What lies in a unit below where the same card holds is that unit's own. */
    private boolean isOfPartBelow(Held where, String place) {
        return unitsOfCard.getOrDefault(where.card().id(), List.of()).stream()
                .anyMatch(unit -> unit.length() > where.unit().length()
                        && Folders.isWithin(unit, where.unit())
                        && Folders.isWithin(place, unit));
    }

    private Optional<String> say(Held where, RoleRule rule) {
        String say = rule.say();
        for (Card.Named value : rule.values()) {
            Optional<Extract> extract = extractions.value(value.extraction(), where.place());
            if (extract.isEmpty()) {
                return Optional.empty();
            }
            say = say.replace("{" + value.name() + "}", extract.get().text());
        }
        return Optional.of(say);
    }
}
