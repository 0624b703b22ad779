package dev.aiinit.answers;

import dev.aiinit.pack.AnswerLimit;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds answers against what packs leave open of questions: one that is given now is refused, one of an earlier run gives way. */
public final class Limits {
    private final Pack pack;

    public Limits(Pack pack) {
        this.pack = pack;
    }

    /**
     * What is wrong with the limits themselves, now that it is known what is offered.
     *
     * @param inFull questions with all their choices, by id
     */
    public List<Problem> problems(Map<String, Question> inFull) {
        List<Problem> problems = new ArrayList<>();
        for (AnswerLimit limit : pack.rules().limits()) {
            Question question = inFull.get(limit.question());
            if (question == null) {
                continue;
            }
            limit.fix()
                    .flatMap(value -> AnswerCheck.complaint(question, value))
                    .ifPresent(what -> problems.add(Problem.at(
                            limit.at(), "the answer that is fixed for \"" + limit.question() + "\": " + what, "")));
            boolean nothingLeft = !limit.only().isEmpty()
                    && question.choices().stream().map(Choice::value).noneMatch(limit.only()::contains);
            if (nothingLeft) {
                problems.add(Problem.at(
                        limit.at(),
                        "none of the choices that are left for \"" + limit.question() + "\" is offered here",
                        ""));
            }
        }
        return problems;
    }

    /**
     * The answers that are against a limit.
     *
     * @param given answers by question
     * @param where what stands before the question: how they were given
     */
    public List<Problem> refused(Map<String, Value> given, String where) {
        List<Problem> problems = new ArrayList<>();
        given.forEach((question, value) -> pack.limit(question)
                .filter(limit -> !limit.allows(value))
                .ifPresent(limit -> problems.add(Problem.of(
                        where + question + ": the pack " + limit.pack() + " " + limit.says() + " (" + limit.at() + ")",
                        "leave the answer out"))));
        return problems;
    }

    /** The saved answers without those that are against a limit. */
    public Map<String, Value> left(Map<String, Value> saved) {
        Map<String, Value> left = new LinkedHashMap<>(saved);
        left.entrySet()
                .removeIf(answer -> pack.limit(answer.getKey())
                        .filter(limit -> !limit.allows(answer.getValue()))
                        .isPresent());
        return left;
    }

    /** One sentence for each saved answer that gives way. */
    public List<String> told(Map<String, Value> saved) {
        List<String> told = new ArrayList<>();
        saved.forEach((question, value) -> pack.limit(question)
                .filter(limit -> !limit.allows(value))
                .ifPresent(limit -> told.add("the saved answer to \"" + question + "\" does not count: the pack "
                        + limit.pack() + " " + limit.says() + " (" + limit.at() + ")")));
        return told;
    }
}
