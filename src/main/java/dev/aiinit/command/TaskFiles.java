package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tasks of Taskfile, of mise, and the aliases of Cargo: tables of names and commands. */
final class TaskFiles {
    private static final List<String> TASKFILES = List.of(
            "Taskfile.yml",
            "Taskfile.yaml",
            "taskfile.yml",
            "taskfile.yaml",
            "Taskfile.dist.yml",
            "Taskfile.dist.yaml");

    private TaskFiles() {}

    static List<Declared> ofTaskfile(Sources sources, String unit) {
        for (String name : TASKFILES) {
            String file = Folders.join(unit, name);
            if (sources.holds(file)) {
                return tasks(sources, unit, file, "tasks", "task ");
            }
        }
        return List.of();
    }

    static List<Declared> ofMise(Sources sources, String unit) {
        List<Declared> tasks = new ArrayList<>();
        for (String name : List.of("mise.toml", ".mise.toml")) {
            tasks.addAll(tasks(sources, unit, Folders.join(unit, name), "tasks", "mise run "));
        }
        return tasks;
    }

    static List<Declared> ofCargo(Sources sources, String unit) {
        List<Declared> aliases = new ArrayList<>();
        for (String name : List.of(".cargo/config.toml", ".cargo/config")) {
            aliases.addAll(tasks(sources, unit, Folders.join(unit, name), "alias", "cargo "));
        }
        return aliases;
    }

    private static List<Declared> tasks(Sources sources, String unit, String file, String table, String call) {
        List<Declared> tasks = new ArrayList<>();
        sources.tree(file)
                .flatMap(tree -> tree.at(table))
                .ifPresent(entries -> entries.asEntries().forEach((name, value) -> {
                    boolean hidden = value.at("internal")
                            .or(() -> value.at("hide"))
                            .flatMap(Node::asText)
                            .equals(Optional.of("true"));
                    if (!hidden && !name.startsWith("_") && !name.contains("*") && !name.isBlank()) {
                        String plain = OneLine.shortened(name);
                        tasks.add(new Declared(
                                unit,
                                plain,
                                call + ShellQuote.of(plain),
                                body(value, call),
                                Origin.TASK_RUNNER,
                                new Evidence(
                                        file, table + "." + plain, value.mark().line())));
                    }
                }));
        return tasks;
    }

    private static String body(Node value, String call) {
        // An alias of Cargo may be written as a list of words.
        if (call.equals("cargo ")) {
            return OneLine.shortened(call + String.join(" ", value.asTexts()));
        }
        Node commands = value.at("cmds")
                .or(() -> value.at("cmd"))
                .or(() -> value.at("run"))
                .orElse(value);
        List<String> lines = new ArrayList<>();
        for (Node item : commands.asItems()) {
            item.asText().or(() -> item.at("cmd").flatMap(Node::asText)).ifPresent(lines::add);
        }
        return OneLine.shortened(String.join(" && ", lines));
    }
}
