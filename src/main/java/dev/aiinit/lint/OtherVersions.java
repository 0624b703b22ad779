package dev.aiinit.lint;

import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.VersionRange;
import dev.aiinit.markdown.Pieces.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds versions in memory files that every manifest of the repository excludes. */
public final class OtherVersions implements Check {
    private static final Pattern TOLD_OTHERWISE = Pattern.compile(
            "(?i)\\b(?:migrat\\w*|upgrad\\w*|legacy|previous\\w*|before|until|drop\\w*|support\\w*|not|never|instead|compat\\w*|older|newer|since|added"
                    + "|introduced|e\\.g\\.|example|unless|if|when|target\\w*|minimum|at least|from|to|was|were|deprecated|removed|matrix|test\\w*"
                    + "|changed?|breaking|below|above|under|prior|earlier|later|across|both|and|or|user\\w*|downstream|backport\\w*|release\\w*)\\b|[<>~^≥≤/]");

    private final Examined examined;
    private final Map<String, List<Version>> byName = new LinkedHashMap<>();

    public OtherVersions(Examined examined) {
        this.examined = examined;
        for (Technology technology : examined.findings().technologies()) {
            for (String name : names(technology.name())) {
                byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                        .addAll(technology.versions());
            }
        }
        byName.values().removeIf(List::isEmpty);
    }

    private static List<String> names(String name) {
        return switch (name) {
            case "Node.js" -> List.of("Node.js", "Node", "NodeJS");
            case "Java" -> List.of("Java", "JDK");
            default -> List.of(name);
        };
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        if (byName.isEmpty()) {
            return found;
        }
        Pattern named = Pattern.compile(
                "(?<![\\w.-])(" + String.join("|", byName.keySet().stream().map(Pattern::quote).toList())
                        + ")\\s+v?(\\d+(?:\\.\\d+){0,2}(?:\\.x)?)(\\+?)(?![\\w%+-]|\\.\\d)",
                Pattern.CASE_INSENSITIVE);
        for (MemoryFile file : examined.memory()) {
            file.pieces(Kind.WORDS).forEach(piece -> {
                Matcher version = named.matcher(file.text()).region(piece.start(), piece.end());
                while (version.find()) {
                    check(file, version, found);
                }
            });
        }
        return found;
    }

    private void check(MemoryFile file, Matcher version, List<Diagnosis> found) {
        List<Version> versions = byName.get(version.group(1).toLowerCase(Locale.ROOT));
        String line = file.lineAt(version.start());
        if (versions == null || TOLD_OTHERWISE.matcher(line.replace(version.group(), "")).find()) {
            return;
        }
        Optional<VersionRange> told = VersionRange.parse((version.group(3).isEmpty() ? "" : ">=") + version.group(2));
        List<Version> readable =
                versions.stream().filter(each -> range(each).isPresent()).toList();
        boolean excluded = told.isPresent()
                && !readable.isEmpty()
                && readable.size() == versions.size()
                && readable.stream()
                        .noneMatch(each -> range(each).orElseThrow().agreesWith(told.get()));
        if (excluded) {
            Version first = readable.get(0);
            found.add(Diagnosis.of(
                    MemoryRules.OTHER_VERSION,
                    file.at(version.start()),
                    version.group() + " against " + text(first) + " in " + first.evidence(),
                    "write what the manifest says, or no version"));
        }
    }

    private static Optional<VersionRange> range(Version version) {
        return VersionRange.parse(text(version)).map(range -> version.orLater() ? range.andLater() : range);
    }

    private static String text(Version version) {
        String declared = version.declared();
        String resolved = version.resolved();
        return declared != null ? declared : resolved == null ? "" : resolved;
    }
}
