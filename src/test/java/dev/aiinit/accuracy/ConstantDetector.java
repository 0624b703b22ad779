package dev.aiinit.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The best that a detector reaches which answers the same for every repository: what a figure of the report must be held against. */
final class ConstantDetector {
    private ConstantDetector() {}

    /** Takes the answers that are right most often, as many as raise the score. */
    static Score best(Field field, List<Truth> truths) {
        Map<Answer, Integer> counts = new LinkedHashMap<>();
        for (Truth truth : truths) {
            truth.expected(field)
                    .ifPresent(expected -> expected.forEach(each -> counts.merge(each.asAnswer(), 1, Integer::sum)));
        }
        List<Answer> candidates = counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        Score best = score(field, truths, List.of());
        List<Answer> answers = new ArrayList<>();
        for (Answer candidate : candidates) {
            answers.add(candidate);
            Score score = score(field, truths, answers);
            if (score.f1() > best.f1()) {
                best = score;
            }
        }
        return best;
    }

    private static Score score(Field field, List<Truth> truths, List<Answer> answers) {
        Score score = Score.NONE;
        for (Truth truth : truths) {
            score = score.plus(truth.expected(field)
                    .map(expected -> Score.of(field, answers, expected, truth.debatable(field)))
                    .orElse(Score.NONE));
        }
        return score;
    }
}
