package dev.aiinit.detect;

import dev.aiinit.command.Command;
import dev.aiinit.command.Origin;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.detect.Stack.Held;
import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.Extraction;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns each card that holds into what it tells: versions, facts, commands and noise of its unit. */
final class Technologies {
    private final List<Held> held;
    private final Conditions conditions;
    private final Extractions extractions;

    Technologies(Stack stack, Extractions extractions) {
        this.held = stack.held();
        this.conditions = stack.conditions();
        this.extractions = extractions;
    }

    /** Cards of the kind {@code common} are rules and no technologies. */
    List<Technology> found() {
        List<Technology> technologies = new ArrayList<>();
        Set<List<Object>> told = new LinkedHashSet<>();
        for (Held each : held) {
            if (each.card().kind() == CardKind.COMMON) {
                continue;
            }
            List<Version> versions = new ArrayList<>();
            for (Extraction extraction : each.card().versions()) {
                for (Version version : extractions.versions(extraction, each.place())) {
                    // A file at the root ("/.github/…") is seen from every unit and told once; jobs of pipelines repeat
                    // each other.
                    String place = WorkflowVersions.isPipeline(version.evidence())
                            ? ""
                            : version.evidence().toString();
                    String value = version.declared() + " " + version.resolved();
                    if (told.add(List.of(each.card().id(), place, value))) {
                        versions.add(version);
                    }
                }
            }
            technologies.add(new Technology(
                    each.card().id(), each.card().name(), each.card().kind(), each.unit(), versions, each.evidence()));
        }
        return technologies;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Set<List<Object>> told = new LinkedHashSet<>();
        for (Held each : held) {
            for (Card.FactRule rule : each.card().facts()) {
                fact(each, rule)
                        .filter(fact -> told.add(List.of(fact.key(), fact.text(), fact.evidence())))
                        .ifPresent(facts::add);
            }
        }
        return facts;
    }

    private Optional<Fact> fact(Held where, Card.FactRule rule) {
        Optional<List<Evidence>> because = conditions.holds(rule.when(), where.place());
        if (because.isEmpty()) {
            return Optional.empty();
        }
        String text = rule.say();
        Evidence evidence = because.get().isEmpty() ? null : because.get().get(0);
        for (Card.Named value : rule.values()) {
            Optional<Extractions.Extract> extract = extractions.value(value.extraction(), where.place());
            if (extract.isEmpty()) {
                return Optional.empty();
            }
            text = text.replace("{" + value.name() + "}", extract.get().text());
            evidence = evidence == null ? extract.get().evidence() : evidence;
        }
        return Optional.of(new Fact(
                where.card().id() + "." + rule.id(),
                rule.topic(),
                where.unit(),
                text,
                evidence == null ? first(where) : evidence));
    }

    /** A card that holds everywhere has no evidence but the repository itself. */
    private static Evidence first(Held held) {
        return held.evidence().isEmpty()
                ? Evidence.file(held.unit())
                : held.evidence().get(0);
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Held each : held) {
            for (Card.CommandRule rule : each.card().commands()) {
                conditions
                        .holds(rule.when(), each.place())
                        .ifPresent(because -> commands.add(new Command(
                                rule.kind(),
                                "",
                                rule.command(),
                                "",
                                each.unit(),
                                Origin.WRAPPER,
                                null,
                                List.of(),
                                because.isEmpty() ? first(each) : because.get(0))));
            }
        }
        return commands;
    }

    List<ActiveNoise> noise() {
        List<ActiveNoise> noise = new ArrayList<>();
        for (Held each : held) {
            for (Card.NoiseRule rule : each.card().noise()) {
                conditions
                        .holds(rule.when(), each.place())
                        .ifPresent(because -> noise.add(new ActiveNoise(
                                each.card().id(),
                                each.card().name(),
                                each.unit(),
                                rule,
                                because.isEmpty() || each.card().kind() == CardKind.COMMON
                                        ? first(each)
                                        : because.get(0))));
            }
        }
        return noise;
    }

    List<Held> held() {
        return held;
    }
}
