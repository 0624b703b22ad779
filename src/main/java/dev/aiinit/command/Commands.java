package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
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
import org.jspecify.annotations.Nullable;

/** Finds the commands that a repository declares, sorts them by what they are for, and puts those first that a pipeline runs. */
public final class Commands {
    /** A pipeline may try a hundred variants of one command. */
    private static final int MOST_OF_A_PIPELINE = 6;

    private static final int DEEPEST_CALLS = 6;
    private static final int DEEPEST_STARTS = 2;

    /** Of what runs beside a database in one job, the rest needs none. */
    private static final List<CommandKind> NEEDS_SERVICES =
            List.of(CommandKind.TEST, CommandKind.DEV, CommandKind.OTHER);

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
            CodedTasks::ofRake,
            CodedTasks::ofInvoke,
            MixAliases::read,
            TaskFiles::ofCargo);

    private final Sources sources;
    private final CallMatch calls;
    private final Set<String> units;
    private final List<Sorted> sorted = new ArrayList<>();
    /** What is declared, by its name. */
    private final Map<String, List<Sorted>> named = new LinkedHashMap<>();
    /** What is declared, by its unit and what it runs. */
    private final Map<String, List<Sorted>> withBody = new LinkedHashMap<>();

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
            CiRun whole = run.withComplete(complete);
            ci = ci == null ? whole : ci.and(whole);
        }

        /** Whoever runs it first. */
        Origin authority() {
            return ci != null ? Origin.CI : declared.origin();
        }
    }

    private Commands(Sources sources, List<Workspace> workspaces) {
        this.sources = sources;
        this.calls = new CallMatch(workspaces);
        this.units = CommandUnits.of(sources, workspaces);
    }

    /**
     * In order of kind, authority (what CI runs, task runners, scripts, wrappers), variants last, unit, and place in the file.
     *
     * @param wrappers commands of cards, which count least
     */
    public static List<Command> find(Sources sources, List<Workspace> workspaces, List<Command> wrappers) {
        Commands commands = new Commands(sources, workspaces);
        commands.declare();
        List<Declared> pipeline = new ArrayList<>(WorkflowCommands.read(sources));
        pipeline.addAll(PipelineCommands.read(sources));
        pipeline.addAll(JenkinsCommands.read(sources));
        commands.run(pipeline);
        return commands.ordered(wrappers);
    }

    private void declare() {
        for (BiFunction<Sources, String, List<Declared>> declarer : DECLARERS) {
            for (String unit : units) {
                for (Declared command : declarer.apply(sources, unit)) {
                    Sorted each = new Sorted(command, CommandSort.of(command.name(), command.body()), null);
                    sorted.add(each);
                    named.computeIfAbsent(command.name(), unused -> new ArrayList<>())
                            .add(each);
                    if (!command.body().isEmpty()) {
                        withBody.computeIfAbsent(
                                        command.unit() + "\n" + ToolTable.bare(command.body()),
                                        unused -> new ArrayList<>())
                                .add(each);
                    }
                }
            }
        }
    }

    /** The declared commands that a call means, typed in this folder. */
    private List<Sorted> called(ScriptCall call, String folder) {
        return call.names().stream()
                .flatMap(name -> named.getOrDefault(name, List.of()).stream())
                .filter(each -> calls.isCalled(each.declared, call, folder))
                .toList();
    }

    /** Lines that call something declared mark it; of the others those stay that tell what they are for. */
    private void run(List<Declared> pipeline) {
        Map<CommandKind, Integer> taken = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        int place = 0;
        for (Declared line : pipeline) {
            place++;
            if (!line.unit().isEmpty() && !sources.index().holdsFolder(line.unit())) {
                // A checkout of something else.
                continue;
            }
            String file = line.evidence().path();
            CiRun run = new CiRun(place, file, true, line.everyChange(), false, line.services());
            boolean known = marks(line, run, null, 0);
            for (CommandSort sort : known ? List.<CommandSort>of() : ToolTable.sorts(line.command())) {
                if (seen.add(sort.kind() + "\n" + identity(line, sort))) {
                    int number = taken.merge(sort.kind(), 1, Integer::sum);
                    if (number <= MOST_OF_A_PIPELINE) {
                        sorted.add(new Sorted(line, sort, run));
                    }
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
        List<Sorted> byName = call.map(found -> called(found, line.unit())).orElse(List.of());
        // What a script runs may stand in the pipeline without the script's name.
        List<Sorted> meant = byName.isEmpty()
                ? withBody.getOrDefault(line.unit() + "\n" + ToolTable.bare(line.command()), List.of())
                : byName;
        boolean any = false;
        for (Sorted candidate : meant) {
            if (candidate != caller) {
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
        CiRun inner = run.inner();
        Declared declared = caller.declared;
        for (ShellScript.Line line : ShellScript.read(declared.body(), declared.unit())) {
            marks(
                    new Declared(line.folder(), "", line.command(), "", Origin.CI, declared.evidence()),
                    inner,
                    caller,
                    depth);
        }
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
        wrappers.stream()
                .filter(wrapper -> !wrapper.isBareConvention() || isOnlyAnswer(wrapper, commands))
                .forEach(commands::add);
        addTestsOfBuilds(commands);
        return List.copyOf(commands);
    }

    /** What a tool always offers is worth a word only for the whole repository, and where nobody says how it is done here. */
    private static boolean isOnlyAnswer(Command convention, List<Command> declared) {
        return convention.unit().isEmpty()
                && declared.stream()
                        .noneMatch(other -> other.kind() == convention.kind()
                                || (convention.kind() == CommandKind.TEST
                                        && ToolTable.buildsWithTests(other.command())));
    }

    private Command command(Sorted each, CommandKind kind) {
        Declared declared = each.declared;
        boolean needs = NEEDS_SERVICES.contains(kind) && (kind != CommandKind.OTHER || each.complete);
        return new Command(
                kind,
                declared.name(),
                declared.command(),
                declared.body(),
                declared.unit(),
                declared.origin(),
                each.ci,
                needs ? services(each) : List.of(),
                declared.evidence());
    }

    /** What its job starts, and what it starts itself before it goes on. */
    private List<String> services(Sorted command) {
        Set<String> services = new LinkedHashSet<>();
        if (command.ci != null) {
            services.addAll(command.ci.services());
        }
        started(command, services, 0);
        return List.copyOf(services);
    }

    private void started(Sorted command, Set<String> services, int depth) {
        Declared declared = command.declared;
        for (ShellScript.Line line : ShellScript.read(declared.body(), declared.unit())) {
            services.addAll(ComposeStarts.of(sources, line.folder(), line.command()));
            if (depth < DEEPEST_STARTS) {
                ScriptCall.of(line.command())
                        .ifPresent(call -> called(call, line.folder()).stream()
                                .filter(each -> each != command)
                                .forEach(each -> started(each, services, depth + 1)));
            }
        }
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
                .map(build -> build.as(CommandKind.TEST))
                .toList();
        commands.addAll(tests);
    }
}
