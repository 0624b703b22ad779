package dev.aiinit.workflow;

import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.lint.DecisionFinding;
import dev.aiinit.lint.DecisionLint;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets no fault into the decisions that was not there before. What a hand edit broke stops nothing: it is told with each run until
 * somebody mends it.
 */
final class DecisionGate {
    private DecisionGate() {}

    /**
     * What a person should know: errors that were there before, and whatever this run brings in that is no error.
     *
     * @param before the records as saved
     * @param after the records as they would be
     * @throws UserError when this run would bring in an error
     */
    static List<String> warnings(
            SavedAnswers saved, List<Map<String, Value>> before, List<Map<String, Value>> after) {
        List<DecisionFinding> old = DecisionLint.of(DecisionLog.placed(saved, before));
        List<Problem> stopping = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (DecisionFinding finding : DecisionLint.of(DecisionLog.placed(saved, after))) {
            boolean known = old.stream().anyMatch(finding::isSame);
            if (finding.isError() && !known) {
                stopping.add(finding.problem());
            } else if (finding.isError() || !known) {
                warnings.add(finding.problem().toString());
            }
        }
        if (!stopping.isEmpty()) {
            throw new UserError(ExitCode.USAGE, stopping);
        }
        return warnings;
    }
}
