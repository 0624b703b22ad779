package dev.aiinit.accuracy;

import java.util.ArrayList;
import java.util.List;

/**
 * How one field of one repository, or of several, was answered.
 *
 * @param right things of the truth that were found
 * @param wrong answers that are not in the truth
 * @param missing things of the truth that were not found
 */
record Score(int right, List<Answer> wrong, List<Expectation> missing) {
    static final Score NONE = new Score(0, List.of(), List.of());

    Score {
        wrong = List.copyOf(wrong);
        missing = List.copyOf(missing);
    }

    /** Holds answers against the truth; what is debatable counts neither way. */
    static Score of(Field field, List<Answer> answers, List<Expectation> expected, List<Expectation> debatable) {
        List<Answer> wrong = answers.stream()
                .filter(answer -> expected.stream().noneMatch(each -> each.matches(answer, field.compared())))
                .filter(answer -> debatable.stream().noneMatch(each -> each.matches(answer, field.compared())))
                .toList();
        List<Expectation> missing = expected.stream()
                .filter(each -> answers.stream().noneMatch(answer -> each.matches(answer, field.compared())))
                .toList();
        return new Score(expected.size() - missing.size(), wrong, missing);
    }

    Score plus(Score other) {
        List<Answer> allWrong = new ArrayList<>(wrong);
        allWrong.addAll(other.wrong);
        List<Expectation> allMissing = new ArrayList<>(missing);
        allMissing.addAll(other.missing);
        return new Score(right + other.right, allWrong, allMissing);
    }

    int expected() {
        return right + missing.size();
    }

    boolean isEmpty() {
        return expected() + wrong.size() == 0;
    }

    /** The share of the answers that are right; 1 without any answer. */
    double precision() {
        return share(right, right + wrong.size());
    }

    /** The share of the truth that was found; 1 when there is none. */
    double recall() {
        return share(right, expected());
    }

    double f1() {
        return share(2 * right, 2 * right + wrong.size() + missing.size());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
