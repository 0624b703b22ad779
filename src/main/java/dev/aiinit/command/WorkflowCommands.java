package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the workflows of GitHub Actions run, step by step. */
final class WorkflowCommands {
    private static final String FILES = ".github/workflows/*.{yml,yaml}";
    private static final String ACTIONS = ".github/actions/**/action.{yml,yaml}";

    /** Events that look at every change, as opposed to releases and clocks. */
    private static final List<String> EVERY_CHANGE =
            List.of("pull_request", "pull_request_target", "merge_group", "push", "workflow_call");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}", Pattern.DOTALL);

    /** The same as another line says for all other systems. */
    private static final Pattern OF_WINDOWS = Pattern.compile("\\S+\\.(?:cmd|bat)(?:\\s.*)?", Pattern.DOTALL);

    /** An option whose value is only known in the pipeline: {@code --shard=${{ matrix.shard }}/4}. */
    private static final Pattern OPTION_WITH_EXPRESSION =
            Pattern.compile("\\s--?[\\w-]+(?:=|\\s+)[\"']?[^\\s\"'$]*(?:\\$\\{\\{.*?}}[^\\s\"'$]*)+[\"']?(?=\\s|$)");

    /** A job that only a release, the main branch or a person lets run: it puts something somewhere. */
    private static final Pattern GUARDED = Pattern.compile(
            "refs/tags|github\\.ref_type|github\\.event_name\\s*==\\s*'(?:release|schedule|workflow_dispatch|push)'"
                    + "|github\\.ref(?:_name)?\\s*==|startsWith\\(\\s*github\\.ref|github\\.event\\.(?:release|schedule|inputs)");

    /** Which packages of a workspace a script is called in, where that is not all of the value. */
    private static final Pattern PACKAGE = Pattern.compile(
            "\\s(?:-w|--workspace|--filter|-F)(?:=|\\s+)[\"']?[^\\s\"'$]*\\$\\{\\{.*?}}[^\\s\"'$]*[\"']?(?=\\s|$)");

    /** What a script is handed on, when it is nothing but expressions. */
    private static final Pattern ARGUMENTS = Pattern.compile("\\s--(?:\\s+\\$\\{\\{.*?}})+\\s*$", Pattern.DOTALL);

    private final Sources sources;
    private final List<Declared> commands = new ArrayList<>();

    private WorkflowCommands(Sources sources) {
        this.sources = sources;
    }

    /** What all steps of a job have in common. */
    private record Job(
            String file,
            String key,
            Optional<String> folder,
            boolean everyChange,
            List<String> services,
            Node matrix) {}

    /** In order: workflows that run for every change, then the others, each by file and line. */
    static List<Declared> read(Sources sources) {
        WorkflowCommands reader = new WorkflowCommands(sources);
        List<String> files = sources.matching("", FILES).stream().sorted().toList();
        for (boolean everyChange : List.of(true, false)) {
            for (String file : files) {
                sources.tree(file)
                        .filter(tree -> runsForEveryChange(tree) == everyChange)
                        .ifPresent(tree -> reader.workflow(file, tree, everyChange));
            }
        }
        for (String file : sources.matching("", ACTIONS)) {
            sources.tree(file)
                    .flatMap(tree -> tree.at("runs", "steps"))
                    .ifPresent(steps ->
                            reader.steps(new Job(file, "runs.steps", Optional.of(""), true, List.of(), steps), steps));
        }
        return List.copyOf(reader.commands);
    }

    private static boolean runsForEveryChange(Node workflow) {
        // YAML 1.1 reads the key "on" as true; ours keeps the word.
        Optional<Node> on = workflow.at("on").or(() -> workflow.at("true"));
        if (on.isEmpty()) {
            return false;
        }
        for (String event : EVERY_CHANGE) {
            boolean named = on.get().asTexts().contains(event);
            Node detail = on.get().asEntries().get(event);
            boolean tagsOnly = detail != null
                    && detail.at("tags").isPresent()
                    && detail.at("branches").isEmpty();
            if (named || (detail != null && !tagsOnly)) {
                return true;
            }
        }
        return false;
    }

    private void workflow(String file, Node workflow, boolean everyChange) {
        Optional<String> folder = folder(workflow, "");
        workflow.at("jobs").map(Node::asEntries).ifPresent(jobs -> {
            for (Map.Entry<String, Node> job : jobs.entrySet()) {
                Optional<String> inJob = folder.flatMap(outer -> folder(job.getValue(), outer));
                Node node = job.getValue();
                if (!isNever(node)) {
                    Job known = new Job(
                            file,
                            "jobs." + job.getKey() + ".steps",
                            inJob,
                            everyChange && !isGuarded(node),
                            services(node),
                            node.at("strategy", "matrix").orElse(node));
                    node.at("steps").ifPresent(steps -> steps(known, steps));
                }
            }
        });
    }

    /** The folder that {@code run} lines start in; empty when only the pipeline knows it. */
    private static Optional<String> folder(Node node, String outer) {
        return resolve(node.at("defaults", "run", "working-directory"), outer);
    }

    private static Optional<String> resolve(Optional<Node> given, String outer) {
        if (given.isEmpty()) {
            return Optional.of(outer);
        }
        String path = given.get().asText().orElse("").replaceFirst("^\\$\\{\\{\\s*github\\.workspace\\s*}}/?", "./");
        return path.contains("${{") ? Optional.empty() : Folders.resolve("", path);
    }

    private static boolean isNever(Node node) {
        String condition = node.at("if").flatMap(Node::asText).orElse("").strip();
        return condition.equals("false") || condition.matches("\\$\\{\\{\\s*false\\s*}}");
    }

    private static boolean isGuarded(Node node) {
        String condition = node.at("if").flatMap(Node::asText).orElse("");
        // With another way in, a change may take that one.
        return GUARDED.matcher(condition).find() && !condition.contains("||");
    }

    /** The images of a job's services; the name where only the pipeline knows the image. */
    private static List<String> services(Node job) {
        List<String> services = new ArrayList<>();
        job.at("services")
                .map(Node::asEntries)
                .ifPresent(entries -> entries.forEach((name, service) -> services.add(service.at("image")
                        .flatMap(Node::asText)
                        .filter(image -> !image.contains("${{"))
                        .orElse(name))));
        return services;
    }

    private void steps(Job job, Node steps) {
        List<Node> items = steps.asItems();
        List<String> started = new ArrayList<>(job.services());
        for (int i = 0; i < items.size(); i++) {
            Node step = items.get(i);
            Optional<Node> run = step.at("run");
            Optional<String> folder = job.folder().flatMap(start -> resolve(step.at("working-directory"), start));
            String shell = step.at("shell").flatMap(Node::asText).orElse("bash");
            if (run.isEmpty() || folder.isEmpty() || isNever(step) || shell.matches("python.*|node.*|perl.*")) {
                continue;
            }
            String place = job.key() + "." + i + ".run";
            boolean everyChange = job.everyChange() && !isGuarded(step);
            int line = run.get().mark().line();
            for (ShellScript.Line command : ShellScript.read(run.get().asText().orElse(""), folder.get())) {
                for (String each : MatrixValues.expanded(command.command(), job.matrix())) {
                    plain(each)
                            .ifPresent(text -> commands.add(new Declared(
                                    command.folder(),
                                    "",
                                    OneLine.shortened(text),
                                    "",
                                    Origin.CI,
                                    new Evidence(job.file(), place, line),
                                    everyChange,
                                    started)));
                }
                started.addAll(ComposeStarts.of(sources, command.folder(), command.command()));
            }
        }
    }

    /**
     * The command without what only the pipeline knows; empty when nothing is left that could be typed. Of a package that only the pipeline
     * knows, any may be meant: {@code npm test -w @a/*}.
     */
    static Optional<String> plain(String command) {
        String packages = PACKAGE.matcher(command)
                .replaceAll(option -> Matcher.quoteReplacement(
                        EXPRESSION.matcher(option.group()).replaceAll("*")));
        Matcher options =
                OPTION_WITH_EXPRESSION.matcher(ARGUMENTS.matcher(packages).replaceFirst(""));
        String text = options.replaceAll("").strip();
        return text.isEmpty()
                        || OF_WINDOWS.matcher(text).matches()
                        || EXPRESSION.matcher(text).find()
                ? Optional.empty()
                : Optional.of(text);
    }
}
