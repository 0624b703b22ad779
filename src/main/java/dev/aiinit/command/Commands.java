package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sidelines;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.CommandKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the commands that a repository declares, sorts them by what they are for, and puts those first that a pipeline runs. */
public final class Commands {
    /** A pipeline may try a hundred variants of one command. */
    private static final int MOST_OF_A_PIPELINE = 6;

    private static final int DEEPEST_CALLS = 6;

    private static final List<BiFunction<Sources, String, List<Declared>>> DECLARERS = List.of(
            MakeTargets::read,
            JustRecipes::read,
            TaskFiles::ofTaskfile,
            TaskFiles::ofMise,
            TestSessions::ofTox,
            TestSessions::ofNox,
            ManifestScripts::ofNode,
            ManifestScripts::ofComposer,
            ManifestScripts::ofDeno,
            ManifestScripts::ofPython,
            TaskFiles::ofCargo);

    private static final List<String> MARKERS = List.of(
            "package.json",
            "composer.json",
            "deno.json",
            "deno.jsonc",
            "pyproject.toml",
            "setup.py",
            "Cargo.toml",
            "go.mod",
            "pom.xml");

    private final Sources sources;
    private final List<Workspace> workspaces;
    private final Set<String> units = new TreeSet<>();
    private final List<Sorted> sorted = new ArrayList<>();

    /** A declared command with its sort; changes when a pipeline turns out to run it. */
    private static final class Sorted {
        private final Declared declared;
        private final CommandSort sort;
        private @Nullable CiRun ci;
        private boolean followed;
        private boolean complete;

        Sorted(Declared declared, CommandSort sort, @Nullable CiRun ci) {
            this.declared = declared;
            this.sort = sort;
            this.ci = ci;
        }

        void runBy(CiRun run) {
            CiRun whole = new CiRun(run.place(), run.file(), run.direct(), run.everyChange(), complete);
            ci = ci == null ? whole : ci.and(whole);
        }

        /** Whoever runs it first. */
        Origin authority() {
            return ci != null ? Origin.CI : declared.origin();
        }
    }

    private Commands(Sources sources, List<Workspace> workspaces) {
        this.sources = sources;
        this.workspaces = workspaces;
    }

    /**
     * In order of kind, authority (what CI runs, task runners, scripts, wrappers), variants last, unit, and place in the file.
     *
     * @param wrappers commands of cards, which count least
     */
    public static List<Command> find(Sources sources, List<Workspace> workspaces, List<Command> wrappers) {
        Commands commands = new Commands(sources, workspaces);
        commands.findUnits();
        commands.declare();
        List<Declared> pipeline = new ArrayList<>(WorkflowCommands.read(sources));
        pipeline.addAll(PipelineCommands.read(sources));
        commands.run(pipeline);
        return commands.ordered(wrappers);
    }

    private void findUnits() {
        units.add("");
        workspaces.forEach(workspace -> units.add(workspace.path()));
        for (String marker : MARKERS) {
            for (String path : sources.index().named(marker)) {
                if (Sidelines.admitUnit(Folders.of(path), marker)) {
                    units.add(Folders.of(path));
                }
            }
        }
        List<String> runners = new ArrayList<>(MakeTargets.FILES);
        runners.addAll(JustRecipes.FILES);
        for (String marker : runners) {
            for (String path : sources.index().named(marker)) {
                // Deeper ones, if no manifest is beside them, are parts of a build rather than things to call.
                if (Folders.depth(Folders.of(path)) <= 1 && Sidelines.admitUnit(Folders.of(path), marker)) {
                    units.add(Folders.of(path));
                }
            }
        }
    }

    private void declare() {
        for (BiFunction<Sources, String, List<Declared>> declarer : DECLARERS) {
            for (String unit : units) {
                for (Declared command : declarer.apply(sources, unit)) {
                    sorted.add(new Sorted(command, CommandSort.of(command.name(), command.body()), null));
                }
            }
        }
    }

    /** Lines that call something declared mark it; of the others those stay that tell what they are for. */
    private void run(List<Declared> pipeline) {
        Map<CommandKind, Integer> taken = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Set<String> seldom = WorkflowCommands.seldom(sources);
        int place = 0;
        for (Declared line : pipeline) {
            place++;
            if (!line.unit().isEmpty() && !sources.index().holdsFolder(line.unit())) {
                // A checkout of something else.
                continue;
            }
            String file = line.evidence().path();
            CiRun run = new CiRun(place, file, true, !seldom.contains(file), false);
            boolean known = marks(line, run, null, 0);
            Optional<CommandSort> sort = known ? Optional.empty() : ToolTable.sort(line.command());
            if (sort.isPresent() && seen.add(identity(line, sort.get()))) {
                int number = taken.merge(sort.get().kind(), 1, Integer::sum);
                if (number <= MOST_OF_A_PIPELINE) {
                    sorted.add(new Sorted(line, sort.get(), run));
                }
            }
        }
    }

    /** Of the ways to install the same things one is enough. */
    private static String identity(Declared line, CommandSort sort) {
        String command = sort.kind() == CommandKind.SETUP
                ? ToolTable.bare(line.command()).replaceFirst("^(npm|pnpm|yarn|bun|composer|bundle)\\b.*", "$1")
                : line.command();
        return line.unit() + "\n" + command;
    }

