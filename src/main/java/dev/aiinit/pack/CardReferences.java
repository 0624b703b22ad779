package dev.aiinit.pack;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what cards say about each other: every card named exists, and no card holds only if it holds. */
final class CardReferences {
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> settled = new LinkedHashSet<>();

    private CardReferences(List<Card> cards, List<String> paths) {
        for (int i = 0; i < cards.size(); i++) {
            this.cards.put(cards.get(i).id(), cards.get(i));
            this.paths.put(cards.get(i).id(), paths.get(i));
        }
    }

    /** @param paths where each card was read, in the order of the cards */
    static List<Problem> problems(List<Card> cards, List<String> paths) {
        CardReferences references = new CardReferences(cards, paths);
        for (Card card : cards) {
            references.checkNames(card);
            references.checkCircles(card.id(), new ArrayList<>());
        }
        return references.problems;
    }

    /**
     * What is wrong with some of the cards.
     *
     * @param all by id
     * @param paths where each card that is checked was read, by id
     */
    static List<Problem> problems(Map<String, Card> all, Map<String, String> paths) {
        CardReferences references = new CardReferences(List.of(), List.of());
        references.cards.putAll(all);
        references.paths.putAll(paths);
        for (String id : paths.keySet()) {
            Card card = all.get(id);
            if (card != null) {
                references.checkNames(card);
                references.checkCircles(id, new ArrayList<>());
            }
        }
        return references.problems;
    }

    private void checkNames(Card card) {
        Set<String> named = new LinkedHashSet<>();
        allConditions(card).forEach(condition -> gather(condition, named));
        for (String name : named) {
            if (!cards.containsKey(name)) {
                problems.add(Problem.at(
                        Location.of(path(card.id())),
                        "there is no card \"" + name + "\"",
                        Suggestion.hint(name, cards.keySet())));
            }
        }
    }

    private void checkCircles(String id, List<String> way) {
        Card card = cards.get(id);
        if (card == null || settled.contains(id)) {
            return;
        }
        if (way.contains(id)) {
            List<String> circle = new ArrayList<>(way.subList(way.indexOf(id), way.size()));
            circle.add(id);
            problems.add(Problem.at(
                    Location.of(path(id)), "cards ask for each other in a circle: " + String.join(" → ", circle), ""));
            return;
        }
        way.add(id);
        Set<String> asked = new LinkedHashSet<>();
        gather(card.when(), asked);
        asked.forEach(next -> checkCircles(next, way));
        way.remove(way.size() - 1);
        settled.add(id);
    }

    private String path(String id) {
        return paths.getOrDefault(id, id);
    }

    private static List<Condition> allConditions(Card card) {
        List<Condition> conditions = new ArrayList<>(List.of(card.when()));
        card.facts().forEach(fact -> conditions.add(fact.when()));
        card.commands().forEach(command -> conditions.add(command.when()));
        card.noise().forEach(noise -> conditions.add(noise.when()));
        card.roles().forEach(role -> conditions.add(role.when()));
        return conditions;
    }

    private static void gather(Condition condition, Set<String> into) {
        if (condition instanceof Condition.Technology technology) {
            into.add(technology.card());
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> gather(part, into));
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(part -> gather(part, into));
        } else if (condition instanceof Condition.Not not) {
            gather(not.condition(), into);
        }
    }
}
