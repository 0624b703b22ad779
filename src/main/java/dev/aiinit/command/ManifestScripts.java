package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads the scripts that the manifests of package managers declare. */
final class ManifestScripts {
    /** Scripts that npm and its kin start by themselves. */
    private static final Set<String> NODE_LIFE_CYCLE = new TreeSet<>(List.of(
            ("preinstall install postinstall prepare preprepare postprepare prepublish prepublishOnly prepack pack postpack publish postpublish"
                            + " preversion version postversion dependencies")
                    .split(" ", -1)));

    private ManifestScripts() {}

    /** {@code scripts} of a {@code package.json}. */
    static List<Declared> ofNode(Sources sources, String unit) {
        String file = Folders.join(unit, "package.json");
        Map<String, Node> scripts = entries(sources, file, "scripts");
        String manager = scripts.isEmpty() ? "" : NodeRunner.manager(sources, unit);
        List<Declared> declared = new ArrayList<>();
        scripts.forEach((name, value) -> {
            boolean hook = (name.startsWith("pre") && scripts.containsKey(name.substring(3)))
                    || (name.startsWith("post") && scripts.containsKey(name.substring(4)));
            if (!hook && !NODE_LIFE_CYCLE.contains(name)) {
                script(unit, file, "scripts", name, value, NodeRunner.call(manager, name))
                        .ifPresent(declared::add);
            }
        });
        return declared;
    }

    /** {@code scripts} of a {@code composer.json}; those of Composer's own events are left out. */
    static List<Declared> ofComposer(Sources sources, String unit) {
        String file = Folders.join(unit, "composer.json");
        List<Declared> declared = new ArrayList<>();
        entries(sources, file, "scripts").forEach((name, value) -> {
            if (!name.matches("(pre|post)-.*|command|init")) {
                script(unit, file, "scripts", name, value, "composer " + ShellQuote.of(name))
                        .ifPresent(declared::add);
            }
        });
        return declared;
    }

    /** {@code tasks} of a {@code deno.json}. */
    static List<Declared> ofDeno(Sources sources, String unit) {
        List<Declared> declared = new ArrayList<>();
        for (String name : List.of("deno.json", "deno.jsonc")) {
            declared.addAll(table(
                    sources,
                    unit,
                    Folders.join(unit, name),
                    List.of("tasks"),
                    task -> "deno task " + ShellQuote.of(task)));
        }
        return declared;
    }

    /** The tables of task runners in a {@code pyproject.toml}. */
    static List<Declared> ofPython(Sources sources, String unit) {
        String file = Folders.join(unit, "pyproject.toml");
        Optional<Node> tool = sources.tree(file).flatMap(tree -> tree.at("tool"));
        if (tool.isEmpty()) {
            return List.of();
        }
        String run = PythonRunner.prefix(sources, unit);
        List<Declared> declared = new ArrayList<>();
        declared.addAll(table(
                sources, unit, file, List.of("tool", "poe", "tasks"), name -> run + "poe " + ShellQuote.of(name)));
        declared.addAll(table(
                sources, unit, file, List.of("tool", "taskipy", "tasks"), name -> run + "task " + ShellQuote.of(name)));
        declared.addAll(table(
                sources, unit, file, List.of("tool", "pdm", "scripts"), name -> "pdm run " + ShellQuote.of(name)));
        declared.addAll(table(
                sources, unit, file, List.of("tool", "rye", "scripts"), name -> "rye run " + ShellQuote.of(name)));
        declared.addAll(table(
                sources, unit, file, List.of("tool", "pixi", "tasks"), name -> "pixi run " + ShellQuote.of(name)));
        for (String environment : tool.get()
                .at("hatch", "envs")
                .map(Node::asEntries)
                .orElse(new LinkedHashMap<>())
                .keySet()) {
            String prefix = environment.equals("default") ? "" : ShellQuote.of(environment) + ":";
            declared.addAll(table(
                    sources,
                    unit,
                    file,
                    List.of("tool", "hatch", "envs", environment, "scripts"),
                    name -> "hatch run " + prefix + ShellQuote.of(name)));
        }
        return declared;
    }

    private static List<Declared> table(
            Sources sources, String unit, String file, List<String> table, UnaryOperator<String> call) {
        List<Declared> declared = new ArrayList<>();
        entries(sources, file, table.toArray(new String[0])).forEach((name, value) -> {
            // poe and pdm keep their own settings and private tasks under an underscore.
            if (!name.startsWith("_") && !value.at("hide").flatMap(Node::asText).equals(Optional.of("true"))) {
                script(unit, file, String.join(".", table), name, value, call.apply(name))
                        .ifPresent(declared::add);
            }
        });
        return declared;
    }

    private static Map<String, Node> entries(Sources sources, String file, String... path) {
        return sources.tree(file)
                .flatMap(tree -> tree.at(path))
                .map(Node::asEntries)
                .orElse(new LinkedHashMap<>());
    }

    private static Optional<Declared> script(
            String unit, String file, String table, String name, Node value, String command) {
        String body = OneLine.shortened(String.join(" && ", bodies(value)));
        if (name.isBlank() || ScriptStub.is(body)) {
            return Optional.empty();
        }
        return Optional.of(new Declared(
                unit,
                OneLine.shortened(name),
                command,
                body,
                Origin.SCRIPT,
                new Evidence(
                        file,
                        table + "." + OneLine.shortened(name),
                        value.mark().line())));
    }

    /** A script is a text, a list of texts, or a table that holds one of them under a key of its runner. */
    private static List<String> bodies(Node value) {
        if (value instanceof Node.Mapping) {
            for (String key :
                    List.of("cmd", "shell", "command", "task", "script", "sequence", "composite", "call", "expr")) {
                Optional<Node> inner = value.at(key);
                if (inner.isPresent()) {
                    return inner.get().asTexts();
                }
            }
            return List.of();
        }
        return value.asTexts();
    }
}
