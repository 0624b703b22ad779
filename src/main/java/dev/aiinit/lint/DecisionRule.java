package dev.aiinit.lint;

/** What can be wrong with the decisions of a repository. The codes are stable: people search for them. */
public enum DecisionRule {
    /** {@code supersedes} names a decision that is not there. */
    DANGLING_TARGET("D001", Severity.ERROR),
    /** Decisions supersede each other in a circle, so that none of them is in force. */
    CYCLE("D002", Severity.ERROR),
    /** Two ids are one, or would be one file where case does not count. */
    DUPLICATE_ID("D003", Severity.ERROR),
    /** The date is none of the calendar. */
    BAD_DATE("D004", Severity.ERROR),
    /** It is said to be superseded, and nothing that took effect supersedes it. */
    WITHOUT_SUCCESSOR("D005", Severity.WARNING),
    /** Two decisions in force have the same words as their title. */
    SAME_TOPIC("D006", Severity.WARNING),
    /** It is proposed or accepted, and gives no reason. */
    WITHOUT_REASON("D007", Severity.WARNING);

    private final String code;
    private final Severity severity;

    DecisionRule(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }
}
