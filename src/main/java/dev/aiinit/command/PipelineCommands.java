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
    private final Sources sources;
    private final String file;
    private final List<String> keys;

    private PipelineCommands(Sources sources, String file, List<String> keys) {
        this.sources = sources;
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
                PipelineCommands reader = new PipelineCommands(sources, file, keys);
                sources.tree(file).ifPresent(tree -> reader.walk(tree, "", new PipelineJob(true, List.of()), 0));
                commands.addAll(reader.commands);
            }
        });
        return commands;
    }

    private void walk(Node node, String path, PipelineJob outer, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        PipelineJob job = outer.with(node, path);
        if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                walk(sequence.items().get(i), path + "." + i, job, depth + 1);
            }
        }
        node.asEntries().forEach((key, value) -> {
            String place = path.isEmpty() ? key : path + "." + key;
            boolean joined = key.equals("before_script") && node.at("script").isPresent();
            if (keys.contains(key) && !(value instanceof Node.Mapping)) {
                List<String> lines = new ArrayList<>();
                if (key.equals("script")) {
                    // Both run in one shell.
                    node.at("before_script").ifPresent(before -> flatten(before, lines, 0));
                }
                flatten(value, lines, 0);
                if (!joined) {
                    script(lines, new Evidence(file, place, value.mark().line()), job);
                }
            } else {
                walk(value, place, job, depth + 1);
            }
        });
    }

    /** The lines of one script share a shell, so that {@code cd} lasts. */
    private void script(List<String> lines, Evidence evidence, PipelineJob job) {
        List<String> started = new ArrayList<>(job.services());
        for (ShellScript.Line command : ShellScript.read(String.join("\n", lines), "")) {
            if (!command.command().contains("${{") && !command.command().contains("$((")) {
                commands.add(new Declared(
                        command.folder(),
                        "",
                        OneLine.shortened(command.command()),
                        "",
                        Origin.CI,
                        evidence,
                        job.everyChange(),
                        started));
            }
            started.addAll(ComposeStarts.of(sources, command.folder(), command.command()));
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
