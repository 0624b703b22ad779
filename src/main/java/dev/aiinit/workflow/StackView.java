package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.MarkdownText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arranges technologies for STACK.md: unit by unit, what a manifest declares once in the heading, not in every line. */
final class StackView {
    private static final int MOST_UNITS = 8;
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
            CardKind.SERVICE,
            CardKind.TEST,
            CardKind.LINT,
            CardKind.FORMAT,
            CardKind.TASK_RUNNER,
            CardKind.CI,
            CardKind.DEPLOY);

    private static final List<CardKind> PLAIN =
            List.of(CardKind.RUNTIME, CardKind.PACKAGE_MANAGER, CardKind.BUILD_TOOL, CardKind.LANGUAGE);

    /** A key with the number of a list item in it: nobody finds a place by that. */
    private static final Pattern NUMBERED = Pattern.compile("\\.\\d+(\\.|$)");

    private final Findings findings;

    StackView(Findings findings) {
        this.findings = findings;
    }

    /** {@code units}, and {@code moreUnits} when there are too many to list. */
    Tree tree() {
        Map<String, List<Technology>> byUnit = new LinkedHashMap<>();
        for (Technology technology : findings.technologies()) {
            byUnit.computeIfAbsent(technology.unit(), unit -> new ArrayList<>()).add(technology);
        }
        List<String> units = byUnit.keySet().stream()
                .sorted(Comparator.comparing((String unit) -> unit.isEmpty() ? 0 : 1)
                        .thenComparing(
                                unit -> -byUnit.getOrDefault(unit, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Object> shown = new ArrayList<>();
        for (String unit : units.subList(0, Math.min(units.size(), MOST_UNITS))) {
            Map<String, Object> view =
                    unit(unit, byUnit.getOrDefault(unit, List.of())).map();
            if (view.get("lines") instanceof List<?> lines && !lines.isEmpty()) {
                shown.add(view);
            }
        }
        Tree tree = Tree.of("units", shown);
        if (units.size() > MOST_UNITS) {
            List<String> rest =
                    units.subList(MOST_UNITS, units.size()).stream().sorted().toList();
            tree.with(
                    "moreUnits",
                    Tree.of("count", rest.size())
                            .with(
                                    "paths",
                                    String.join(", ", rest.subList(0, Math.min(12, rest.size())))
                                            + (rest.size() > 12 ? " …" : "")));
        }
        return tree;
    }

    private Tree unit(String path, List<Technology> technologies) {
        String manifest = manifest(technologies);
        List<Object> lines = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        technologies.stream()
                .sorted(Comparator.comparingInt(technology -> rank(technology.kind())))
                .filter(this::tells)
                .filter(technology -> told.add(technology.name()))
                .forEach(technology -> lines.add(line(technology, manifest).map()));
        return Tree.of("path", path)
                .with("manifest", manifest)
                .with("lock", lock(technologies))
                .with("lines", lines);
    }

    /** Whoever sees the manifest knows its package manager: it takes a version or a fact to be worth a line. */
    private boolean tells(Technology technology) {
        return !PLAIN.contains(technology.kind())
                || !technology.versions().isEmpty()
                || !facts(technology).isEmpty();
    }

    private List<MarkdownText> facts(Technology technology) {
        return findings.facts().stream()
                .filter(fact -> fact.unit().equals(technology.unit())
                        && fact.topic().equals("stack")
                        && fact.key().startsWith(technology.card() + "."))
                .map(fact -> SafeMarkdown.inline(fact.text()))
                .toList();
    }

    private static int rank(CardKind kind) {
        int index = ORDER.indexOf(kind);
        return index < 0 ? ORDER.size() : index;
    }

    private Tree line(Technology technology, @Nullable String manifest) {
        List<Object> versions = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Version version : technology.versions()) {
            if (told.add(value(version))) {
                versions.add(Tree.of("value", value(version))
                        .with("source", shortSource(version.evidence(), manifest))
                        .map());
            }
        }
        if (versions.isEmpty() && !technology.evidence().isEmpty()) {
            versions.add(Tree.of("value", "")
                    .with("source", shortSource(technology.evidence().get(0), manifest))
                    .map());
        }
        return Tree.of("name", technology.name()).with("versions", versions).with("facts", facts(technology));
    }

    /** The exact version when the lock file tells it, the declared one otherwise; a range that says more than the version stays. */
    private static String value(Version version) {
        String declared = version.declared();
        String resolved = version.resolved();
        if (resolved == null) {
            return declared == null ? "" : declared;
        }
        boolean telling =
                declared != null && (declared.startsWith("~") || declared.startsWith("<") || declared.startsWith("="));
        return telling ? resolved + ", held by " + declared : resolved;
    }

    /** Nothing for a plain dependency of the manifest in the heading; its key when it stands elsewhere in there; else path and key. */
    private static @Nullable String shortSource(Evidence evidence, @Nullable String manifest) {
        boolean here = evidence.path().equals(manifest);
        if (here && (isDependency(evidence) || evidence.key().isEmpty())) {
            return null;
        }
        if (NUMBERED.matcher(evidence.key()).find()) {
            return here ? null : evidence.path();
        }
        return here ? evidence.key() : evidence.toString();
    }

    private static boolean isDependency(Evidence evidence) {
        String key = evidence.key().toLowerCase(Locale.ROOT);
        return key.contains("dependenc") || key.startsWith("require");
    }

    /** The file that declares most of the dependencies of a unit. */
    private static @Nullable String manifest(List<Technology> technologies) {
        Map<String, Long> count = technologies.stream()
                .flatMap(technology -> Stream.concat(
                        technology.versions().stream().map(Version::evidence), technology.evidence().stream()))
                .filter(StackView::isDependency)
                .collect(Collectors.groupingBy(Evidence::path, LinkedHashMap::new, Collectors.counting()));
        return count.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable String lock(List<Technology> technologies) {
        return technologies.stream()
                .flatMap(technology -> technology.versions().stream())
                .filter(version -> version.lock() != null && version.resolved() != null)
                .map(version -> java.util.Objects.requireNonNull(version.lock()).path())
                .findFirst()
                .orElse(null);
    }
}
