package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder that an assistant starts in, from which the patterns of the whole repository are seen.
 *
 * @param path from the root; empty for the root itself
 */
record StartFolder(String path) {
    /**
     * What is left of a pattern when it is read from this folder: nothing when it can not match below it, two patterns when part of it
     * may already be behind us. Nothing too when the folder itself lies under the pattern: who starts there wants to read it.
     */
    List<RootPattern> see(RootPattern pattern) {
        if (path.isEmpty()) {
            return List.of(pattern);
        }
        List<String> segments = pattern.segments();
        Set<Integer> reached = new TreeSet<>();
        reached.add(0);
        for (String name : path.split("/", -1)) {
            Set<Integer> next = new TreeSet<>();
            for (int at : withSkipped(reached, segments)) {
                if (segments.get(at).equals("**")) {
                    next.add(at);
                } else if (matches(segments.get(at), name)) {
                    next.add(at + 1);
                }
            }
            if (next.contains(segments.size()) && !pattern.negated()) {
                return List.of();
            }
            next.remove(segments.size());
            reached = next;
        }
        List<RootPattern> left = new ArrayList<>();
        for (int at : reached) {
            List<String> rest = segments.subList(at, segments.size());
            if (rest.equals(List.of("**")) || rest.equals(List.of("*"))) {
                return List.of();
            }
            left.add(pattern.withSegments(rest));
        }
        return left;
    }

    /** Two stars may stand for no folder at all. */
    private static Set<Integer> withSkipped(Set<Integer> reached, List<String> segments) {
        Set<Integer> all = new TreeSet<>(reached);
        for (int at : reached) {
            if (segments.get(at).equals("**") && at + 1 < segments.size()) {
                all.add(at + 1);
            }
        }
        return all;
    }

    private static boolean matches(String segment, String name) {
        return new Coverage(new RootPattern(false, false, List.of(segment))).hides(name);
    }

    /** The same file as seen from here; it must lie below. */
    String relative(String file) {
        return path.isEmpty() ? file : file.substring(path.length() + 1);
    }

    boolean holds(String file) {
        return path.isEmpty() || file.startsWith(path + "/");
    }

    /** The way up to the root: {@code ../../}; empty for the root itself. */
    String up() {
        return path.isEmpty()
                ? ""
                : "../".repeat((int) Arrays.stream(path.split("/", -1)).count());
    }
}
