package dev.aiinit.detect;

import dev.aiinit.detect.Findings.ComponentFolder;
import dev.aiinit.detect.Stack.Held;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Extraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the folders of shared components: those that cards name, those that a file gives an alias, else the fullest of a unit. */
final class ComponentFolders {
    /** Fewer files beside each other are no collection. */
    private static final int FULL = 4;

    /** Where the code of an alias such as {@code @/components} may start. */
    private static final List<String> ALIAS_ROOTS = List.of("", "src", "app", "resources/js", "resources", "lib");

    private final Sources sources;
    private final Extractions extractions;
    private final List<Workspace> workspaces;

    ComponentFolders(Sources sources, Extractions extractions, List<Workspace> workspaces) {
        this.sources = sources;
        this.extractions = extractions;
        this.workspaces = workspaces;
    }

    /** Those with the most of what every interface needs first, then the fullest. */
    List<ComponentFolder> find(List<Held> held) {
        Map<String, Set<String>> files = componentFiles(held);
        Map<String, String> folders = named(held);
        Set<String> units = new TreeSet<>(files.keySet());
        units.removeIf(unit -> folders.keySet().stream().anyMatch(folder -> Folders.isWithin(folder, unit)));
        for (String unit : units) {
            fullest(unit, files.getOrDefault(unit, new TreeSet<>()))
                    .ifPresent(folder -> folders.putIfAbsent(folder, ""));
        }
        List<Weighed> found = new ArrayList<>();
        folders.forEach((folder, alias) -> {
            List<String> inner = folders.keySet().stream()
                    .filter(other -> !other.equals(folder) && Folders.isWithin(other, folder))
                    .toList();
            Map<String, Boolean> names = names(folder, inner, filesIn(folder, files));
            if (!names.isEmpty()) {
                List<String> told = ComponentNames.telling(names);
                int more = names.size() - told.size();
                long common =
                        names.keySet().stream().filter(ComponentNames::isCommon).count();
                found.add(new Weighed(
                        new ComponentFolder(folder, alias.isEmpty() ? null : alias, told, more),
                        common * 1000 + names.size()));
            }
        });
        found.sort(Comparator.comparingLong(each -> -each.weight));
        return found.stream().map(Weighed::folder).toList();
    }

    /** A folder, and how much speaks for telling it first. */
    private record Weighed(ComponentFolder folder, long weight) {}

    /** The globs of component files by unit. */
    private static Map<String, Set<String>> componentFiles(List<Held> held) {
        Map<String, Set<String>> files = new TreeMap<>();
        for (Held each : held) {
            if (!each.card().ui().componentFiles().isEmpty()) {
                files.computeIfAbsent(each.unit(), unit -> new LinkedHashSet<>())
                        .addAll(each.card().ui().componentFiles());
            }
        }
        return files;
    }

    /** Folders that cards name or that have an alias, and the alias; empty for none. */
    private Map<String, String> named(List<Held> held) {
        Map<String, String> folders = new TreeMap<>();
        for (Held each : held) {
            Card.UiRule ui = each.card().ui();
            for (Extraction extraction : ui.componentAliases()) {
                extractions
                        .value(extraction, each.place())
                        .ifPresent(alias -> folder(each.unit(), alias.text())
                                .ifPresent(folder -> folders.put(folder, alias.text())));
            }
            for (String named : ui.components()) {
                String folder = InterfaceFolders.path(each.unit(), named);
                if (sources.index().holdsFolder(folder)) {
                    folders.putIfAbsent(folder, "");
                }
            }
        }
        return folders;
    }

    /** The folder that an alias leads to: below the unit, or in the workspace whose name it starts with. */
    private Optional<String> folder(String unit, String alias) {
        List<String> candidates = new ArrayList<>();
        for (Workspace workspace : workspaces) {
            if (workspace.name() != null && (alias + "/").startsWith(workspace.name() + "/")) {
                String rest = alias.substring(workspace.name().length()).replaceFirst("^/", "");
                candidates.add(join(workspace.path(), "src", rest));
                candidates.add(join(workspace.path(), "", rest));
            }
        }
        String rest = alias.replaceFirst("^\\$lib/", "lib/").replaceFirst("^[@~#]?/|^\\./", "");
        for (String root : ALIAS_ROOTS) {
            candidates.add(join(unit, root, rest));
        }
        return candidates.stream().filter(sources.index()::holdsFolder).findFirst();
    }

    private static String join(String unit, String root, String rest) {
        return Folders.join(unit, root.isEmpty() ? rest : root + "/" + rest);
    }

    private Optional<String> fullest(String unit, Set<String> globs) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String glob : globs) {
            for (String file : sources.matching(unit, "**/" + glob)) {
                if (ComponentNames.of(unit, file).isPresent()) {
                    counts.merge(Folders.of(file), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FULL && !entry.getKey().equals(unit))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** By what its own units call a component; where they say nothing, by what any unit does. */
    private Set<String> filesIn(String folder, Map<String, Set<String>> globs) {
        Set<String> own = new LinkedHashSet<>();
        Folders.upwards(folder).forEach(unit -> own.addAll(globs.getOrDefault(unit, new TreeSet<>())));
        if (own.isEmpty()) {
            globs.values().forEach(own::addAll);
        }
        Set<String> files = new LinkedHashSet<>();
        for (String glob : own) {
            files.addAll(sources.matching(folder, glob));
            files.addAll(sources.matching(folder, "**/" + glob));
        }
        return files;
    }

    /** Names of the components in the folder, each with whether it lies at the top of it. */
    private static Map<String, Boolean> names(String folder, List<String> inner, Set<String> files) {
        Map<String, Boolean> names = new TreeMap<>();
        for (String file : files) {
            if (inner.stream().noneMatch(other -> Folders.isWithin(file, other))) {
                ComponentNames.of(folder, file)
                        .ifPresent(name -> names.merge(
                                name,
                                Folders.depth(Folders.of(file)) <= Folders.depth(folder) + 1,
                                Boolean::logicalOr));
            }
        }
        return names;
    }
}
