package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sidelines;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.project.Evidence;
import dev.aiinit.structure.Structure.Missing;
import dev.aiinit.structure.Structure.Part;
import dev.aiinit.structure.Structure.Service;
import dev.aiinit.structure.Structure.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A structure while readers fill it in. What is told first counts; a use that is no mere development need beats one that is. */
final class Draft {
    private static final Pattern SUBMODULE = Pattern.compile("(?m)^[ \\t]*path[ \\t]*=([^\\n]*)");

    /** A repository with more has left something out on purpose. */
    private static final int MOST_MISSING = 200;

    private final Sources sources;
    private final Manifests manifests;
    private final Map<String, Workspace> members = new LinkedHashMap<>();
    private final Map<String, Optional<String>> names = new TreeMap<>();
    private final Map<String, Evidence> deployables = new LinkedHashMap<>();
    private final Set<String> tests = new TreeSet<>();
    private final Map<String, Map<String, Use>> uses = new TreeMap<>();
    private final Set<Missing> missing = new LinkedHashSet<>();
    private final List<Service> services = new ArrayList<>();
    private @Nullable List<String> submodules;

    Draft(Sources sources, Manifests manifests, List<Workspace> workspaces) {
        this.sources = sources;
        this.manifests = manifests;
        workspaces.forEach(workspace -> members.put(workspace.path(), workspace));
    }

    Sources sources() {
        return sources;
    }

    Manifests manifests() {
        return manifests;
    }

    /** The folder of the file that lists this one as a member; empty when none does. */
    Optional<String> listedIn(String path) {
        return Optional.ofNullable(members.get(path))
                .map(member -> Folders.of(member.evidence().path()));
    }

    /** Folders with a file of this name that are parts by their name or because they are listed as members, sorted. */
    List<String> units(String marker) {
        return sources.index().named(marker).stream()
                .map(Folders::of)
                .filter(folder -> members.containsKey(folder) || Sidelines.admitUnit(folder, marker))
                .toList();
    }

    void part(String path, @Nullable String name) {
        Optional<String> told =
                Optional.ofNullable(name).map(OneLine::shortened).filter(text -> !text.isEmpty());
        names.merge(path, told, (before, now) -> before.isPresent() ? before : now);
    }

    boolean isPart(String path) {
        return names.containsKey(path);
    }

    /** Paths of the parts so far, sorted. */
    List<String> parts() {
        return List.copyOf(names.keySet());
    }

    /** The innermost part that holds the folder; the root only if it is the folder itself. */
    Optional<String> partAround(String folder) {
        return Folders.upwards(folder).stream()
                .filter(each -> isPart(each) && (!each.isEmpty() || folder.isEmpty()))
                .findFirst();
    }

    void deployable(String path, Evidence evidence) {
        deployables.putIfAbsent(path, evidence);
    }

    void tests(String path) {
        tests.add(path);
    }

    /** Ends that no reader calls a part are left out in the end. */
    void use(String from, String to, boolean development, Evidence evidence) {
        if (!from.equals(to)) {
            Use use = new Use(from, to, development, evidence);
            uses.computeIfAbsent(from, unused -> new TreeMap<>())
                    .merge(to, use, (before, now) -> before.development() && !now.development() ? now : before);
        }
    }

    boolean isUsed(String from, String to) {
        return uses.getOrDefault(from, new TreeMap<>()).containsKey(to);
    }

    /** Notes a reference to a path, unless something stands there that is only not listed. */
    void missing(String path, String reference, Evidence evidence) {
        if (missing.size() < MOST_MISSING && !sources.repository().exists(path) && !isInSubmodule(path)) {
            missing(reference, evidence);
        }
    }

    /** Notes a name that nothing here bears. */
    void missing(String reference, Evidence evidence) {
        if (missing.size() < MOST_MISSING) {
            missing.add(new Missing(OneLine.shortened(reference), evidence));
        }
    }

    private boolean isInSubmodule(String path) {
        if (submodules == null) {
            submodules = SUBMODULE
                    .matcher(sources.text(".gitmodules").orElse(""))
                    .results()
                    .map(match -> match.group(1).strip())
                    .filter(folder -> !folder.isEmpty())
                    .toList();
        }
        return submodules.stream().anyMatch(folder -> Folders.isWithin(path, folder));
    }

    void service(Service service) {
        services.add(service);
    }

    Structure structure() {
        List<Use> kept = new ArrayList<>();
        uses.forEach((from, targets) -> targets.forEach((to, use) -> {
            if (isPart(from) && isPart(to)) {
                kept.add(use);
            }
        }));
        Map<String, Purpose> purposes = purposes(kept);
        kept.replaceAll(use ->
                purposes.get(use.from()) == Purpose.TEST ? new Use(use.from(), use.to(), true, use.evidence()) : use);
        List<Part> parts = new ArrayList<>();
        names.forEach((path, name) -> {
            Purpose purpose = purposes.getOrDefault(path, Purpose.PRODUCT);
            Evidence deployable = purpose == Purpose.TEST ? null : deployables.get(path);
            parts.add(new Part(path, name.orElse(null), purpose, deployable));
        });
        return new Structure(parts, services, kept, List.copyOf(missing));
    }

    /** What a part of the product needs to run is part of it, whatever it is called. */
    private Map<String, Purpose> purposes(List<Use> kept) {
        Map<String, Purpose> purposes = new TreeMap<>();
        names.keySet().forEach(path -> purposes.put(path, tests.contains(path) ? Purpose.TEST : Purpose.of(path)));
        Map<String, List<String>> needed = new LinkedHashMap<>();
        kept.stream()
                .filter(use -> !use.development())
                .forEach(use -> needed.computeIfAbsent(use.from(), unused -> new ArrayList<>())
                        .add(use.to()));
        List<String> waiting = new ArrayList<>(names.keySet());
        waiting.removeIf(path -> purposes.get(path) != Purpose.PRODUCT);
        for (int i = 0; i < waiting.size(); i++) {
            for (String target : needed.getOrDefault(waiting.get(i), List.of())) {
                if (purposes.get(target) != Purpose.PRODUCT && !tests.contains(target)) {
                    purposes.put(target, Purpose.PRODUCT);
                    waiting.add(target);
                }
            }
        }
        return purposes;
    }
}
