package dev.aiinit.cli;

import dev.aiinit.answers.Answer;
import dev.aiinit.workflow.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells people and programs where one section comes from. */
final class SectionPrinter {
    private SectionPrinter() {}

    static List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>(List.of(
                explanation.address(),
                "  pack      " + explanation.pack(),
                "  template  " + explanation.template(),
                "  text      " + explanation.standing()));
        explanation
                .parts()
                .forEach(part -> lines.add("  layer     " + part.pack() + " " + part.does() + " it: " + part.place()));
        String label = "  answers   ";
        for (Answer answer : explanation.answers()) {
            lines.add(label + answer.question() + " (" + source(answer)
                    + (answer.evidence().isEmpty()
                            ? ""
                            : ", " + answer.evidence().get(0)) + ")");
            label = " ".repeat(label.length());
        }
        if (explanation.answers().isEmpty()) {
            lines.add(label + "none: it rests on what the repository's files say");
        }
        return lines;
    }

    /** The explanation as {@code explain/1}. */
    static Map<String, Object> tree(Explanation explanation) {
        List<Object> answers = new ArrayList<>();
        for (Answer answer : explanation.answers()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("question", answer.question());
            tree.put("source", source(answer));
            tree.put(
                    "evidence", answer.evidence().stream().map(Object::toString).toList());
            answers.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "explain/1");
        tree.put("section", explanation.address());
        tree.put("pack", explanation.pack());
        tree.put("template", explanation.template());
        tree.put("text", explanation.standing());
        tree.put(
                "layers", explanation.parts().stream().map(SectionPrinter::part).toList());
        tree.put("answers", answers);
        return tree;
    }

    private static Map<String, Object> part(Explanation.Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pack", part.pack());
        tree.put("does", part.does());
        tree.put("place", part.place());
        return tree;
    }

    private static String source(Answer answer) {
        return answer.source().name().toLowerCase(Locale.ROOT);
    }
}
