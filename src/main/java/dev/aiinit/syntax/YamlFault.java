package dev.aiinit.syntax;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words, and where, a text is not YAML. */
final class YamlFault {
    private YamlFault() {}

    static SyntaxError of(String path, Lines lines, YamlEngineException failure) {
        if (failure instanceof ReaderException unreadable) {
            Node.Mark mark = lines.at(lines.offset(unreadable.getPosition()));
            return SyntaxError.at(
                    path, mark, "a control character stands here, which YAML does not allow", "remove it");
        }
        if (!(failure instanceof MarkedYamlEngineException marked)) {
            return SyntaxError.at(path, new Node.Mark(1, 1), "not valid YAML: " + firstLine(failure.getMessage()), "");
        }
        Optional<Mark> place = marked.getProblemMark().or(marked::getContextMark);
        Node.Mark mark =
                place.map(found -> lines.at(lines.offset(found.getIndex()))).orElse(new Node.Mark(1, 1));
        String problem = firstLine(marked.getProblem());
        String context = firstLine(marked.getContext());
        String words = context.isEmpty() ? problem : problem.isEmpty() ? context : context + ", " + problem;
        return SyntaxError.at(path, mark, "not valid YAML: " + words, hint(problem));
    }

    private static String hint(String problem) {
        if (problem.contains("\\t") || problem.contains("TAB")) {
            return "indent with spaces, not with tabs";
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "quote a value that contains \": \", and check the indentation";
        }
        if (problem.contains("found unexpected end of stream")) {
            return "add the closing quote or bracket";
        }
        return problem.contains("expected <block end>") ? "check the indentation" : "";
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
