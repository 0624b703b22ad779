package dev.aiinit.cli;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Asker;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.Source;
import dev.aiinit.lint.Succession;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.pack.Question.Type;
import dev.aiinit.pack.Topic;
import dev.aiinit.project.Decision;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Value;
import dev.aiinit.workflow.Decide;
import dev.aiinit.workflow.DecisionLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a person for what the command line left out of a decision. What an option gave is shown and not asked. */
final class DecideDialogue {
    private static final String TOPIC = "decision";

    private final DecisionLog log;
    private final Decide.Request given;

    DecideDialogue(DecisionLog log, Decide.Request given) {
        this.log = log;
        this.given = given;
    }

    /** Whoever gave a title and a reason is done. */
    boolean isNeeded() {
        return given.title().isBlank() || given.why().isBlank();
    }

    Decide.Request ask(Asker asker) {
        Map<String, Answer> answers = asker.ask(questionnaire());
        Value supersedes = value(answers, "supersedes");
        return new Decide.Request(
                text(answers, "title"),
                text(answers, "why"),
                given.rejected().isEmpty()
                        ? List.of(text(answers, "rejected").split("\n(?=\\S)", -1))
                        : given.rejected(),
                text(answers, "status"),
                supersedes instanceof Value.Choices choices ? choices.values() : given.supersedes(),
                given.date(),
                given.id());
    }

    private Questionnaire questionnaire() {
        Map<String, Answer> preselected = new LinkedHashMap<>();
        fix(preselected, "title", given.title());
        fix(preselected, "why", given.why());
        fix(preselected, "rejected", String.join("\n", given.rejected()));
        fix(preselected, "status", given.status());
        Set<String> fixed = new LinkedHashSet<>(preselected.keySet());
        preselected.putIfAbsent("status", new Answer("status", new Value.Text("accepted"), Source.DEFAULT, List.of()));
        return new Questionnaire(
                List.of(new Topic(TOPIC, "A decision", "What was decided, why, and what was turned down.")),
                questions(),
                preselected,
                fixed,
                (question, soFar) -> true);
    }

    private static void fix(Map<String, Answer> preselected, String id, String text) {
        if (!text.isBlank()) {
            preselected.put(id, new Answer(id, new Value.Text(text), Source.FLAG, List.of()));
        }
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        questions.add(question("title", Type.TEXT, "What was decided?", "One sentence.", List.of(), true));
        questions.add(
                question("why", Type.LINES, "Why?", "The reason stops a session from reopening it.", List.of(), false));
        questions.add(
                question("rejected", Type.LINES, "What was rejected, and why? (one a line)", "", List.of(), false));
        List<Choice> inForce = inForce();
        if (!inForce.isEmpty() && given.supersedes().isEmpty()) {
            questions.add(question(
                    "supersedes",
                    Type.CHOICES,
                    "Does it replace a decision in force?",
                    "Leave all of them unticked if it stands beside them.",
                    inForce,
                    false));
        }
        questions.add(question(
                "status",
                Type.CHOICE,
                "Status",
                "",
                Arrays.stream(Decision.Status.values())
                        .map(status -> new Choice(status.word(), status.word(), ""))
                        .toList(),
                true));
        return questions;
    }

    private static Question question(
            String id, Type type, String prompt, String help, List<Choice> choices, boolean required) {
        return new Question(id, TOPIC, type, prompt, help, choices, List.of(), required, "", "", 0, 0);
    }

    private List<Choice> inForce() {
        Succession succession = log.succession();
        return log.decisions().stream()
                .filter(succession::isInForce)
                .map(decision ->
                        new Choice(decision.id(), decision.id() + ": " + PlainText.oneLine(decision.title()), ""))
                .toList();
    }

    private static @Nullable Value value(Map<String, Answer> answers, String id) {
        Answer answer = answers.get(id);
        return answer == null ? null : answer.value();
    }

    private static String text(Map<String, Answer> answers, String id) {
        return value(answers, id) instanceof Value.Text text ? text.text() : "";
    }
}
