package dev.aiinit.workflow;

import dev.aiinit.command.Command;
import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.CommandKind;
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

/** Writes what is known about one technology of one part as a line: name, versions with their source, facts. */
final class StackLines {
    private static final List<CardKind> PLAIN =
            List.of(CardKind.RUNTIME, CardKind.PACKAGE_MANAGER, CardKind.BUILD_TOOL, CardKind.LANGUAGE);

    private static final Pattern RANGE =
            Pattern.compile("(?!.*(<[A-Za-z!/?]|\\]\\(|#))(?=.*\\d)[A-Za-z0-9.<>=~^!|,*+ \\[\\])(-]{1,80}");

    /** A key with the number of a list item in it: nobody finds a place by that. */
    private static final Pattern NUMBERED = Pattern.compile("\\.\\d+(\\.|$)");

    private final Findings findings;

    StackLines(Findings findings) {
        this.findings = findings;
    }

    StackLine of(Technology technology, @Nullable String manifest) {
        return new StackLine(said(technology), line(technology, manifest), lock(technology));
    }

    private String said(Technology technology) {
        return technology.name() + "\n"
                + versions(technology).stream().map(StackLines::value).toList() + "\n"
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
    boolean tells(Technology technology) {
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

    /** The first fact goes on from the name that the line begins with. */
    private static List<MarkdownText> withoutName(List<MarkdownText> facts, String name) {
        List<MarkdownText> rest = new ArrayList<>(facts);
        if (!rest.isEmpty() && rest.get(0).text().startsWith(name + " ")) {
            rest.set(0, new MarkdownText(rest.get(0).text().substring(name.length() + 1)));
        }
        return rest;
    }

    private Tree line(Technology technology, @Nullable String manifest) {
        List<Object> versions = new ArrayList<>();
        for (Version version : versions(technology)) {
            versions.add(Tree.of("value", printed(value(version)))
                    .with("source", shortSource(version.evidence(), manifest))
                    .map());
        }
        List<MarkdownText> facts = facts(technology);
        boolean named =
                versions.isEmpty() && !facts.isEmpty() && facts.get(0).text().startsWith(technology.name() + " ");
        if (versions.isEmpty() && !technology.evidence().isEmpty()) {
            Evidence evidence = telling(technology);
            boolean told = facts.stream().anyMatch(fact -> fact.text().contains("`" + evidence.path() + "`"));
            versions.add(Tree.of("value", "")
                    .with("source", told ? null : shortSource(evidence, manifest))
                    .map());
        }
        return Tree.of("name", technology.name())
                .with("versions", versions)
                .with("facts", named ? facts : withoutName(facts, technology.name()))
                .with("named", named);
    }

    /** Of many pipelines the one that builds and tests is the one to look at. */
    private Evidence telling(Technology technology) {
        return findings.commands().stream()
                .sorted(Comparator.comparingInt(command -> command.kind() == CommandKind.TEST ? 0 : 1))
                .map(Command::ci)
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
        return key.contains("dependenc") || key.startsWith("require") || key.startsWith("parent.");
    }

    /** The file that declares most of the dependencies of a unit. */
    static @Nullable String manifest(List<Technology> technologies) {
        Map<String, Long> count = technologies.stream()
                .flatMap(technology -> Stream.concat(
                        technology.versions().stream().map(Version::evidence), technology.evidence().stream()))
                .filter(StackLines::isDependency)
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
