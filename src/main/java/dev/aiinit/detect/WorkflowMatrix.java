package dev.aiinit.detect;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces a variable of a GitHub Actions build matrix by the values that the job gives it. */
final class WorkflowMatrix {
    private static final Pattern WHOLE = Pattern.compile("\\$\\{\\{\\s*(matrix|env)\\.([\\w.-]+)\\s*}}");
    private static final Pattern JOB = Pattern.compile("jobs\\.('[^']*'|[^.]+)\\..*");

    private WorkflowMatrix() {}

    /**
     * The values of an expression.
     *
     * @param key where it stands: {@code jobs.test.steps.1.with.node-version}
     * @return none when it is anything but one variable of the matrix or of {@code env}, or when that has no literal values
     */
    static List<String> values(Node workflow, String key, String expression) {
        Matcher whole = WHOLE.matcher(expression.strip());
        Matcher job = JOB.matcher(key);
        if (!whole.matches() || !job.matches()) {
            return List.of();
        }
        String name = job.group(1).startsWith("'")
                ? job.group(1).substring(1, job.group(1).length() - 1)
                : job.group(1);
        List<String> variable = List.of(whole.group(2).split("\\.", -1));
        Set<String> values = new LinkedHashSet<>();
        if (whole.group(1).equals("env")) {
            workflow.at("jobs", name, "env", variable.get(0))
                    .or(() -> workflow.at("env", variable.get(0)))
                    .ifPresent(value -> values.addAll(value.asTexts()));
        } else {
            workflow.at("jobs", name, "strategy", "matrix").ifPresent(matrix -> gather(matrix, variable, values));
        }
        values.removeIf(value -> value.contains("${{"));
        return List.copyOf(values);
    }

    private static void gather(Node matrix, List<String> variable, Set<String> values) {
        List<String> below = variable.subList(1, variable.size());
        List<Node> given = new ArrayList<>();
        matrix.at(variable.get(0)).ifPresent(list -> given.addAll(list.asItems()));
        matrix.at("include")
                .ifPresent(list -> list.asItems()
                        .forEach(entry -> entry.at(variable.get(0)).ifPresent(given::add)));
        for (Node node : given) {
            node.at(below).flatMap(Node::asText).ifPresent(values::add);
        }
    }
}
