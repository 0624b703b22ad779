package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.KeySearch;
import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.MavenProperties;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.CountedText;
import dev.aiinit.pack.Extraction;
import dev.aiinit.pack.Extraction.Means;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out of a repository what a card asks for. */
final class Extractions {
    private static final int MOST_FILES = 2_000;
    private static final int MOST_MATCHES_A_FILE = 500;

    private final Sources sources;
    private final Manifests manifests;
    /** What files at the root say is the same in every unit. By file, key path and pattern. */
    private final Map<String, List<Extract>> fromRoot = new LinkedHashMap<>();

    private final KeySearch keys;
    private final TextSearch texts;

    Extractions(Sources sources, Manifests manifests) {
        this.sources = sources;
        this.manifests = manifests;
        this.keys = new KeySearch(sources);
        this.texts = new TextSearch(sources);
    }

    /** A text and where it stands. */
    record Extract(String text, Evidence evidence) {}

    /** The versions that an extraction finds, each a declaration of its own. */
    List<Version> versions(Extraction extraction, Place place) {
        if (extraction instanceof Extraction.Dependency dependency) {
            return dependencyVersions(dependency.name(), place);
        }
        Means means = means(extraction);
        return extracts(extraction, place).stream()
                .map(found -> version(found, means))
                .toList();
    }

    private static Version version(Extract found, Means means) {
        return switch (means) {
            case DECLARED -> new Version(found.text(), null, found.evidence(), null, false);
            case RESOLVED -> new Version(null, found.text(), found.evidence(), null, false);
            case AT_LEAST -> new Version(">=" + found.text(), null, found.evidence(), null, false);
            case OR_LATER -> new Version(found.text(), null, found.evidence(), null, true);
            case EDITION -> new Version("edition " + found.text(), null, found.evidence(), null, false);
        };
    }

    private static Means means(Extraction extraction) {
        if (extraction instanceof Extraction.Key key) {
            return key.means();
        }
        return extraction instanceof Extraction.Text text ? text.means() : Means.DECLARED;
    }

    private List<Version> dependencyVersions(String name, Place place) {
        return place.ecosystems().stream()
                .flatMap(ecosystem -> dependencyVersions(name, ecosystem, place.unit()).stream())
                .toList();
    }

    private List<Version> dependencyVersions(String name, String ecosystem, String unit) {
        List<Version> versions = new ArrayList<>();
        for (Manifests.Dependency dependency : manifests.declared(ecosystem, unit)) {
            if (isNamed(name, dependency.name())) {
                Optional<Manifests.Resolved> resolved = manifests.resolved(ecosystem, unit, dependency.name());
                String declared = OneLine.shortened(dependency.declared());
                if (!declared.isEmpty() || resolved.isPresent()) {
                    versions.add(new Version(
                            declared.isEmpty() ? null : declared,
                            resolved.map(Manifests.Resolved::version)
                                    .map(OneLine::shortened)
                                    .orElse(null),
                            dependency.evidence(),
                            resolved.map(Manifests.Resolved::lock).orElse(null),
                            false));
                }
                if (name.endsWith("*") && !versions.isEmpty()) {
                    break; // A family of packages has one version.
                }
            }
        }
        return versions;
    }

    private static boolean isNamed(String name, String dependency) {
        return name.endsWith("*")
                ? dependency.startsWith(name.substring(0, name.length() - 1))
                : dependency.equals(name);
    }

    /** The value that fills a placeholder; empty when nothing does. */
    Optional<Extract> value(Extraction extraction, Place place) {
        if (extraction instanceof Extraction.Names names) {
            return names(names, place);
        } else if (extraction instanceof Extraction.Dependency dependency) {
            return dependencyVersions(dependency.name(), place).stream()
                    .findFirst()
                    .flatMap(version -> Optional.ofNullable(
                                    version.resolved() != null ? version.resolved() : version.declared())
                            .map(text -> new Extract(text, version.evidence())));
        }
        return extracts(extraction, place).stream().findFirst();
    }

    private List<Extract> extracts(Extraction extraction, Place place) {
        if (extraction instanceof Extraction.Key key) {
            return key.file().startsWith("/")
                    ? fromRoot.computeIfAbsent(
                            String.join("\t", key.file(), key.path(), key.pattern()), unused -> keyed(key, place))
                    : keyed(key, place);
        } else if (extraction instanceof Extraction.Text text) {
            return text.file().startsWith("/")
                    ? fromRoot.computeIfAbsent(
                            String.join("\t", text.file(), text.pattern()), unused -> searched(text, place))
                    : searched(text, place);
        }
        return files(extraction, place);
    }

