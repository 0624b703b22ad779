package dev.aiinit.detect;

import dev.aiinit.command.CiRun;
import dev.aiinit.command.Command;
import dev.aiinit.command.CommandSort;
import dev.aiinit.command.Origin;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.CommandKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Writes the part of the report that goes by folder: which commands count for the whole, and what each unit has of its own. */
final class UnitReport {
    /** Names of scripts and targets that have everything checked. */
    private static final List<String> OF_ALL = List.of("ci", "check", "verify", "validate", "qa", "quality", "all");

    /** Scripts of one name in more members than these are not told one by one. */
    private static final int MOST_ALIKE = 6;

    private final Findings findings;

    UnitReport(Findings findings) {
        this.findings = findings;
    }

    /**
     * The commands of a kind at the root, of units that stand for themselves, and what a pipeline calls for every change. What else
     * members of a workspace declare is told where the root declares nothing, variants where there is nothing plainer; the rest is under
     * {@code units}.
     */
    List<Object> commands(CommandKind kind) {
        List<Command> all = findings.commands().stream()
                .filter(command -> command.kind() == kind
                        || (kind == CommandKind.TEST && (isAllOfTheTests(command) || isBuildWithTests(command))))
                .toList();
        boolean atRoot = all.stream().anyMatch(command -> command.unit().isEmpty() && !isVariant(command));
        Set<String> members = new LinkedHashSet<>();
        findings.workspaces().forEach(workspace -> members.add(workspace.path()));
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Command command : all) {
            boolean covered = atRoot && members.contains(command.unit());
            boolean called = isCalledByPipeline(command) && !(covered && isSwept(command, all));
            boolean plainer = isVariant(command)
                    && all.stream().anyMatch(other -> other.unit().equals(command.unit()) && !isVariant(other));
            if (called || (!covered && !plainer)) {
                entries.putIfAbsent(command.unit() + "\n" + command.command(), ReportEntries.command(command));
            }
        }
        return List.copyOf(entries.values());
    }

    /** {@code make ci}: of no kind by itself, but what a pipeline calls to have the tests run. */
    private boolean isAllOfTheTests(Command command) {
        return command.kind() == CommandKind.OTHER
                && isCalledByPipeline(command)
                && OF_ALL.contains(command.name())
                && findings.commands().stream()
                        .filter(test -> test.kind() == CommandKind.TEST)
                        .map(Command::ci)
                        .filter(Objects::nonNull)
                        .anyMatch(test -> !test.direct()
                                && test.place()
                                        == Objects.requireNonNull(command.ci()).place());
    }

    /** {@code ./mvnw verify} of a pipeline, where only the convention says how the tests are run. */
    private boolean isBuildWithTests(Command command) {
        return isCalledByPipeline(command)
                && command.buildsWithTests()
                && findings.commands().stream()
                        .filter(test ->
                                test.kind() == CommandKind.TEST && test.unit().equals(command.unit()))
                        .allMatch(test -> test.origin() == Origin.WRAPPER);
    }

    private static boolean isCalledByPipeline(Command command) {
        CiRun run = command.ci();
        return run != null && run.direct() && run.everyChange();
    }

    /** {@code pnpm -r test}: the script of that name at the root stands for those of all members, and nobody wants a list of all. */
    private static boolean isSwept(Command command, List<Command> all) {
        List<Command> alike = all.stream()
                .filter(other -> other.name().equals(command.name()))
                .toList();
        return alike.size() > MOST_ALIKE
                || alike.stream().anyMatch(other -> other.unit().isEmpty() && other.origin() == command.origin());
    }

    private static boolean isVariant(Command command) {
        return !command.name().isEmpty()
                && CommandSort.of(command.name(), command.body()).rank() >= CommandSort.VARIANT;
    }

    /** The stack of each unit, and the commands declared there. */
    List<Object> units() {
        Map<String, Workspace> members = new LinkedHashMap<>();
        findings.workspaces().forEach(workspace -> members.put(workspace.path(), workspace));
        Set<String> paths = new TreeSet<>(members.keySet());
        findings.technologies().forEach(technology -> paths.add(technology.unit()));
        List<Object> units = new ArrayList<>();
        for (String path : paths) {
            Workspace member = members.get(path);
            Map<String, Object> unit = new LinkedHashMap<>();
            unit.put("path", path.isEmpty() ? "." : path);
            ReportEntries.put(unit, "name", member == null ? null : member.name());
            unit.put("workspace", member != null);
            List<Object> technologies = new ArrayList<>();
            findings.technologies().stream()
                    .filter(technology -> technology.unit().equals(path))
                    .forEach(technology -> technologies.add(ReportEntries.technology(technology)));
            unit.put("technologies", technologies);
            List<Object> commands = new ArrayList<>();
            findings.commands().stream()
                    .filter(command -> command.unit().equals(path) && command.kind() != CommandKind.OTHER)
                    .forEach(command -> {
                        Map<String, Object> entry = new LinkedHashMap<>();
                        entry.put("kind", command.kind().word());
                        entry.putAll(ReportEntries.command(command));
                        entry.remove("folder");
                        commands.add(entry);
                    });
            unit.put("commands", commands);
            units.add(unit);
        }
        return units;
    }
}
