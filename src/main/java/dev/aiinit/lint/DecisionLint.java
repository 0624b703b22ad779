package dev.aiinit.lint;

import dev.aiinit.project.Decision;
import dev.aiinit.project.Decision.Status;
import dev.aiinit.project.Location;
import dev.aiinit.project.Suggestion;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the decisions of a repository against each other: a pure function from decisions to findings. */
public final class DecisionLint {
    private final List<PlacedDecision> decisions;
    private final Succession succession;
    private final Map<String, List<String>> targets = new LinkedHashMap<>();
    private final List<DecisionFinding> findings = new ArrayList<>();

    private DecisionLint(List<PlacedDecision> decisions) {
        this.decisions = decisions;
        this.succession =
                new Succession(decisions.stream().map(PlacedDecision::decision).toList());
        for (PlacedDecision placed : decisions) {
            targets.put(placed.decision().id(), placed.decision().supersedes());
        }
    }

    /** What is wrong, rule by rule, each in the order of the decisions. */
    public static List<DecisionFinding> of(List<PlacedDecision> decisions) {
        DecisionLint lint = new DecisionLint(decisions);
        lint.danglingTargets();
        lint.cycles();
        lint.duplicateIds();
        lint.badDates();
        lint.withoutSuccessor();
        lint.sameTopics();
        lint.withoutReason();
        return List.copyOf(lint.findings);
    }

    /** Whether a text is a day of the calendar as ISO writes it. */
    public static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private void danglingTargets() {
        for (PlacedDecision placed : decisions) {
            for (String target : new LinkedHashSet<>(placed.decision().supersedes())) {
                if (!targets.containsKey(target)) {
                    add(
                            DecisionRule.DANGLING_TARGET,
                            placed,
                            "supersedes",
                            id(placed) + " supersedes \"" + target + "\", and there is no such decision",
                            Suggestion.nearest(target, others(placed))
                                    .map(near -> "did you mean \"" + near + "\"?")
                                    .orElse("ai-init decide list shows the ids"));
                }
            }
        }
    }

    private List<String> others(PlacedDecision placed) {
        return targets.keySet().stream()
                .filter(id -> !id.equals(placed.decision().id()))
                .toList();
    }

    private void cycles() {
        Set<String> told = new TreeSet<>();
        for (PlacedDecision placed : decisions) {
            String id = placed.decision().id();
            Set<String> reached = reachable(id);
            if (!reached.contains(id) || !told.add(id)) {
                continue;
            }
            List<String> circle = new ArrayList<>(reached.stream()
                    .filter(other -> reachable(other).contains(id))
                    .toList());
            told.addAll(circle);
            add(
                    DecisionRule.CYCLE,
                    placed,
                    "supersedes",
                    circle.size() == 1
                            ? id(placed) + " supersedes itself"
                            : "these supersede each other: " + String.join(", ", circle),
                    "take one of the ids out of \"supersedes\"");
        }
    }

    /** All ids that are superseded by this one, directly or not, sorted. */
    private Set<String> reachable(String id) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(targets.getOrDefault(id, List.of()));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (targets.containsKey(next) && reached.add(next)) {
                open.addAll(targets.get(next));
            }
        }
        return reached;
    }

    private void duplicateIds() {
        Map<String, String> first = new LinkedHashMap<>();
        for (PlacedDecision placed : decisions) {
            String id = placed.decision().id();
            String known = first.putIfAbsent(folded(id), id);
            if (known != null) {
                add(
                        DecisionRule.DUPLICATE_ID,
                        placed,
                        "id",
                        known.equals(id)
                                ? "the id \"" + id + "\" occurs twice"
                                : "the ids \"" + known + "\" and \"" + id
                                        + "\" differ only in case: one file where case does not count",
                        "give one of the two another id");
            }
        }
    }

    private static String folded(String id) {
        String composed = Normalizer.normalize(id, Normalizer.Form.NFKC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private void badDates() {
        for (PlacedDecision placed : decisions) {
            String date = placed.decision().date();
            if (!date.isEmpty() && !isDate(date)) {
                add(
                        DecisionRule.BAD_DATE,
                        placed,
                        "date",
                        "the date of " + id(placed) + " is \"" + date + "\", which is no day of the calendar",
                        "write it as 2026-09-07");
            }
        }
    }

    private void withoutSuccessor() {
        for (PlacedDecision placed : decisions) {
            Decision decision = placed.decision();
            if (decision.status() == Status.SUPERSEDED
                    && succession.successor(decision.id()).isEmpty()) {
                add(
                        DecisionRule.WITHOUT_SUCCESSOR,
                        placed,
                        "status",
                        id(placed) + " is superseded, and no decision that took effect supersedes it",
                        "name it under \"supersedes\" in the one that replaced it, or call it deprecated");
            }
        }
    }

    private void sameTopics() {
        Map<List<String>, String> known = new LinkedHashMap<>();
        for (PlacedDecision placed : decisions) {
            List<String> subject = Subject.of(placed.decision().title());
            if (subject.isEmpty() || !succession.isInForce(placed.decision())) {
                continue;
            }
            String other = known.putIfAbsent(subject, placed.decision().id());
            if (other != null) {
                add(
                        DecisionRule.SAME_TOPIC,
                        placed,
                        "title",
                        "\"" + other + "\" and " + id(placed) + " are both in force and have the same title",
                        "let the newer one supersede the other");
            }
        }
    }

    private void withoutReason() {
        for (PlacedDecision placed : decisions) {
            Decision decision = placed.decision();
            boolean open = decision.status() == Status.PROPOSED || succession.isInForce(decision);
            if (open && decision.why().isBlank()) {
                add(
                        DecisionRule.WITHOUT_REASON,
                        placed,
                        "why",
                        id(placed) + " gives no reason",
                        "say why: the reason is what stops a session from reopening it");
            }
        }
    }

    private static String id(PlacedDecision placed) {
        return "\"" + placed.decision().id() + "\"";
    }

    private void add(DecisionRule rule, PlacedDecision placed, String key, String what, String hint) {
        @Nullable Location where = placed.at(key);
        findings.add(new DecisionFinding(rule, placed.decision().id(), where, what, hint));
    }
}
