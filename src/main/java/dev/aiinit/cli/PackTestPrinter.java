package dev.aiinit.cli;

import dev.aiinit.workflow.TestPack.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what came of the tests of a pack. */
final class PackTestPrinter {
    private final AiInit root;
    private final List<Outcome> outcomes;
    private final List<String> updated;

    PackTestPrinter(AiInit root, List<Outcome> outcomes, List<String> updated) {
        this.root = root;
        this.outcomes = outcomes;
        this.updated = updated;
    }

    /** A pack without tests has shown nothing. */
    boolean passed() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(this::isFine);
    }

    private boolean isFine(Outcome outcome) {
        return outcome.passed() || updated.contains(outcome.name());
    }

    void print() {
        Console console = root.console;
        if (root.common.json) {
            console.out().print(Json.text(tree()));
            return;
        }
        for (Outcome outcome : outcomes) {
            if (isFine(outcome)) {
                if (!root.common.quiet) {
                    console.out().println((outcome.passed() ? "ok       " : "updated  ") + outcome.name());
                }
                continue;
            }
            console.out().println("FAILED   " + outcome.name());
            outcome.problems().forEach(problem -> console.out().println("  " + problem));
            outcome.different().forEach(path -> console.out().println("  " + path));
            console.out().print(outcome.diff());
        }
        if (outcomes.isEmpty()) {
            console.err()
                    .println(
                            "ai-init: the pack has no tests; make a folder tests/minimal, then run: ai-init pack test --update");
        } else if (!root.common.quiet) {
            long failed = outcomes.stream().filter(outcome -> !isFine(outcome)).count();
            console.err()
                    .println("ai-init: " + outcomes.size() + (outcomes.size() == 1 ? " test, " : " tests, ")
                            + (failed == 0 ? "none failed" : failed + " failed" + canBeUpdated()));
        }
    }

    private String canBeUpdated() {
        return outcomes.stream().anyMatch(outcome -> !isFine(outcome) && outcome.canBeExpected())
                ? "; --update makes what came out what is expected"
                : "";
    }

    /** The outcomes as {@code pack-test/1}. */
    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "pack-test/1");
        tree.put("ok", passed());
        tree.put("tests", outcomes.stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", outcome.name());
        tree.put("passed", isFine(outcome));
        tree.put("updated", updated.contains(outcome.name()));
        tree.put("problems", outcome.problems());
        tree.put("different", outcome.different());
        tree.put("diff", outcome.diff());
        return tree;
    }
}
