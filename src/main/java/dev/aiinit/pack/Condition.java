package dev.aiinit.pack;

import java.util.List;

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
}
