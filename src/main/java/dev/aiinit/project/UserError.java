package dev.aiinit.project;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a run for reasons that a person can mend; carries all problems found, not only the first. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<Problem> problems;

    public UserError(ExitCode exitCode, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a user error needs a problem");
        }
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    public UserError(ExitCode exitCode, Problem problem) {
        this(exitCode, List.of(problem));
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public List<Problem> problems() {
        return problems;
    }
}