    /** Marks what the line calls, and what that calls in turn. */
    private boolean marks(Declared line, CiRun run, @Nullable Sorted caller, int depth) {
        Optional<ScriptCall> call = ScriptCall.of(ToolTable.withoutVariables(line.command()))
                .or(() -> ScriptCall.of(ToolTable.bare(line.command())));
        boolean byName =
                call.isPresent() && sorted.stream().anyMatch(each -> isCalled(each.declared, call.get(), line.unit()));
        boolean any = false;
        for (Sorted candidate : sorted) {
            if (candidate.declared.origin() == Origin.CI || candidate == caller) {
                continue;
            }
            boolean called = byName && isCalled(candidate.declared, call.get(), line.unit());
            // What a script runs may stand in the pipeline without the script's name.
            boolean same = !byName
                    && candidate.declared.unit().equals(line.unit())
                    && !candidate.declared.body().isEmpty()
                    && ToolTable.bare(candidate.declared.body()).equals(ToolTable.bare(line.command()));
            if (called || same) {
                any = true;
                if (!candidate.followed && depth < DEEPEST_CALLS) {
                    candidate.followed = true;
                    follow(candidate, run, depth + 1);
                }
                candidate.runBy(run);
                if (caller != null && (candidate.complete || candidate.sort.kind() != CommandKind.OTHER)) {
                    caller.complete = true;
                }
            }
        }
        return any;
    }

    private void follow(Sorted caller, CiRun run, int depth) {
        CiRun inner = new CiRun(run.place(), run.file(), false, run.everyChange(), false);
        Declared declared = caller.declared;
        for (ShellScript.Line line : ShellScript.read(declared.body(), declared.unit())) {
            marks(
                    new Declared(line.folder(), "", line.command(), "", Origin.CI, declared.evidence()),
                    inner,
                    caller,
                    depth);
        }
    }

    private boolean isCalled(Declared candidate, ScriptCall call, String folder) {
        if (!call.names().contains(candidate.name()) || !runner(candidate).equals(call.runner())) {
            return false;
        }
        String from = Folders.resolve(folder, call.folder()).orElse(folder);
        if (call.packages().isEmpty()) {
            return candidate.unit().equals(from);
        }
        return call.packages().stream().anyMatch(wanted -> isPackage(candidate.unit(), wanted, from));
    }

    private boolean isPackage(String unit, String wanted, String from) {
        if (wanted.equals("*")) {
            return Folders.isWithin(unit, from);
        }
        String plain = wanted.replaceAll("^\\.\\.\\.|\\.\\.\\.$|^\\./", "");
        Predicate<String> fits = plain.contains("*")
                ? Pattern.compile("\\Q" + plain.replace("*", "\\E[^/]*\\Q") + "\\E")
                        .asMatchPredicate()
                : plain::equals;
        return workspaces.stream()
                .filter(workspace -> workspace.path().equals(unit))
                .anyMatch(workspace -> (workspace.name() != null && fits.test(workspace.name()))
                        || fits.test(workspace.path())
                        || fits.test(Folders.name(workspace.path())));
    }

    private static String runner(Declared declared) {
        String file = Folders.name(declared.evidence().path());
        if (file.equals("package.json")) {
            return "node";
        }
        String command = declared.command().replaceFirst("^(uv|poetry|pdm|pipenv) run (?=poe|task|tox|nox)", "");
        String[] words = command.split(" ", 3);
        return words.length > 2 && words[1].matches("run|task") ? words[0] + " " + words[1] : words[0];
    }

    private List<Command> ordered(List<Command> wrappers) {
        sorted.sort(Comparator.<Sorted, CommandKind>comparing(each -> each.sort.kind())
                .thenComparing(Sorted::authority)
                .thenComparingInt(each -> each.sort.rank())
                .thenComparingInt(each -> Folders.depth(each.declared.unit())));
        List<Command> commands = new ArrayList<>();
        for (Sorted each : sorted) {
            commands.add(command(each, each.sort.kind()));
        }
        commands.addAll(wrappers);
        addTestsOfBuilds(commands);
        return List.copyOf(commands);
    }

    private static Command command(Sorted each, CommandKind kind) {
        Declared declared = each.declared;
        return new Command(
                kind,
                declared.name(),
                declared.command(),
                declared.body(),
                declared.unit(),
                declared.origin(),
                each.ci,
                declared.evidence());
    }

    /** {@code mvn verify} is how such a project is tested, where nothing else is declared for it. */
    private static void addTestsOfBuilds(List<Command> commands) {
        Set<String> tested = new TreeSet<>();
        commands.stream()
                .filter(command -> command.kind() == CommandKind.TEST)
                .forEach(command -> tested.add(command.unit()));
        List<Command> tests = commands.stream()
                .filter(command -> command.kind() == CommandKind.BUILD
                        && !tested.contains(command.unit())
                        && ToolTable.buildsWithTests(command.command()))
                .map(build -> new Command(
                        CommandKind.TEST,
                        build.name(),
                        build.command(),
                        build.body(),
                        build.unit(),
                        build.origin(),
                        build.ci(),
                        build.evidence()))
                .toList();
        commands.addAll(tests);
    }
}
