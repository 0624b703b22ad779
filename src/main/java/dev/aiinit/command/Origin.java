package dev.aiinit.command;

import java.util.Locale;

/** Who declares a command, in order of authority. */
public enum Origin {
    CI,
    TASK_RUNNER,
    SCRIPT,
    /** Nobody: a file proves that it works, and that is how such projects are run. */
    WRAPPER;

    /** The word in the report: {@code task-runner}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
