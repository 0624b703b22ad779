package dev.aiinit.pack;

import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the conditions of a manifest. */
final class WhenReader {
    private final String path;
    private final List<Problem> problems;
    private final Set<String> questions;

    WhenReader(String path, List<Problem> problems, Set<String> questions) {
        this.path = path;
        this.problems = problems;
        this.questions = questions;
    }

    When read(Node node) {
        Fields fields = new Fields(path, node, problems);
        When when = new When.Always();
        if (fields.find("answer").isPresent()) {
            when = answered(fields, node);
        } else if (fields.find("model").isPresent()) {
            when = new When.Known(fields.text("model"));
        } else if (fields.find("all").isPresent()) {
            when = new When.All(each(fields.nodes("all")));
        } else if (fields.find("any").isPresent()) {
            when = new When.Any(each(fields.nodes("any")));
        } else if (fields.find("not").isPresent()) {
            when = new When.Not(fields.find("not").map(this::read).orElseGet(When.Always::new));
        } else {
            fields.report(node, "a condition is needed here", "one of: answer, model, all, any, not");
        }
        fields.refuseOthers();
        return when;
    }

    private When answered(Fields fields, Node node) {
        String question = fields.text("answer");
        if (!questions.contains(question)) {
            fields.report(node, "there is no question \"" + question + "\"", Suggestion.hint(question, questions));
        }
        List<String> values = new ArrayList<>(fields.texts("in"));
        values.addAll(fields.texts("has"));
        if (values.isEmpty()) {
            fields.report(node, "\"answer\" needs the values that count", "add in: [...] or has: ...");
        }
        return new When.Answered(question, values);
    }

    private List<When> each(List<Node> nodes) {
        return nodes.stream().map(this::read).toList();
    }
}
