package dev.aiinit.workflow;

import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.answers.SavedState;
import dev.aiinit.lint.DecisionFinding;
import dev.aiinit.lint.DecisionLint;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets no fault into the decisions that was not there before. What a hand edit broke stops nothing: it is told with each run until
 * somebody mends it. Nor does what a person typed just now: it would all be lost, and one line of it can be mended in its file.
 */
final class DecisionGate {
    private final SavedAnswers saved;
    private final List<Map<String, Value>> before;

    /**
     * A gate to what is saved.
     *
     * @param state read from {@code saved}
     */
    DecisionGate(SavedAnswers saved, SavedState state) {
        this.saved = saved;
        this.before = items(state.answers().get(DecisionLog.QUESTION));
    }

    /**
     * Stops a run that would bring in an error.
     *
     * @param after the records as they would be
     * @throws UserError with all such errors
     */
    void stop(@Nullable Value after) {
        List<Problem> stopping = introduced(items(after)).stream()
                .filter(DecisionFinding::isError)
                .map(DecisionFinding::problem)
                .toList();
        if (!stopping.isEmpty()) {
            throw new UserError(ExitCode.USAGE, stopping);
        }
    }

    /** What a person should know of the records as they will be: every error, and what is new. */
    List<String> warnings(List<Map<String, Value>> after) {
        List<DecisionFinding> introduced = introduced(after);
        return DecisionLint.of(DecisionLog.placed(saved, after)).stream()
                .filter(finding -> finding.isError() || introduced.contains(finding))
                .map(finding -> finding.problem().toString())
                .toList();
    }

    private List<DecisionFinding> introduced(List<Map<String, Value>> after) {
        List<DecisionFinding> known = DecisionLint.of(DecisionLog.placed(saved, before));
        return DecisionLint.of(DecisionLog.placed(saved, after)).stream()
                .filter(finding -> known.stream().noneMatch(finding::isSame))
                .toList();
    }

    private static List<Map<String, Value>> items(@Nullable Value value) {
        return value instanceof Value.Records records ? records.items() : List.of();
    }
}
