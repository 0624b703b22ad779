package dev.aiinit.workflow;

import dev.aiinit.command.CiRun;
import dev.aiinit.command.Command;
import dev.aiinit.command.Origin;
import dev.aiinit.detect.Findings;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.CommandKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Picks the commands that every session needs, unit by unit: what CI runs as one chain, then one of each kind. */
final class CommandView {
    private static final int MOST_UNITS = 4;
    private static final int MOST_OF_A_KIND = 2;
    private static final int MOST_FILES = 4;
    private static final int LEAST_OF_A_FILE = 5;
    private static final int MOST_COMMANDS = 24;
    private static final int LONGEST_CHAIN = 200;
    private static final int MOST_CHAINS = 4;
    private static final String FIX = "fix";
    private static final Pattern FIX_OPTION = Pattern.compile("\\s--fix(?=\\s|$)");
    private static final Pattern FIXES = Pattern.compile("(?i)(^|[:_.-])fix($|[:_.-])");
    private static final List<CommandKind> KINDS = List.of(
            CommandKind.DEV,
            CommandKind.BUILD,
            CommandKind.TEST,
            CommandKind.TYPECHECK,
            CommandKind.LINT,
            CommandKind.FORMAT);

    private final Findings findings;

    CommandView(Findings findings) {
        this.findings = findings;
    }

