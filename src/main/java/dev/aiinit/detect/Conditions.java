package dev.aiinit.detect;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.KeySearch;
import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Condition;
import dev.aiinit.pack.CountedText;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Tells whether a condition of a card holds in a place, and what made it hold. */
final class Conditions {
    /** Asked for other cards. */
    interface Holdings {
        /** What makes the card hold in this unit; empty when it does not. */
        Optional<List<Evidence>> in(String unit, String card);

        /** What makes the card hold in the first unit where it does. */
        Optional<List<Evidence>> anywhere(String card);
    }

    private static final Optional<List<Evidence>> NO = Optional.empty();
    private static final Optional<List<Evidence>> YES_WITHOUT_EVIDENCE = Optional.of(List.of());

    private final Sources sources;
    private final Manifests manifests;
    private final Holdings holdings;
    private final KeySearch keys;
    private final TextSearch texts;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<Condition, Optional<List<Evidence>>> fromRoot = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Declared>> declared = new LinkedHashMap<>();

    /** Dependencies of a unit; most names that cards ask for are not among them. */
    private record Declared(List<Manifests.Dependency> dependencies, Set<String> names, Set<String> files) {
        boolean mayHold(List<String> wanted) {
            for (String name : wanted) {
                if (names.contains(name) || name.contains("*")) {
                    return true;
                }
            }
            return false;
        }
    }

    Conditions(Sources sources, Manifests manifests, Holdings holdings) {
        this.sources = sources;
        this.manifests = manifests;
        this.holdings = holdings;
        this.keys = new KeySearch(sources);
        this.texts = new TextSearch(sources);
    }

    /** What files at the root say is the same in every unit. */
    private Optional<List<Evidence>> fromRoot(Condition condition, Supplier<Optional<List<Evidence>>> look) {
        Optional<List<Evidence>> known = fromRoot.get(condition);
        if (known == null) {
            known = look.get();
            fromRoot.put(condition, known);
        }
        return known;
    }

    /** The evidence, which may be an empty list ({@code not}, {@code always}); an empty optional when the condition does not hold. */
    Optional<List<Evidence>> holds(Condition condition, Place place) {
        return holds(condition, place, ConditionTrace.OFF);
    }

    /** The same, told step by step. What is already known of files at the root is looked up again, to say where. */
    Optional<List<Evidence>> holds(Condition condition, Place place, ConditionTrace trace) {
        trace.begin(condition);
        return trace.end(tried(condition, place, trace));
    }

    private Optional<List<Evidence>> tried(Condition condition, Place place, ConditionTrace trace) {
        if (condition instanceof Condition.File file) {
            return sources.first(place.unit(), file.glob()).map(found -> List.of(Evidence.file(found.path())));
        } else if (condition instanceof Condition.OnDisk onDisk) {
            return onDisk(onDisk, place);
        } else if (condition instanceof Condition.Key key) {
            return isOfRoot(key.file(), trace) ? fromRoot(key, () -> key(key, place, trace)) : key(key, place, trace);
        } else if (condition instanceof Condition.Text text) {
            return isOfRoot(text.file(), trace)
                    ? fromRoot(text, () -> text(text, place, trace))
                    : text(text, place, trace);
        } else if (condition instanceof Condition.Dependency dependency) {
            return dependency(dependency.names(), dependency.scope(), place, trace);
        } else if (condition instanceof Condition.Packages packages) {
            return packages(packages, place, trace);
        } else if (condition instanceof Condition.Technology technology) {
            return technology.anywhere()
                    ? holdings.anywhere(technology.card())
                    : holdings.in(place.unit(), technology.card());
        } else if (condition instanceof Condition.AllOf all) {
            return all(all.conditions(), place, trace);
        } else if (condition instanceof Condition.AnyOf any) {
            return any(any.conditions(), place, trace);
        } else if (condition instanceof Condition.Not not) {
            return holds(not.condition(), place, trace).isPresent() ? NO : YES_WITHOUT_EVIDENCE;
        }
        return YES_WITHOUT_EVIDENCE;
    }

    private static boolean isOfRoot(String file, ConditionTrace trace) {
        return file.startsWith("/") && !trace.isOn();
    }

