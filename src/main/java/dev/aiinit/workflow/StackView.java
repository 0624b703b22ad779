package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.pack.CardKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arranges technologies for STACK.md: unit by unit, what a manifest declares once in the heading, not in every line. */
final class StackView {
    private static final int MOST_UNITS = 6;
    private static final int FEW_UNITS = 4;
    private static final int MOST_PATHS = 4;
    private static final List<CardKind> ORDER = List.of(
            CardKind.LANGUAGE,
            CardKind.RUNTIME,
            CardKind.PACKAGE_MANAGER,
            CardKind.BUILD_TOOL,
            CardKind.MONOREPO,
            CardKind.FRAMEWORK,
            CardKind.LIBRARY,
            CardKind.CSS,
            CardKind.COMPONENTS,
            CardKind.I18N,
            CardKind.WORKSHOP,
            CardKind.SERVICE,
            CardKind.TEST,
            CardKind.LINT,
            CardKind.FORMAT,
            CardKind.TASK_RUNNER,
            CardKind.CI,
            CardKind.DEPLOY);

    /** UI_RULES.md tells them, each with its place. */
    private static final List<CardKind> ELSEWHERE = List.of(CardKind.ICONS, CardKind.ACCESSIBILITY);

    private final Findings findings;
    private final StackLines lines;

    StackView(Findings findings) {
        this.findings = findings;
        this.lines = new StackLines(findings);
    }

    /** {@code units}, {@code shared} for what several parts have in common, and {@code moreUnits} when there are too many to list. */
    Tree tree() {
        Map<String, List<Technology>> byUnit = new LinkedHashMap<>();
        byUnit.put("", new ArrayList<>());
        for (Technology technology : findings.technologies()) {
            if (!ELSEWHERE.contains(technology.kind())) {
                byUnit.computeIfAbsent(technology.unit(), unit -> new ArrayList<>())
                        .add(technology);
            }
        }
        Map<String, List<StackLine>> entries = new LinkedHashMap<>();
        byUnit.forEach((unit, technologies) ->
                entries.put(unit, entries(told(unit, byUnit.size(), technologies), StackLines.manifest(technologies))));
        List<Object> shared = takeShared(entries);
        List<String> units = entries.keySet().stream()
                .filter(unit -> !entries.getOrDefault(unit, List.of()).isEmpty())
                .sorted(Comparator.comparing((String unit) -> unit.isEmpty() ? 0 : 1)
                        .thenComparing(
                                unit -> -entries.getOrDefault(unit, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Object> shown = new ArrayList<>();
        Set<String> locks = new LinkedHashSet<>();
        for (String unit : units.subList(0, Math.min(units.size(), MOST_UNITS))) {
            List<Technology> technologies = byUnit.getOrDefault(unit, List.of());
            String lock = entries.getOrDefault(unit, List.of()).stream()
                    .map(StackLine::lock)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            shown.add(Tree.of("path", unit)
                    .with("manifest", StackLines.manifest(technologies))
                    .with("lock", lock != null && locks.add(lock) ? lock : null)
                    .with(
                            "lines",
                            entries.getOrDefault(unit, List.of()).stream()
                                    .map(entry -> entry.line().map())
                                    .toList())
                    .map());
        }
        Tree tree = Tree.of("units", shown).with("shared", shared);
        if (units.size() > MOST_UNITS) {
            List<String> rest =
                    units.subList(MOST_UNITS, units.size()).stream().sorted().toList();
            tree.with(
                    "moreUnits",
                    Tree.of("count", rest.size())
                            .with("paths", rest.subList(0, Math.min(MOST_PATHS, rest.size())))
                            .with("cut", rest.size() > MOST_PATHS));
        }
        return tree;
    }

    /** Takes out what the root says as well, and what several parts say in the same words; the latter is told once. */
    private static List<Object> takeShared(Map<String, List<StackLine>> entries) {
        Set<String> root = new LinkedHashSet<>();
        entries.getOrDefault("", List.of()).forEach(entry -> root.add(entry.said()));
        Map<String, List<String>> units = new LinkedHashMap<>();
        Map<String, StackLine> first = new LinkedHashMap<>();
        entries.forEach((unit, lines) -> lines.stream()
                .filter(entry -> !unit.isEmpty() && !root.contains(entry.said()))
                .forEach(entry -> {
                    units.computeIfAbsent(entry.said(), said -> new ArrayList<>())
                            .add(unit);
                    first.putIfAbsent(entry.said(), entry);
                }));
        List<Object> shared = new ArrayList<>();
        first.forEach((said, entry) -> {
            List<String> paths = units.getOrDefault(said, List.of());
            if (paths.size() > 1) {
                shared.add(entry.line()
                        .with("paths", paths.subList(0, Math.min(MOST_PATHS, paths.size())))
                        .with("more", Math.max(0, paths.size() - MOST_PATHS))
                        .map());
            }
        });
        entries.replaceAll((unit, lines) -> lines.stream()
                .filter(entry -> unit.isEmpty()
                        || (!root.contains(entry.said())
                                && units.getOrDefault(entry.said(), List.of()).size() < 2))
                .toList());
        return shared;
    }

    /** Where there are many parts, each tells what shapes its code; how it is checked stands in its own files. */
    private static List<Technology> told(String unit, int units, List<Technology> technologies) {
        return unit.isEmpty() || units <= FEW_UNITS
                ? technologies
                : technologies.stream()
                        .filter(technology -> rank(technology.kind()) <= rank(CardKind.SERVICE))
                        .toList();
    }

    private List<StackLine> entries(List<Technology> technologies, @Nullable String manifest) {
        Set<String> told = new LinkedHashSet<>();
        return technologies.stream()
                .sorted(Comparator.comparingInt(technology -> rank(technology.kind())))
                .filter(technology -> technology.kind() != CardKind.EXTERNAL_SERVICE)
                .filter(lines::tells)
                .filter(technology -> told.add(technology.name()))
                .map(technology -> lines.of(technology, manifest))
                .toList();
    }

    private static int rank(CardKind kind) {
        int index = ORDER.indexOf(kind);
        return index < 0 ? ORDER.size() : index;
    }
}
