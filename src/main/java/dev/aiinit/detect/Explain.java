package dev.aiinit.detect;

import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why something is a finding or is none: which conditions were tried where, and what came of each. */
public final class Explain {
    private static final String HELP = "a card, a technology, card.fact, or a field of detect --json";

    private final Stack stack;
    private final List<Card> cards;
    private final RepositoryView repository;

    private Explain(RepositoryView repository, List<Card> cards) {
        this.repository = repository;
        this.cards = cards;
        this.stack = Stack.over(repository, cards);
    }

    /**
     * All that bears on a key.
     *
     * @param entries of the report, where the key is a field of it; null when it is none
     */
    public record Explanation(
            String key, List<CardTrial> cards, @Nullable List<Entry> entries) {
        public Explanation {
            cards = List.copyOf(cards);
            entries = entries == null ? null : List.copyOf(entries);
        }
    }

    /**
     * A card, and where it was tried.
     *
     * @param markers files that make a folder a place to try it in; empty for the root alone
     */
    public record CardTrial(String card, String name, CardKind kind, List<String> markers, List<UnitTrial> units) {
        public CardTrial {
            markers = List.copyOf(markers);
            units = List.copyOf(units);
        }
    }

    /** The card in one unit; facts are those that were asked for, tried only where the card holds. */
    public record UnitTrial(String unit, Tried when, List<FactTrial> facts) {
        public UnitTrial {
            facts = List.copyOf(facts);
        }
    }

    /** A fact of a card: its condition, and what fills its sentence. */
    public record FactTrial(String key, Tried when, List<Filled> values) {
        public FactTrial {
            values = List.copyOf(values);
        }

        /** A fact is told when its condition holds and every value is there. */
        public boolean isTold() {
            return when.held() && values.stream().allMatch(value -> value.text() != null);
        }
    }

    /** What fills a placeholder; without text and place when nothing does. */
    public record Filled(
            String name, @Nullable String text, @Nullable Evidence evidence) {}

    /** One value of a field of the report, as programs get it. */
    public record Entry(Object value) {}

    /**
     * Tries what the key names once more and writes it down.
     *
     * @throws UserError when nothing has that name
     */
    public static Explanation of(RepositoryView repository, List<Card> cards, String key) {
        return new Explain(repository, cards).explain(key);
    }

    private Explanation explain(String key) {
        for (Card card : cards) {
            for (Card.FactRule fact : card.facts()) {
                if (key.equals(card.id() + "." + fact.id())) {
                    return new Explanation(key, List.of(trial(card, List.of(fact), false)), null);
                }
            }
        }
        List<Card> named = cards.stream()
                .filter(card -> card.id().equals(key) || card.name().equalsIgnoreCase(key))
                .toList();
        if (!named.isEmpty()) {
            return new Explanation(
                    key,
                    named.stream().map(card -> trial(card, card.facts(), false)).toList(),
                    null);
        }
        Map<String, Object> report = DetectReport.of(Detector.detect(repository, cards));
        Object value = ReportFields.value(report, key).orElseThrow(() -> unknown(key, report));
        return field(key, value);
    }

    private Explanation field(String key, Object value) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            if (item != ReportFields.NOTHING) {
                entries.add(new Entry(item));
                ReportFields.name(item).ifPresent(names::add);
            }
        }
        List<CardTrial> trials = cards.stream()
                .filter(card -> names.contains(card.name()))
                .map(card -> trial(card, List.of(), true))
                .filter(trial -> !trial.units().isEmpty())
                .toList();
        return new Explanation(key, trials, entries);
    }

    private UserError unknown(String key, Map<String, Object> report) {
        Set<String> known = new LinkedHashSet<>();
        for (Card card : cards) {
            known.add(card.id());
            known.add(card.name());
            card.facts().forEach(fact -> known.add(card.id() + "." + fact.id()));
        }
        known.addAll(ReportFields.names(report));
        String hint = Suggestion.nearest(key, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("name " + HELP);
        return new UserError(ExitCode.USAGE, Problem.of("nothing to explain is called \"" + key + "\"", hint));
    }

    private CardTrial trial(Card card, List<Card.FactRule> facts, boolean onlyHeld) {
        List<UnitTrial> units = new ArrayList<>();
        for (String unit : stack.triedIn(card)) {
            Place place = Place.of(card, unit);
            ConditionTrace trace = ConditionTrace.on();
            boolean held = stack.conditions().holds(card.when(), place, trace).isPresent();
            if (held || !onlyHeld) {
                List<FactTrial> told = held
                        ? facts.stream().map(fact -> fact(card, fact, place)).toList()
                        : List.of();
                units.add(new UnitTrial(unit, trace.tried(), told));
            }
        }
        return new CardTrial(card.id(), card.name(), card.kind(), card.units(), units);
    }

    private FactTrial fact(Card card, Card.FactRule fact, Place place) {
        ConditionTrace trace = ConditionTrace.on();
        stack.conditions().holds(fact.when(), place, trace);
        List<Filled> values = new ArrayList<>();
        if (trace.tried().held()) {
            Extractions extractions = stack.extractions();
            for (Card.Named value : fact.values()) {
                values.add(extractions
                        .value(value.extraction(), place)
                        .map(found -> new Filled(value.name(), found.text(), found.evidence()))
                        .orElse(new Filled(value.name(), null, null)));
            }
        }
        return new FactTrial(card.id() + "." + fact.id(), trace.tried(), values);
    }
}
