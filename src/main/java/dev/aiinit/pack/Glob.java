package dev.aiinit.pack;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled file pattern of a card: {@code *} and {@code ?} stay within a folder name, {@code **} stands for any number of folders,
 * {@code [a-z]} and {@code [!a-z]} for one character, <code>{a,b}</code> for either; a backslash takes the next character as it is.
 */
public final class Glob {
    /** More alternatives than any honest pattern has; braces multiply. */
    private static final int MOST_ALTERNATIVES = 512;

    private final String source;
    private final List<Alternative> alternatives;

    private Glob(String source, List<Alternative> alternatives) {
        this.source = source;
        this.alternatives = List.copyOf(alternatives);
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException with a reason for people when the pattern is empty, absolute, climbs ({@code ..}), leaves a bracket
     *     open or stands for more than 512 alternatives
     */
    public static Glob of(String source) {
        List<Alternative> alternatives = new ArrayList<>();
        for (String plain : Braces.expand(requireNonNull(source), MOST_ALTERNATIVES)) {
            alternatives.add(Alternative.of(plain));
        }
        return new Glob(source, alternatives);
    }

    public boolean matches(String path) {
        for (Alternative alternative : alternatives) {
            if (alternative.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** The brace-free patterns that this one stands for, in the order written. */
    public List<Alternative> alternatives() {
        return alternatives;
    }

    @Override
    public String toString() {
        return source;
    }

    /** A pattern without braces. */
    public static final class Alternative {
        private final List<GlobSegment> segments;
        private final boolean literal;
        private final String prefix;
        private final int depth;

        /** A folder that every matching path has, with the slash behind it; most paths are refused for want of it. */
        private final String required;

        /** The pattern up to the last folder that it speaks of. */
        private final @Nullable Alternative spokenOf;

        private Alternative(List<GlobSegment> segments, @Nullable Alternative spokenOf) {
            this.segments = List.copyOf(segments);
            this.spokenOf = spokenOf;
            this.required = required(segments);
            List<String> parts = new ArrayList<>();
            for (GlobSegment segment : segments) {
                if (!segment.isLiteral()) {
                    break;
                }
                parts.add(segment.literal());
            }
            this.literal = parts.size() == segments.size();
            this.prefix = String.join("/", parts);
            this.depth = segments.stream().anyMatch(GlobSegment::isAnyFolders) ? -1 : segments.size();
        }

        private static String required(List<GlobSegment> segments) {
            for (int i = segments.size() - 2; i >= 0; i--) {
                if (segments.get(i).isLiteral()) {
                    return segments.get(i).literal() + "/";
                }
            }
            return "";
        }

        /** Whether one of its segments is this very name. */
        public boolean names(String name) {
            return segments.stream()
                    .anyMatch(
                            segment -> segment.isLiteral() && segment.literal().equals(name));
        }

        private static Alternative of(String plain) {
            if (plain.isEmpty() || plain.startsWith("/") || plain.endsWith("/")) {
                throw new IllegalArgumentException("a file pattern neither is empty nor starts or ends with a slash");
            }
            List<GlobSegment> segments = new ArrayList<>();
            for (String segment : plain.split("/", -1)) {
                if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                    throw new IllegalArgumentException("a file pattern has no empty, '.' or '..' folder");
                }
                segments.add(GlobSegment.of(segment));
            }
            int last = segments.size() - 2;
            while (last >= 0 && segments.get(last).isAnyFolders()) {
                last--;
            }
            return new Alternative(segments, last < 0 ? null : new Alternative(segments.subList(0, last + 1), null));
        }

        public boolean matches(String path) {
            return path.contains(required) && matches(path, 0, 0);
        }

        private boolean matches(String path, int from, int index) {
            int start = from;
            for (int i = index; i < segments.size(); i++) {
                GlobSegment segment = segments.get(i);
                boolean last = i == segments.size() - 1;
                if (segment.isAnyFolders()) {
                    return last ? start < path.length() : matchesBelow(path, start, i + 1);
                }
                int slash = path.indexOf('/', start);
                int end = slash < 0 ? path.length() : slash;
                if (last != (slash < 0) || !segment.matches(path, start, end)) {
                    return false;
                }
                start = end + 1;
            }
            return true;
        }

        /**
         * The part of a matching path that ends with the last folder that the pattern speaks of, {@code **} left aside; the folder of the
         * file when there is none.
         */
        public String folderIn(String path) {
            if (spokenOf != null) {
                int slash = path.indexOf('/');
                while (slash >= 0) {
                    if (spokenOf.matches(path.substring(0, slash))) {
                        return path.substring(0, slash);
                    }
                    slash = path.indexOf('/', slash + 1);
                }
            }
            int end = path.lastIndexOf('/');
            return end < 0 ? "" : path.substring(0, end);
        }

        private boolean matchesBelow(String path, int from, int index) {
            int start = from;
            while (true) {
                if (matches(path, start, index)) {
                    return true;
                }
                int slash = path.indexOf('/', start);
                if (slash < 0) {
                    return false;
                }
                start = slash + 1;
            }
        }

        /** Whether it stands for exactly one path. */
        public boolean isLiteral() {
            return literal;
        }

        /** The folders (and file) before the first wildcard, joined by slashes; empty when it starts with a wildcard. */
        public String literalPrefix() {
            return prefix;
        }

        /** What the first folder (or file) on the way must match. */
        public GlobSegment first() {
            return segments.get(0);
        }

        /** What a file's name must match, the last part of the pattern. */
        public GlobSegment name() {
            return segments.get(segments.size() - 1);
        }

        /** How many folder and file names a matching path has; -1 when {@code **} leaves it open. */
        public int depth() {
            return depth;
        }

        @Override
        public String toString() {
            return Arrays.toString(segments.toArray());
        }
    }
}
