package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pattern compiled, to be asked about paths and about other patterns.
 *
 * <p>Whether one pattern covers another is told by sample paths of the other in which control characters, which no honest pattern spells out,
 * stand for its wildcards.
 */
final class Coverage {
    private static final String ONE = "\u0001";
    private static final String SOME = "\u0002\u0003";
    private static final List<String> NO_FOLDERS = List.of();
    private static final List<String> SOME_FOLDERS = List.of("\u0004", "\u0005");
    private static final int MOST_SAMPLES = 16;

    private final RootPattern pattern;
    private final GitignoreMatcher matcher;

    Coverage(RootPattern pattern) {
        this.pattern = pattern;
        RootPattern positive = new RootPattern(false, pattern.foldersOnly(), pattern.segments());
        this.matcher = GitignoreMatcher.of(IgnoreRules.parse("", "", positive.line()));
    }

    /** Whether the file lies under the pattern. */
    boolean hides(String file) {
        return matcher.decide(file, false).ignored();
    }

    /** Whether all that {@code other} matches lies under this pattern; false when that cannot be told. */
    boolean covers(RootPattern other) {
        Optional<List<String>> samples = samples(other);
        return samples.isPresent()
                && samples.get().stream()
                        .allMatch(sample ->
                                matcher.decide(sample, other.foldersOnly()).ignored());
    }

    /** Whether a path that {@code other} matches is matched itself, not by a folder above it: only then can it be opened again. */
    boolean reaches(RootPattern other) {
        return samples(other).stream()
                .flatMap(List::stream)
                .anyMatch(sample -> matcher.decide(sample, other.foldersOnly()).ignored() && !hidesFolderOf(sample));
    }

    /** Whether all that {@code other} matches is matched itself, not by a folder above it; false when that cannot be told. */
    boolean matchesAll(RootPattern other) {
        Optional<List<String>> samples = samples(other);
        return samples.isPresent()
                && samples.get().stream()
                        .allMatch(sample ->
                                matcher.decide(sample, other.foldersOnly()).ignored() && !hidesFolderOf(sample));
    }

    /** Whether a path that {@code other} matches lies in a folder that this pattern hides. */
    boolean buries(RootPattern other) {
        return samples(other).stream().flatMap(List::stream).anyMatch(this::hidesFolderOf);
    }

    private boolean hidesFolderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0 && matcher.decide(path.substring(0, slash), true).ignored();
    }

    RootPattern pattern() {
        return pattern;
    }

    /** Paths that the pattern matches; empty when it has a character class, of which one sample says too little. */
    private static Optional<List<String>> samples(RootPattern pattern) {
        List<List<String>> paths = new ArrayList<>();
        paths.add(new ArrayList<>());
        for (int i = 0; i < pattern.segments().size(); i++) {
            String segment = pattern.segments().get(i);
            boolean last = i == pattern.segments().size() - 1;
            List<List<String>> choices = choices(segment, last);
            if (choices.isEmpty() || paths.size() * choices.size() > MOST_SAMPLES) {
                return Optional.empty();
            }
            List<List<String>> longer = new ArrayList<>();
            for (List<String> path : paths) {
                for (List<String> choice : choices) {
                    List<String> next = new ArrayList<>(path);
                    next.addAll(choice);
                    longer.add(next);
                }
            }
            paths = longer;
        }
        return Optional.of(paths.stream().map(path -> String.join("/", path)).toList());
    }

    private static List<List<String>> choices(String segment, boolean last) {
        if (segment.equals("**")) {
            return List.of(last ? List.of(SOME) : NO_FOLDERS, SOME_FOLDERS);
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < segment.length(); at++) {
            char c = segment.charAt(at);
            if (c == '[') {
                return List.of();
            }
            if (c == '\\' && at + 1 < segment.length()) {
                at++;
                text.append(segment.charAt(at));
            } else {
                text.append(c == '*' ? SOME : c == '?' ? ONE : String.valueOf(c));
            }
        }
        return List.of(List.of(text.toString()));
    }
}