    Tree tree() {
        Map<String, List<Command>> byUnit = new LinkedHashMap<>();
        byUnit.put("", new ArrayList<>());
        for (Command command : findings.commands()) {
            byUnit.computeIfAbsent(command.unit(), unit -> new ArrayList<>()).add(command);
        }
        List<Object> units = byUnit.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getKey().isEmpty() ? Integer.MIN_VALUE : -checks(entry.getValue())))
                .map(entry -> unit(entry.getKey(), entry.getValue()).map())
                .filter(unit -> unit.containsKey("some"))
                .limit(MOST_UNITS)
                .map(unit -> (Object) unit)
                .toList();
        return Tree.of("units", units);
    }

    /** Declared commands of known kinds, by the file that declares them, for STACK.md; files that declare the same share a row. */
    Tree byFile() {
        Map<String, Map<CommandKind, List<String>>> files = new LinkedHashMap<>();
        Map<String, Integer> checks = new LinkedHashMap<>();
        for (Command command : findings.commands()) {
            if (KINDS.contains(command.kind()) && !command.isBareConvention()) {
                checks.merge(command.evidence().path(), isTyped(command) ? 1 : 0, Integer::sum);
                List<String> ofKind = files.computeIfAbsent(command.evidence().path(), file -> new LinkedHashMap<>())
                        .computeIfAbsent(command.kind(), kind -> new ArrayList<>());
                if (!ofKind.contains(command.command())) {
                    ofKind.add(command.command());
                }
            }
        }
        int most = Math.max(LEAST_OF_A_FILE, MOST_COMMANDS / Math.max(1, files.size()));
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        files.keySet().stream()
                .sorted(Comparator.<String>comparingInt(file -> file.contains("/") ? 1 : 0)
                        .thenComparingInt(file -> -checks.getOrDefault(file, 0)))
                .forEach(file -> rows.computeIfAbsent(
                                some(files.getOrDefault(file, new LinkedHashMap<>()), most),
                                commands -> new ArrayList<>())
                        .add(file));
        List<Object> shown = rows.entrySet().stream()
                .limit(MOST_FILES)
                .map(row -> (Object) Tree.of("files", row.getValue())
                        .with("commands", row.getKey())
                        .map())
                .toList();
        int more = rows.values().stream().skip(MOST_FILES).mapToInt(List::size).sum();
        return Tree.of("rows", shown).with("more", more > 0 ? more : null);
    }

    /** The first of each kind, then the second of each, until there are enough; in order of kind. */
    private static List<String> some(Map<CommandKind, List<String>> kinds, int most) {
        Map<CommandKind, Integer> taken = new LinkedHashMap<>();
        int left = most;
        for (int round = 0; left > 0 && round < most; round++) {
            for (CommandKind kind : KINDS) {
                if (left > 0 && kinds.getOrDefault(kind, List.of()).size() > round) {
                    taken.merge(kind, 1, Integer::sum);
                    left--;
                }
            }
        }
        return KINDS.stream()
                .flatMap(kind -> kinds.getOrDefault(kind, List.of()).stream().limit(taken.getOrDefault(kind, 0)))
                .distinct()
                .toList();
    }

    /** How many commands CI runs there: the more, the more of the work is in it. */
    private static int checks(List<Command> commands) {
        return (int) commands.stream()
                .filter(CommandView::isTyped)
                .map(command -> command.kind() + "\n" + command.command())
                .distinct()
                .count();
    }

    private Tree unit(String path, List<Command> commands) {
        List<Chain> chains = chains(commands);
        Set<String> bare = new LinkedHashSet<>();
        Set<String> started = new LinkedHashSet<>();
        chains.forEach(chain -> {
            chain.commands().forEach(command -> bare.add(bare(command)));
            started.addAll(chain.services());
        });
        List<Object> lines = new ArrayList<>();
        for (CommandKind kind : KINDS) {
            Set<String> told = commands.stream()
                    .filter(command -> command.kind() == kind && bare.contains(bare(command.command())))
                    .map(command -> command.evidence().path())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            commands.stream()
                    .filter(command -> command.kind() == kind
                            && !bare.contains(bare(command.command()))
                            && !isCovered(command, commands))
                    .sorted(Comparator.comparingInt(command -> isPlain(command) ? 0 : 1))
                    .filter(command -> isPlain(command)
                            || !told.contains(command.evidence().path()))
                    .filter(command ->
                            told.add(command.evidence().path() + label(command)) && told.size() <= MOST_OF_A_KIND)
                    .forEach(command -> lines.add(Tree.of("kind", label(command))
                            .with("command", command.command())
                            .with("calls", calledInstead(command, commands))
                            .with("fixes", fixes(command))
                            .with("convention", command.origin() == Origin.WRAPPER)
                            .with(
                                    "services",
                                    command.services().stream()
                                            .filter(service -> command.isInCi() && !started.contains(service))
                                            .toList())
                            .map()));
        }
        Tree unit = Tree.of("path", path)
                .with("ci", chains.stream().map(CommandView::told).toList())
                .with("lines", lines)
                .with("tools", tools(path));
        return lines.isEmpty() && chains.isEmpty() ? unit : unit.with("some", true);
    }

    /** What CI runs in one pipeline, and what it starts for that. */
    private record Chain(List<String> commands, List<String> services) {}

    private static Object told(Chain chain) {
        return Tree.of("commands", chain.commands())
                .with("services", chain.services())
                .map();
    }

    /** A convention is worth a line only where nothing that is declared does the same with the same tool. */
    private static boolean isCovered(Command command, List<Command> commands) {
        String tool = command.command().replaceFirst("^\\./", "").replaceFirst("\\s.*", "");
        if (command.isBareConvention()) {
            // Nobody needs to be told.
            return true;
        }
        return command.origin() == Origin.WRAPPER
                && command.kind() != CommandKind.DEV
                && commands.stream()
                        .anyMatch(other -> other.origin() != Origin.WRAPPER
                                && other.kind() == command.kind()
                                && (other.command() + " " + other.body()).contains(tool));
    }

    /** The one that people mean by the word, or one that mends what CI finds: worth telling beside what CI runs. */
    private static boolean isPlain(Command command) {
        return command.name().equals(command.kind().word()) || label(command).equals(FIX);
    }

    private static String label(Command command) {
        boolean mends = command.kind() == CommandKind.LINT
                && FIXES.matcher(command.name()).find();
        return mends ? FIX : command.kind().word();
    }

    /** A test that only calls a command of another kind says so, or a session takes it for tests. */
    private static @Nullable String calledInstead(Command command, List<Command> commands) {
        return commands.stream()
                .filter(other -> command.kind() == CommandKind.TEST
                        && other.kind() != CommandKind.TEST
                        && other.command().equals(command.body()))
                .map(Command::command)
                .findFirst()
                .orElse(null);
    }

    /** A command without its options: the same command to whoever knows one of the two. */
    private static String bare(String command) {
        return command.replaceAll("\\s+-\\S+", "");
    }

    private static boolean isTyped(Command command) {
        CiRun run = command.ci();
        return run != null
                && run.direct()
                && run.everyChange()
                // A server does not come to an end.
                && command.kind() != CommandKind.DEV
                && (KINDS.contains(command.kind()) || run.complete());
    }

    /** The option that makes a linter change what it finds; null where nobody is surprised by that. */
    private static @Nullable String fixes(Command command) {
        boolean silent = command.kind() == CommandKind.LINT && label(command).equals(CommandKind.LINT.word());
        return silent && FIX_OPTION.matcher(command.body()).find() ? "--fix" : null;
    }

    /** What CI runs for every change, pipeline by pipeline in its order, as long as it fits on a line. */
    private static List<Chain> chains(List<Command> commands) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        Map<String, Set<String>> services = new LinkedHashMap<>();
        Set<String> told = new LinkedHashSet<>();
        commands.stream()
                .filter(CommandView::isTyped)
                .sorted(Comparator.comparingInt(
                        command -> Objects.requireNonNull(command.ci()).place()))
                .forEach(command -> {
                    List<String> chain = chains.computeIfAbsent(
                            Objects.requireNonNull(command.ci()).file(), file -> new ArrayList<>());
                    boolean fits = String.join(" && ", chain).length()
                                    + command.command().length()
                            < LONGEST_CHAIN;
                    if ((fits || chain.isEmpty()) && chains.size() <= MOST_CHAINS && told.add(command.command())) {
                        chain.add(command.command());
                        services.computeIfAbsent(
                                        Objects.requireNonNull(command.ci()).file(), file -> new LinkedHashSet<>())
                                .addAll(command.services());
                    }
                });
        return chains.entrySet().stream()
                .filter(chain -> !chain.getValue().isEmpty())
                .map(chain -> new Chain(
                        List.copyOf(chain.getValue()),
                        List.copyOf(services.getOrDefault(chain.getKey(), new LinkedHashSet<>()))))
                .sorted(Comparator.comparingInt(chain -> -chain.commands().size()))
                .toList();
    }

    /** The package manager, and the runtime where its version is stated. */
    private List<String> tools(String unit) {
        return findings.technologies().stream()
                .filter(technology -> technology.unit().equals(unit))
                .filter(technology -> technology.kind() == CardKind.PACKAGE_MANAGER
                        || (technology.kind() == CardKind.RUNTIME
                                && version(technology).isPresent()))
                .map(technology -> technology.name()
                        + version(technology).map(version -> " " + version).orElse(""))
                .distinct()
                .toList();
    }

    /** What the project states; what only pipelines state counts where they agree. */
    private static Optional<String> version(Findings.Technology technology) {
        Set<String> pipelines = new LinkedHashSet<>();
        for (Findings.Version version : technology.versions()) {
            String value = version.resolved() != null ? version.resolved() : version.declared();
            if (value != null && !version.isOfPipeline()) {
                return Optional.of(value);
            }
            if (value != null) {
                pipelines.add(value);
            }
        }
        return pipelines.size() == 1 ? pipelines.stream().findFirst() : Optional.empty();
    }
}
