package dev.aiinit.workflow;

import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs a test of a pack: what it writes must be what is expected, and a second run must find nothing to do. */
public final class TestPack {
    private final Generate generate;
    private final Set<String> own;

    /**
     * A run of tests.
     *
     * @param own paths of the documents that the pack itself names: what else comes out is not its matter, unless a test expects it
     */
    public TestPack(Generate generate, Collection<String> own) {
        this.generate = generate;
        this.own = Collections.unmodifiableSet(new LinkedHashSet<>(own));
    }

    /**
     * What came of a test.
     *
     * @param problems what is wrong besides the texts, one sentence each
     * @param diff from what is expected to what was written, as a unified diff; empty when they are the same
     * @param written text by path, of what the pack names or the test expects
     */
    public record Outcome(
            String name,
            List<String> problems,
            List<String> different,
            String diff,
            SortedMap<String, String> written) {
        public Outcome {
            problems = List.copyOf(problems);
            different = List.copyOf(different);
            written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
        }

        public boolean passed() {
            return problems.isEmpty() && different.isEmpty();
        }

        /** Whether nothing is wrong but the texts, which may be what is wanted now. */
        public boolean canBeExpected() {
            return problems.isEmpty();
        }
    }

    /** Runs one test; templates and answers that fail are an outcome, too. */
    public Outcome run(PackCase test) throws IOException {
        List<String> problems = new ArrayList<>();
        try {
            FirstRun first = FirstRun.of(generate, test);
            first.prepared().kept().forEach(keep -> problems.add(keep.why().toString()));
            first.prepared()
                    .conflicts()
                    .forEach(conflict -> problems.add(
                            conflict.location() + ": a first run already leaves a conflict in " + conflict.address()));
            if (!first.prepared().isOpen()) {
                second(first, problems);
            }
            SortedMap<String, String> written = first.written();
            written.keySet()
                    .removeIf(path -> !own.contains(path) && !test.expected().containsKey(path));
            return compared(test, problems, written);
        } catch (UserError wrong) {
            wrong.problems().stream().map(test::placed).map(Problem::toString).forEach(problems::add);
            return new Outcome(test.name(), problems, List.of(), "", new TreeMap<>());
        }
    }

    private static void second(FirstRun first, List<String> problems) throws IOException {
        Prepared again = first.again();
        for (FileChange change : again.changes()) {
            if (change.deletes()
                    || change.written().isPresent()
                    || !change.conflicts().isEmpty()) {
                problems.add(change.path() + ": a second run would change it again");
            }
        }
    }

    private static Outcome compared(PackCase test, List<String> problems, SortedMap<String, String> written) {
        SortedSet<String> paths = new TreeSet<>(test.expected().keySet());
        paths.addAll(written.keySet());
        List<String> different = new ArrayList<>();
        StringBuilder diff = new StringBuilder();
        for (String path : paths) {
            Optional<String> expected = Optional.ofNullable(test.expected().get(path));
            Optional<String> actual = Optional.ofNullable(written.get(path));
            if (!expected.equals(actual)) {
                String word = expected.isEmpty() ? "not expected" : actual.isEmpty() ? "missing" : "different";
                different.add(word + ": " + path);
                diff.append(UnifiedDiff.of(path, expected, actual));
            }
        }
        return new Outcome(test.name(), problems, different, diff.toString(), written);
    }
}
