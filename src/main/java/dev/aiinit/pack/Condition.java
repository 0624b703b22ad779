package dev.aiinit.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed vocabulary of what a card may ask of a repository. */
public sealed interface Condition {
    /** Holds always. */
    record Always() implements Condition {}

    /** A listed file matches the glob ({@code *}, {@code **}, {@code ?}, {@code [..]}, {@code {a,b}}). */
    record File(String glob) implements Condition {}

    /** A file or folder is on the disk, listed or not. */
    record OnDisk(String path) implements Condition {}

    /**
     * A structured file has the key.
     *
     * @param path dotted, {@code *} for any entry, quoted parts: {@code dependencies.'@a/b.c'}
     * @param matches regular expression found in the value; empty for any value
     */
    record Key(String file, String path, String matches) implements Condition {}

    /** A file's text contains a match of the regular expression (multi-line mode). */
    record Text(String file, String pattern) implements Condition {}

    /**
     * The unit's manifest declares the dependency directly.
     *
     * @param names exact, or globs with {@code *}; any of them
     * @param scope empty for any; {@code runtime} or {@code development}
     */
    record Dependency(List<String> names, String scope) implements Condition {
        public Dependency {
            names = List.copyOf(names);
        }
    }

    /**
     * The unit's manifest declares one of these directly, and not for development only.
     *
     * @param names by ecosystem; exact, or globs with {@code *}
     */
    record Packages(Map<String, List<String>> names) implements Condition {
        public Packages {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }
    }

    /** Another card holds in the same unit, or (with {@code anywhere}) in any. */
    record Technology(String card, boolean anywhere) implements Condition {}

    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    /** The ecosystems in which a condition looks for packages, in order. */
    static Set<String> packagesIn(Condition condition) {
        Set<String> ecosystems = new LinkedHashSet<>();
        if (condition instanceof Packages packages) {
            ecosystems.addAll(packages.names().keySet());
        } else if (condition instanceof AllOf all) {
            all.conditions().forEach(part -> ecosystems.addAll(packagesIn(part)));
        } else if (condition instanceof AnyOf any) {
            any.conditions().forEach(part -> ecosystems.addAll(packagesIn(part)));
        }
        return ecosystems;
    }
}
