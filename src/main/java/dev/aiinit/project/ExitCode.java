package dev.aiinit.project;

/** How a run ended, as the number the process exits with. */
public enum ExitCode {
    /** Done, or nothing to do. */
    OK(0),
    /** A check said no, or a person declined the plan. */
    REFUSED(1),
    /** Usage, or invalid answers, pack or configuration. */
    USAGE(2),
    /** A conflict is open, or a hand edit stopped an update. */
    CONFLICT(3),
    /** A pack is untrusted or its hash does not match. */
    UNTRUSTED(4),
    /** The environment failed: input or output, a concurrent change, a needed program. */
    ENVIRONMENT(5),
    /** A template is wrong or hit a limit. */
    TEMPLATE(6),
    /** A bug of ours. */
    BUG(70),
    /** Ctrl-C. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
