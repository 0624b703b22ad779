package dev.aiinit.detect;

import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.manifest.Workspaces;
import dev.aiinit.pack.Card;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which card holds in which unit; each is tried at most once. */
final class Stack implements Conditions.Holdings {
    private static final Optional<List<Evidence>> NO = Optional.empty();

    /** A card in a unit where it holds, and what made it hold. */
    record Held(Card card, String unit, List<Evidence> evidence) {
        Place place() {
            return Place.of(card, unit);
        }
    }

    private final Sources sources;
    private final Manifests manifests;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Units units;
    private final Conditions conditions;
    private final Map<String, Map<String, Optional<List<Evidence>>>> tried = new LinkedHashMap<>();
    private final Map<String, Optional<List<Evidence>>> anywhere = new LinkedHashMap<>();

    Stack(Sources sources, Manifests manifests, Units units, List<Card> cards) {
        this.sources = sources;
        this.manifests = manifests;
        cards.forEach(card -> this.cards.put(card.id(), card));
        this.units = units;
        this.conditions = new Conditions(sources, manifests, this);
    }

    /** Everything that is needed to try cards, over a repository that nothing has been read of yet. */
    static Stack over(RepositoryView repository, List<Card> cards) {
        Sources sources = new Sources(repository);
        List<String> members =
                Workspaces.find(sources).stream().map(Workspace::path).toList();
        return new Stack(sources, Manifests.over(sources), new Units(sources, members), cards);
    }

    /** Every unit in which a card is tried. */
    Set<String> triedIn(Card card) {
        return units.of(card);
    }

    Extractions extractions() {
        return new Extractions(sources, manifests);
    }

    Conditions conditions() {
        return conditions;
    }

    /** In order of unit, then card. */
    List<Held> held() {
        List<Held> held = new ArrayList<>();
        for (Card card : cards.values()) {
            for (String unit : units.of(card)) {
                in(unit, card.id()).ifPresent(evidence -> held.add(new Held(card, unit, evidence)));
            }
        }
        // The sort is stable: cards stay in their order.
        held.sort(Comparator.comparing(Held::unit));
        return List.copyOf(held);
    }

    @Override
    public Optional<List<Evidence>> in(String unit, String id) {
        Card card = cards.get(id);
        if (card == null || !units.of(card).contains(unit)) {
            return NO;
        }
        Map<String, Optional<List<Evidence>>> trials = tried.computeIfAbsent(id, unused -> new LinkedHashMap<>());
        Optional<List<Evidence>> known = trials.get(unit);
        if (known == null) {
            // A card that is asked for while it is being tried does not hold; the reader refuses such circles.
            trials.put(unit, NO);
            known = conditions.holds(card.when(), Place.of(card, unit));
            trials.put(unit, known);
        }
        return known;
    }

    @Override
    public Optional<List<Evidence>> anywhere(String id) {
        Optional<List<Evidence>> known = anywhere.get(id);
        if (known == null) {
            known = firstHeld(id);
            anywhere.put(id, known);
        }
        return known;
    }

    private Optional<List<Evidence>> firstHeld(String id) {
        Card card = cards.get(id);
        return card == null
                ? NO
                : units.of(card).stream()
                        .map(unit -> in(unit, id))
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
