package dev.aiinit.lint;

import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.VersionRange;
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
            "(?i)\\b(?:migrat\\w*|upgrad\\w*|legacy|previous\\w*|until|drop\\w*|support\\w*|compat\\w*|older|since|introduced|e\\.g\\.|for example|such as"
                    + "|deprecated|removed|was|were|no longer|instead of|downstream|backport\\w*|changed|breaking|prior to|before|branch\\w*|master|matrix|both|across)\\b|[<>~^≥≤]");

    private static final Pattern OR_LATER =
            Pattern.compile("(?i)^(?:\\+|\\.x\\+|,? (?:or|and) (?:later|newer|above|higher|up))");
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
        String names =
                String.join("|", byName.keySet().stream().map(Pattern::quote).toList());
        Pattern named = Pattern.compile(
                "(?<![\\w./-])(" + names
                        + ")\\**(?:[ \\t]+version)?[ \\t]*[:(]?\\**[ \\t]*\\(?v?(\\d+(?:\\.\\d+){0,2}(?:\\.x)?)(?![\\w%-]|\\.\\d)",
                Pattern.CASE_INSENSITIVE);
        for (MemoryFile file : examined.rulesOfToday()) {
            Matcher version = named.matcher(file.prose());
            while (version.find()) {
                check(file, version, found);
            }
        }
        return found;
    }

    private void check(MemoryFile file, Matcher version, List<Diagnosis> found) {
        List<Version> versions = byName.get(version.group(1).toLowerCase(Locale.ROOT));
        String line = file.lineAt(version.start());
        if (versions == null
                || TOLD_OTHERWISE.matcher(line.replace(version.group(), "")).find()) {
            return;
        }
        boolean orLater = OR_LATER.matcher(file.text())
                .region(version.end(), file.text().length())
                .find();
        Optional<VersionRange> told = VersionRange.parse((orLater ? ">=" : "") + version.group(2));
        List<Version> readable =
                versions.stream().filter(each -> range(each).isPresent()).toList();
        boolean excluded = told.isPresent()
                && !readable.isEmpty()
                && readable.size() == versions.size()
                && readable.stream().noneMatch(each -> range(each).orElseThrow().agreesWith(told.get()));
        if (excluded) {
            Version first = readable.get(0);
            found.add(Diagnosis.of(
                    MemoryRules.OTHER_VERSION,
                    file.at(version.start()),
                    version.group().replace("*", "") + " against " + text(first) + " in " + first.evidence(),
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
