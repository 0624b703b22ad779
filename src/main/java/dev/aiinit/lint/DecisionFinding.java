package dev.aiinit.lint;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a decision.
 *
 * @param decision id of the decision
 * @param where the key that is to blame; null when the decision is in no file yet
 * @param what what is wrong, without places, so that the same fault reads the same after lines moved
 * @param hint what to do
 */
public record DecisionFinding(
        DecisionRule rule, String decision, @Nullable Location where, String what, String hint) {

    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    /** The finding as a problem that starts with its code. */
    public Problem problem() {
        return new Problem(where, rule.code() + " " + what, hint);
    }

    /** Whether it is about the same fault, wherever that stands now. */
    public boolean isSame(DecisionFinding other) {
        return rule == other.rule && decision.equals(other.decision) && what.equals(other.what);
    }
}
