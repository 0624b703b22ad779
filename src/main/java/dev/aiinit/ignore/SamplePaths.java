package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Paths that stand for all that one pattern matches: control characters, which no honest pattern spells out, stand for its wildcards.
 *
 * @param paths empty when the pattern has a character class, of which one sample says too little
 * @param foldersOnly whether the paths are folders
 */
record SamplePaths(Optional<List<String>> paths, boolean foldersOnly) {
    private static final String ONE = "\u0001";
    private static final String SOME = "\u0002\u0003";
    private static final List<String> NO_FOLDERS = List.of();
    private static final List<String> SOME_FOLDERS = List.of("\u0004", "\u0005");
    private static final int MOST_SAMPLES = 16;

    static SamplePaths of(RootPattern pattern) {
        return new SamplePaths(samples(pattern), pattern.foldersOnly());
    }

    /** Whether the test holds for all that the pattern matches; false when that cannot be told. */
    boolean all(Predicate<String> test) {
        return paths.isPresent() && paths.get().stream().allMatch(test);
    }

    /** Whether the test is known to hold for some of what the pattern matches. */
    boolean any(Predicate<String> test) {
        return paths.isPresent() && paths.get().stream().anyMatch(test);
    }

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
