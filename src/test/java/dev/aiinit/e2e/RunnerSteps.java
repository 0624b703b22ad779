package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import dev.aiinit.syntax.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a job or an action, one at a time and as a runner runs {@code shell: bash}, with the values that expressions have there. */
final class RunnerSteps {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*([^}]+?)\\s*}}");

    final Map<String, String> expressions = new LinkedHashMap<>();
    private final List<Node> steps;

    RunnerSteps(List<Node> steps) {
        this.steps = steps;
    }

    /** The inputs that have a default get it. */
    void defaults(Node inputs) {
        inputs.asEntries()
                .forEach((name, input) -> input.at("default")
                        .flatMap(Node::asText)
                        .ifPresent(value -> expressions.put("inputs." + name, value)));
    }

    private Node step(String id) {
        return steps.stream()
                .filter(step ->
                        step.at("id").flatMap(Node::asText).filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** @param scripts where the script of the step is written, as a runner does */
    Outcome run(String id, Path scripts, Launch launch) throws Exception {
        Node step = step(id);
        assertThat(step.at("shell").flatMap(Node::asText)).contains("bash");
        String text = step.at("run").flatMap(Node::asText).orElseThrow();
        assertThat(text).as("an expression in a script").doesNotContain("${{");
        Path script = Files.writeString(scripts.resolve(id + ".sh"), text);
        step.at("env")
                .map(Node::asEntries)
                .orElseThrow()
                .forEach((name, value) ->
                        launch.with(name, evaluated(value.asText().orElseThrow())));
        return launch.run("--noprofile", "--norc", "-eo", "pipefail", script.toString());
    }

    private String evaluated(String text) {
        return EXPRESSION.matcher(text).replaceAll(found -> {
            assertThat(expressions).containsKey(found.group(1));
            return Matcher.quoteReplacement(expressions.get(found.group(1)));
        });
    }
}
