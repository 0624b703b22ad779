package dev.aiinit.lint;

import dev.aiinit.project.Problem;

/** One thing that is wrong with a pack, and where. */
public record PackFinding(PackRule rule, Problem problem) {
    /** Whether it is worth to stop for. */
    public boolean counts() {
        return rule.severity() != Severity.NOTE;
    }

    /** One line for a terminal. */
    @Override
    public String toString() {
        String place = problem.where() == null ? "" : problem.where() + ": ";
        String hint = problem.hint().isEmpty() ? "" : "; " + problem.hint();
        return place + rule.severity().word() + ": " + problem.what() + hint + " [" + rule.word() + "]";
    }
}
