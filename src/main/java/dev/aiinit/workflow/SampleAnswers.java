package dev.aiinit.workflow;

import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers for a pack that nobody has answered yet: something of the right kind, where a question must have it. */
final class SampleAnswers {
    private static final String WORD = "Example";

    private SampleAnswers() {}

    /** A file of answers; one that a pattern asks more of may not fit. */
    static String of(Pack pack) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (PackQuestion question : pack.questions()) {
            boolean isFixed =
                    question.only().isEmpty() && pack.limit(question.id()).isPresent();
            if (question.question().required() && question.defaultValue().isEmpty() && !isFixed) {
                put(question, answers);
            }
        }
        return JsonText.compact(Trees.of(answers));
    }

    private static void put(PackQuestion question, Map<String, Object> answers) {
        List<String> choices = question.only().isEmpty()
                ? question.question().choices().stream().map(Choice::value).toList()
                : question.only();
        switch (question.question().type()) {
            case TEXT, LINES -> answers.put(question.id(), word(question.question()));
            case YES_NO -> answers.put(question.id(), true);
            case CHOICE -> choices.stream().limit(1).forEach(choice -> answers.put(question.id(), choice));
            case CHOICES ->
                answers.put(
                        question.id(),
                        choices.subList(
                                0,
                                Math.min(
                                        choices.size(),
                                        Math.max(1, question.question().min()))));
            default -> {
                // Records have forms of their own.
            }
        }
    }

    private static String word(PackQuestion.Shape shape) {
        String enough = WORD.repeat(shape.min() / WORD.length() + 1);
        return shape.max() == 0 ? enough : enough.substring(0, Math.min(enough.length(), shape.max()));
    }
}
