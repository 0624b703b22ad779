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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            CardKind.SERVICE,
            CardKind.TEST,
            CardKind.LINT,
            CardKind.FORMAT,
            CardKind.TASK_RUNNER,
            CardKind.CI,
            CardKind.DEPLOY);

    private static final List<CardKind> PLAIN =
            List.of(CardKind.RUNTIME, CardKind.PACKAGE_MANAGER, CardKind.BUILD_TOOL, CardKind.LANGUAGE);

    private static final Pattern RANGE =
            Pattern.compile("(?!.*(<[A-Za-z!/?]|\\]\\(|#))(?=.*\\d)[A-Za-z0-9.<>=~^!|,*+ \\[\\])(-]{1,80}");

    /** A key with the number of a list item in it: nobody finds a place by that. */
    private static final Pattern NUMBERED = Pattern.compile("\\.\\d+(\\.|$)");

    private final Findings findings;

    StackView(Findings findings) {
        this.findings = findings;
    }

    /** One line of a part, and what it says, to be compared with the lines of other parts. */
    private record Entry(String said, Tree line, @Nullable String lock) {}

    /** {@code units}, {@code shared} for what several parts have in common, and {@code moreUnits} when there are too many to list. */
    Tree tree() {
        Map<String, List<Technology>> byUnit = new LinkedHashMap<>();
        byUnit.put("", new ArrayList<>());
        for (Technology technology : findings.technologies()) {
            byUnit.computeIfAbsent(technology.unit(), unit -> new ArrayList<>()).add(technology);
        }
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        byUnit.forEach((unit, technologies) ->
                entries.put(unit, entries(told(unit, byUnit.size(), technologies), manifest(technologies))));
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
                    .map(Entry::lock)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            shown.add(Tree.of("path", unit)
                    .with("manifest", manifest(technologies))
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
    private static List<Object> takeShared(Map<String, List<Entry>> entries) {
        Set<String> root = new LinkedHashSet<>();
        entries.getOrDefault("", List.of()).forEach(entry -> root.add(entry.said()));
        Map<String, List<String>> units = new LinkedHashMap<>();
        Map<String, Entry> first = new LinkedHashMap<>();
        entries.forEach((unit, lines) -> lines.stream()
                .filter(entry -> !unit.isEmpty() && !root.contains(entry.said()))
                .forEach(entry -> {
                    units.computeIfAbsent(entry.said(), said -> new ArrayList<>()).add(unit);
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

    private List<Entry> entries(List<Technology> technologies, @Nullable String manifest) {
        Set<String> told = new LinkedHashSet<>();
        return technologies.stream()
                .sorted(Comparator.comparingInt(technology -> rank(technology.kind())))
                .filter(this::tells)
                .filter(technology -> told.add(technology.name()))
                .map(technology -> new Entry(said(technology), line(technology, manifest), lock(technology)))
                .toList();
    }

    private String said(Technology technology) {
        return technology.name() + "\n"
                + versions(technology).stream().map(StackView::value).toList() + "\n"
                + facts(technology);
    }

    /** What the project asks for; what pipelines set up only where it says nothing. */
    private static List<Version> versions(Technology technology) {
        List<Version> own = technology.versions().stream()
                .filter(version -> !version.isOfPipeline())
                .toList();
        Set<String> told = new LinkedHashSet<>();
        return (own.isEmpty() ? technology.versions() : own)
                .stream().filter(version -> told.add(value(version))).toList();
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
        for (Version version : versions(technology)) {
            versions.add(Tree.of("value", printed(value(version)))
                    .with("source", shortSource(version.evidence(), manifest))
                    .map());
        }
        List<MarkdownText> facts = facts(technology);
        boolean named = versions.isEmpty()
                && !facts.isEmpty()
                && facts.get(0).text().startsWith(technology.name() + " ");
        if (versions.isEmpty() && !technology.evidence().isEmpty()) {
            Evidence evidence = telling(technology);
            boolean told = facts.stream().anyMatch(fact -> fact.text().contains("`" + evidence.path() + "`"));
            versions.add(Tree.of("value", "")
                    .with("source", told ? null : shortSource(evidence, manifest))
                    .map());
        }
        return Tree.of("name", technology.name())
                .with("versions", versions)
                .with("facts", facts)
                .with("named", named);
    }

    /** Of many pipelines the one that builds and tests is the one to look at. */
    private Evidence telling(Technology technology) {
        return findings.commands().stream()
                .map(Findings.Command::ci)
                .filter(Objects::nonNull)
                .filter(run -> technology.kind() == CardKind.CI && run.everyChange())
                .map(run -> Evidence.file(run.file()))
                .filter(file -> technology.evidence().stream()
                        .anyMatch(each -> Objects.equals(folder(each.path()), folder(file.path()))))
                .findFirst()
                .orElse(technology.evidence().get(0));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The exact version when the lock file tells it, the declared one otherwise; a range that says more than the version stays. */
    private static String value(Version version) {
        String declared = version.declared();
        String resolved = version.resolved();
        if (resolved == null) {
            return declared == null ? "" : declared;
        }
        boolean telling = declared != null && (declared.startsWith("~") || declared.startsWith("<"));
        return telling ? resolved + ", held by " + declared : resolved;
    }

    /** A version or a range is printed as it is; anything else that stands in its place is text, and escaped. */
    private static Object printed(String version) {
        return RANGE.matcher(version).matches() && version.indexOf('*') == version.lastIndexOf('*')
                ? new MarkdownText(version)
                : version;
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

    private static @Nullable String lock(Technology technology) {
        return versions(technology).stream()
                .filter(version -> version.resolved() != null)
                .map(Version::lock)
                .filter(Objects::nonNull)
                .map(Evidence::path)
                .findFirst()
                .orElse(null);
    }
}
