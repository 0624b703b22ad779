package dev.aiinit.command;

import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what pipelines other than GitHub Actions run: YAML files in which scripts stand under a few known keys. */
final class PipelineCommands {
    /** Keys of scripts, by file. */
    private static final Map<String, List<String>> SCRIPT_KEYS = scriptKeys();

    private static final int DEEPEST = 12;

    private final List<Declared> commands = new ArrayList<>();
    private final String file;
    private final List<String> keys;

    private PipelineCommands(String file, List<String> keys) {
        this.file = file;
        this.keys = keys;
    }

    private static Map<String, List<String>> scriptKeys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put(".gitlab-ci.{yml,yaml}", List.of("before_script", "script"));
        keys.put(".gitlab/ci/**/*.{yml,yaml}", List.of("before_script", "script"));
        keys.put(".circleci/config.{yml,yaml}", List.of("run", "command"));
        keys.put("{.,}azure-pipelines*.{yml,yaml}", List.of("script", "bash"));
        keys.put("bitbucket-pipelines.{yml,yaml}", List.of("script"));
        keys.put(".travis.yml", List.of("install", "before_script", "script"));
        return keys;
    }

    static List<Declared> read(Sources sources) {
        List<Declared> commands = new ArrayList<>();
        SCRIPT_KEYS.forEach((glob, keys) -> {
            for (String file : sources.matching("", glob)) {
                PipelineCommands reader = new PipelineCommands(file, keys);
                sources.tree(file).ifPresent(tree -> reader.walk(tree, "", 0));
                commands.addAll(reader.commands);
            }
        });
        return commands;
    }

    private void walk(Node node, String path, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                walk(sequence.items().get(i), path + "." + i, depth + 1);
            }
        }
        node.asEntries().forEach((key, value) -> {
            String place = path.isEmpty() ? key : path + "." + key;
            if (keys.contains(key) && !(value instanceof Node.Mapping)) {
                script(value, place);
            } else {
                walk(value, place, depth + 1);
            }
        });
    }

    /** The lines of one script share a shell, so that {@code cd} lasts. */
    private void script(Node value, String place) {
        List<String> lines = new ArrayList<>();
        flatten(value, lines, 0);
        for (ShellScript.Line command : ShellScript.read(String.join("\n", lines), "")) {
            if (!command.command().contains("${{") && !command.command().contains("$((")) {
                commands.add(new Declared(
                        command.folder(),
                        "",
                        OneLine.shortened(command.command()),
                        "",
                        Origin.CI,
                        new Evidence(file, place, value.mark().line())));
            }
        }
    }

    private static void flatten(Node value, List<String> lines, int depth) {
        for (Node item : value.asItems()) {
            if (item instanceof Node.Sequence && depth < DEEPEST) {
                flatten(item, lines, depth + 1);
            } else {
                item.asText().ifPresent(lines::add);
            }
        }
    }
}