    private List<Extract> searched(Extraction.Text text, Place place) {
        return sources.matching(place.unit(), text.file()).stream()
                .limit(MOST_FILES)
                .flatMap(file -> texts.find(file, text.pattern(), 1).stream()
                        .flatMap(hit -> MavenProperties.filled(sources, file, hit.value()).stream()
                                .map(value -> new Extract(OneLine.shortened(value), Evidence.line(file, hit.line())))))
                .filter(found -> !found.text().isEmpty())
                .toList();
    }

    private List<Extract> files(Extraction extraction, Place place) {
        if (extraction instanceof Extraction.File file) {
            return sources.first(place.unit(), file.glob()).stream()
                    .map(found -> new Extract(OneLine.shortened(found.path()), Evidence.file(found.path())))
                    .toList();
        } else if (extraction instanceof Extraction.Folder folder) {
            return sources
                    .first(place.unit(), folder.glob())
                    .filter(found -> !found.folder().isEmpty())
                    .map(found -> new Extract(OneLine.shortened(found.folder()), Evidence.file(found.path())))
                    .stream()
                    .toList();
        }
        return List.of();
    }

    private List<Extract> keyed(Extraction.Key key, Place place) {
        List<Extract> found = new ArrayList<>();
        Pattern pattern = key.pattern().isEmpty() ? null : Pattern.compile(key.pattern(), Pattern.MULTILINE);
        for (String file : sources.matching(place.unit(), key.file())) {
            for (KeySearch.Hit hit : keys.find(file, key.path())) {
                for (String value : values(file, hit)) {
                    String taken = pattern == null ? value : firstGroup(pattern, value);
                    String line = OneLine.shortened(taken);
                    if (!line.isEmpty()) {
                        found.add(new Extract(line, hit.evidence()));
                    }
                }
            }
        }
        return found;
    }

    /** A variable of a workflow is no value; what the matrix of its job gives it are several. */
    private List<String> values(String file, KeySearch.Hit hit) {
        List<String> values = new ArrayList<>();
        for (String text : hit.value().asTexts()) {
            if (!text.contains("${{")) {
                values.add(text);
            } else if (hit.evidence().key() != null) {
                sources.tree(file)
                        .ifPresent(tree -> values.addAll(
                                WorkflowMatrix.values(tree, hit.evidence().key(), text)));
            }
        }
        return values;
    }

    private static String firstGroup(Pattern pattern, String value) {
        return CountedText.find(pattern, value)
                .flatMap(match -> Optional.ofNullable(match.group(1)))
                .orElse("");
    }

    private Optional<Extract> names(Extraction.Names names, Place place) {
        List<Extract> hits = hits(names, place);
        Set<String> found = new LinkedHashSet<>();
        hits.forEach(hit -> found.add(hit.text().replace('`', '\'')));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Extract(
                        joined(List.copyOf(found), names.most()), hits.get(0).evidence()));
    }

    private List<Extract> hits(Extraction.Names names, Place place) {
        List<Extract> hits = new ArrayList<>();
        sources.matching(place.unit(), names.file()).stream()
                .limit(MOST_FILES)
                .forEach(file -> texts.find(file, names.pattern(), MOST_MATCHES_A_FILE).stream()
                        .map(hit -> new Extract(OneLine.shortened(hit.value()), Evidence.line(file, hit.line())))
                        .filter(hit -> !hit.text().isEmpty())
                        .forEach(hits::add));
        return hits;
    }

    /** Everything that it finds, each where it stands. */
    List<Extract> all(Extraction extraction, Place place) {
        return extraction instanceof Extraction.Names names ? hits(names, place) : extracts(extraction, place);
    }

    /** {@code `a`, `b` and `c`}; what is beyond {@code most} is counted. */
    private static String joined(List<String> names, int most) {
        List<String> quoted = new ArrayList<>();
        for (String name : names.subList(0, Math.min(most, names.size()))) {
            quoted.add("`" + name + "`");
        }
        if (names.size() > most) {
            quoted.add((names.size() - most) + " more");
        }
        if (quoted.size() == 1) {
            return quoted.get(0);
        }
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.get(quoted.size() - 1);
    }
}
