package dev.aiinit.command;

/** Who declares a command, in order of authority. */
public enum Origin {
    CI,
    TASK_RUNNER,
    SCRIPT,
    WRAPPER
}
