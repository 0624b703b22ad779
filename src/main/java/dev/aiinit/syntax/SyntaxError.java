package dev.aiinit.syntax;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;

/** Says that a text is malformed, or has another shape than an operation needs; carries the one problem that was met first. */
public final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public SyntaxError(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    static SyntaxError at(String path, Node.Mark mark, String what, String hint) {
        return new SyntaxError(Problem.at(new Location(path, mark.line(), mark.column()), what, hint));
    }

    /** For hostile input: more levels than anything honest has. */
    static SyntaxError tooDeep(String path, Node.Mark mark) {
        return at(path, mark, "values are nested more than " + Syntax.DEEPEST + " levels deep", "");
    }

    public Problem problem() {
        return problem;
    }
}
