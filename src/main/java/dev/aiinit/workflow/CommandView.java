package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Command;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.CommandKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Picks the commands that every session needs, unit by unit: what CI runs as one chain, then one of each kind. */
final class CommandView {
    private static final int MOST_UNITS = 4;
    private static final int MOST_OF_A_KIND = 2;
    private static final int MOST_FILES = 6;
    private static final int MOST_OF_A_FILE = 8;
    private static final int LONGEST_CHAIN = 160;
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
                .sorted(Comparator.comparing(entry -> entry.getKey().isEmpty() || runsInCi(entry.getValue()) ? 0 : 1))
                .map(entry -> unit(entry.getKey(), entry.getValue()).map())
                .filter(unit -> unit.containsKey("some"))
                .limit(MOST_UNITS)
                .map(unit -> (Object) unit)
                .toList();
        return Tree.of("units", units);
    }

    /** Every declared command of a known kind, by the file that declares it, for STACK.md. */
    List<Object> byFile() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (Command command : findings.commands()) {
            if (KINDS.contains(command.kind())) {
                List<String> commands = files.computeIfAbsent(command.evidence().path(), file -> new ArrayList<>());
                if (!commands.contains(command.command()) && commands.size() < MOST_OF_A_FILE) {
                    commands.add(command.command());
                }
            }
        }
        List<Object> rows = new ArrayList<>();
        files.forEach((file, commands) -> {
            if (rows.size() < MOST_FILES) {
                rows.add(Tree.of("file", file).with("commands", commands).map());
            }
        });
        return rows;
    }

    private static boolean runsInCi(List<Command> commands) {
        return commands.stream().anyMatch(Command::isInCi);
    }

    private Tree unit(String path, List<Command> commands) {
        Set<String> chain = chain(commands);
        List<String> bare = chain.stream().map(CommandView::bare).toList();
        List<Object> lines = new ArrayList<>();
        for (CommandKind kind : KINDS) {
            Set<String> files = new LinkedHashSet<>();
            commands.stream()
                    .filter(command -> command.kind() == kind && !bare.contains(bare(command.command())))
                    .filter(command -> files.add(command.evidence().path()) && files.size() <= MOST_OF_A_KIND)
                    .forEach(command -> lines.add(Tree.of("kind", kind.word())
                            .with("command", command.command())
                            .map()));
        }
        Tree unit = Tree.of("path", path)
                .with("ci", List.copyOf(chain))
                .with("lines", lines)
                .with("tools", tools(path));
        return lines.isEmpty() && chain.isEmpty() ? unit : unit.with("some", true);
    }

    /** A command without its options: the same command to whoever knows one of the two. */
    private static String bare(String command) {
        return command.replaceAll("\\s+-\\S+", "");
    }

    /** What CI runs, in its order, as long as it fits on a line. */
    private static Set<String> chain(List<Command> commands) {
        Set<String> chain = new LinkedHashSet<>();
        commands.stream()
                .filter(command -> command.isInCi() && KINDS.contains(command.kind()))
                .sorted(Comparator.comparingInt(Command::ciPlace))
                .forEach(command -> {
                    if (String.join(" && ", chain).length() + command.command().length() < LONGEST_CHAIN) {
                        chain.add(command.command());
                    }
                });
        return chain;
    }

    /** The package manager, and the runtime where its version is stated. */
    private List<String> tools(String unit) {
        return findings.technologies().stream()
                .filter(technology -> technology.unit().equals(unit))
                .filter(technology -> technology.kind() == CardKind.PACKAGE_MANAGER
                        || (technology.kind() == CardKind.RUNTIME
                                && !technology.versions().isEmpty()))
                .map(CommandView::nameAndVersion)
                .distinct()
                .toList();
    }

    private static String nameAndVersion(Findings.Technology technology) {
        return technology.versions().stream()
                .findFirst()
                .map(version -> version.resolved() != null ? version.resolved() : version.declared())
                .map(version -> technology.name() + " " + version)
                .orElse(technology.name());
    }
}
