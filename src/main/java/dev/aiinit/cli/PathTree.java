package dev.aiinit.cli;

import dev.aiinit.ignore.IgnoreLine;
import dev.aiinit.ignore.IgnoreRule;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.Projection;
import dev.aiinit.workflow.PathAnswer;
import dev.aiinit.workflow.PathAnswer.Rule;
import dev.aiinit.workflow.PathAnswer.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What decides about paths, as {@code explain-path/1}. */
final class PathTree {
    private PathTree() {}

    static Map<String, Object> of(List<PathAnswer> answers) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "explain-path/1");
        tree.put("paths", answers.stream().map(PathTree::of).toList());
        return tree;
    }

    private static Map<String, Object> of(PathAnswer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", answer.path());
        tree.put("folder", answer.isFolder());
        tree.put("exists", answer.exists());
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("hidden", answer.decision().hidden());
        IgnoreRule rule = answer.decision().verdict().rule();
        if (rule != null) {
            list.put("line", line(answer, rule));
        }
        List<Object> leftOut = new ArrayList<>();
        answer.leftOut().forEach(drop -> leftOut.add(pairs("pattern", drop.pattern(), "why", drop.why())));
        list.put("left_out", leftOut);
        tree.put("list", list);
        Map<String, Object> git = new LinkedHashMap<>();
        git.put("status", answer.git().tracking().word());
        answer.git()
                .rule()
                .ifPresent(ignored -> git.put(
                        "rule",
                        pairs(
                                "file", ignored.where().path(),
                                "line", ignored.where().line(),
                                "pattern", ignored.pattern())));
        tree.put("git", git);
        tree.put("sections", answer.sections());
        tree.put("assistants", answer.assistants().stream().map(PathTree::of).toList());
        if (!answer.labels().isEmpty()) {
            tree.put("labels", answer.labels().stream().map(PathTree::of).toList());
        }
        return tree;
    }

    private static Map<String, Object> of(Projection projection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", projection.target().id());
        tree.put("start_folder", projection.startFolder().isEmpty() ? "." : projection.startFolder());
        List<Object> lines = new ArrayList<>();
        for (Projection.Worth worth : projection.lines()) {
            lines.add(pairs(
                    "pattern", worth.line().pattern(),
                    "class", worth.line().noiseClass().word(),
                    "label", worth.enforcement().word(),
                    "rules", worth.rules(),
                    "why", worth.why()));
        }
        tree.put("lines", lines);
        return tree;
    }

    private static Map<String, Object> line(PathAnswer answer, IgnoreRule rule) {
        @Nullable IgnoreLine ours = answer.decision().line().orElse(null);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", ListInForce.FILE);
        tree.put("written", answer.onDisk());
        tree.put("line", answer.onDisk() ? rule.line() : 0);
        tree.put("pattern", rule.text());
        tree.put("negated", rule.negated());
        tree.put("yours", ours == null);
        if (ours != null) {
            tree.put("class", ours.noiseClass().word());
            tree.put("note", ours.note());
            tree.put(
                    "origins",
                    ours.origins().stream()
                            .map(origin -> pairs(
                                    "card", origin.card(),
                                    "technology", origin.technology(),
                                    "unit", origin.unit(),
                                    "evidence", origin.evidence().toString(),
                                    "reason", origin.reason()))
                            .toList());
        }
        return tree;
    }

    private static Map<String, Object> of(Treatment treatment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", treatment.target().id());
        tree.put("name", treatment.target().name());
        tree.put("chosen", treatment.chosen());
        tree.put("start_folder", treatment.startFolder().isEmpty() ? "." : treatment.startFolder());
        tree.put("outcome", treatment.outcome().word());
        treatment.worth().ifPresent(worth -> tree.put("line_is", worth.word()));
        treatment.by().ifPresent(rule -> tree.put("by", of(rule)));
        treatment.loaded().ifPresent(loading -> tree.put("loaded", loading.word()));
        tree.put("remarks", treatment.remarks());
        return tree;
    }

    private static Map<String, Object> of(Rule rule) {
        return pairs(
                "file", rule.file(),
                "line", rule.line(),
                "rule", rule.text(),
                "built_in", rule.file().isEmpty(),
                "written", rule.line() > 0,
                "yours", rule.yours() && !rule.file().isEmpty());
    }

    private static Map<String, Object> pairs(Object... keysAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return tree;
    }
}
