package dev.aiinit.pack;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads the conditions of a manifest. */
final class WhenReader {
    private final Problems problems;

    WhenReader(Problems problems) {
        this.problems = problems;
    }

    When read(Node node) {
        Fields fields = new Fields(node, "a condition", problems);
        When when = new When.Always();
        if (fields.value("answer").isPresent()) {
            when = answered(fields, node);
        } else if (fields.value("model").isPresent()) {
            when = new When.Known(fields.text("model"));
        } else if (fields.value("all").isPresent()) {
            when = new When.All(fields.items("all", this::read));
        } else if (fields.value("any").isPresent()) {
            when = new When.Any(fields.items("any", this::read));
        } else if (fields.value("not").isPresent()) {
            when = new When.Not(fields.value("not").map(this::read).orElseGet(When.Always::new));
        } else {
            problems.add(node.mark(), "a condition is needed here", "one of: answer, model, all, any, not");
        }
        fields.refuseOthers();
        return when;
    }

    private When answered(Fields fields, Node node) {
        String question = fields.text("answer");
        if (!question.isEmpty()) {
            problems.refer(node.mark(), Reference.Kind.QUESTION, question);
        }
        List<String> values = new ArrayList<>(fields.texts("in"));
        values.addAll(fields.texts("has"));
        if (values.isEmpty()) {
            problems.add(node.mark(), "\"answer\" needs the values that count", "add in: [...] or has: ...");
        }
        return new When.Answered(question, values);
    }
}