    private Optional<List<Evidence>> onDisk(Condition.OnDisk onDisk, Place place) {
        String path =
                onDisk.path().startsWith("/") ? onDisk.path().substring(1) : Folders.join(place.unit(), onDisk.path());
        return sources.repository().exists(path) ? Optional.of(List.of(Evidence.file(path))) : NO;
    }

    private Optional<List<Evidence>> key(Condition.Key key, Place place, ConditionTrace trace) {
        for (String file : sources.matching(place.unit(), key.file())) {
            trace.looked(file);
            for (KeySearch.Hit hit : keys.find(file, key.path())) {
                if (key.matches().isEmpty()
                        || isMatched(key.matches(), hit.value().asTexts())) {
                    return Optional.of(List.of(hit.evidence()));
                }
            }
        }
        return NO;
    }

    private boolean isMatched(String regex, List<String> values) {
        Pattern pattern = patterns.computeIfAbsent(regex, Conditions::compile);
        return values.stream()
                .anyMatch(value -> CountedText.find(pattern, value).isPresent());
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.MULTILINE);
    }

    private Optional<List<Evidence>> text(Condition.Text text, Place place, ConditionTrace trace) {
        for (String file : sources.matching(place.unit(), text.file())) {
            trace.looked(file);
            Optional<Integer> line = texts.firstLine(file, text.pattern());
            if (line.isPresent()) {
                return Optional.of(List.of(Evidence.line(file, line.get())));
            }
        }
        return NO;
    }

    private Optional<List<Evidence>> dependency(List<String> names, String scope, Place place, ConditionTrace trace) {
        Declared declared = declared(place);
        declared.files().forEach(trace::looked);
        if (!declared.mayHold(names)) {
            return NO;
        }
        for (Manifests.Dependency dependency : declared.dependencies()) {
            boolean inScope = scope.isEmpty() || scope.equals(dependency.development() ? "development" : "runtime");
            if (inScope && isNamed(names, dependency.name())) {
                return Optional.of(List.of(dependency.evidence()));
            }
        }
        return NO;
    }

    private Optional<List<Evidence>> packages(Condition.Packages packages, Place place, ConditionTrace trace) {
        for (Map.Entry<String, List<String>> names : packages.names().entrySet()) {
            Optional<List<Evidence>> found =
                    dependency(names.getValue(), "runtime", new Place(List.of(names.getKey()), place.unit()), trace);
            if (found.isPresent()) {
                return found;
            }
        }
        return NO;
    }

    private Declared declared(Place place) {
        Map<String, Declared> units = declared.computeIfAbsent(place.ecosystems(), unused -> new LinkedHashMap<>());
        return units.computeIfAbsent(place.unit(), unused -> {
            List<Manifests.Dependency> dependencies = place.ecosystems().stream()
                    .flatMap(ecosystem -> manifests.declared(ecosystem, place.unit()).stream())
                    .toList();
            Set<String> names = new LinkedHashSet<>();
            Set<String> files = new LinkedHashSet<>();
            dependencies.forEach(dependency -> {
                names.add(dependency.name());
                files.add(dependency.evidence().path());
            });
            return new Declared(dependencies, names, files);
        });
    }

    private boolean isNamed(List<String> names, String dependency) {
        for (String name : names) {
            boolean named = name.contains("*")
                    ? patterns.computeIfAbsent("name " + name, unused -> namePattern(name))
                            .matcher(dependency)
                            .matches()
                    : name.equals(dependency);
            if (named) {
                return true;
            }
        }
        return false;
    }

    /** {@code *} stands for any characters, slashes included ({@code @radix-ui/*}). */
    private static Pattern namePattern(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("\\*", -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", parts));
    }

    private Optional<List<Evidence>> all(List<Condition> conditions, Place place, ConditionTrace trace) {
        List<Evidence> gathered = new ArrayList<>();
        for (Condition condition : conditions) {
            Optional<List<Evidence>> held = holds(condition, place, trace);
            if (held.isEmpty()) {
                return NO;
            }
            gathered.addAll(held.get());
        }
        return Optional.of(List.copyOf(gathered));
    }

    private Optional<List<Evidence>> any(List<Condition> conditions, Place place, ConditionTrace trace) {
        for (Condition condition : conditions) {
            Optional<List<Evidence>> held = holds(condition, place, trace);
            if (held.isPresent()) {
                return held;
            }
        }
        return NO;
    }
}
