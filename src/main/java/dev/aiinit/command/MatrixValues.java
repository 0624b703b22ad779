package dev.aiinit.command;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a command of a job with a matrix once for each value that stands in place of a word. */
final class MatrixValues {
    private static final int MOST = 6;

    /** As a whole word, or the end of one ({@code test:${{ matrix.kind }}}); values of options are left to the pipeline. */
    private static final Pattern WORD =
            Pattern.compile("(?<=\\s)(?<before>[\\w:./-]*)\\$\\{\\{\\s*matrix\\.([\\w-]+)\\s*}}(?=\\s|$)");

    private static final Pattern VALUE = Pattern.compile("[\\w][\\w:./@-]*");

    private MatrixValues() {}

    /** The command as it is where no value of the matrix can be told. */
    static List<String> expanded(String command, Node matrix) {
        Matcher word = WORD.matcher(command);
        if (!word.find()
                || word.group("before").startsWith("-")
                || endsWithOption(command.substring(0, word.start()))) {
            return List.of(command);
        }
        String name = word.group(2);
        Set<String> values = new LinkedHashSet<>();
        matrix.at(name).map(Node::asItems).ifPresent(items -> items.forEach(item -> add(values, item.asText())));
        matrix.at("include")
                .map(Node::asItems)
                .ifPresent(items ->
                        items.forEach(item -> add(values, item.at(name).flatMap(Node::asText))));
        if (values.isEmpty() || values.size() > MOST) {
            return List.of(command);
        }
        List<String> expanded = new ArrayList<>();
        String before = command.substring(0, word.start()) + word.group("before");
        values.forEach(value -> expanded.add(before + value + command.substring(word.end())));
        return expanded;
    }

    private static void add(Set<String> values, Optional<String> value) {
        value.filter(text -> VALUE.matcher(text).matches()).ifPresent(values::add);
    }

    private static boolean endsWithOption(String before) {
        return before.matches("(?s).*\\s--?[\\w-]+\\s+");
    }
}
