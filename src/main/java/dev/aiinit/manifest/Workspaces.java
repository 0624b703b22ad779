package dev.aiinit.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Finds the members of a monorepo, as its manifests list them. */
public final class Workspaces {
    /** Files that may list members, and who reads them: given the sources and the folder of the file. */
    private static final Map<String, BiFunction<Sources, String, List<Workspace>>> LISTS = lists();

    private Workspaces() {}

    private static Map<String, BiFunction<Sources, String, List<Workspace>>> lists() {
        Map<String, BiFunction<Sources, String, List<Workspace>>> lists = new TreeMap<>();
        lists.put("package.json", NodeWorkspaces::ofPackage);
        lists.put("pnpm-workspace.yaml", NodeWorkspaces::ofPnpm);
        lists.put("lerna.json", NodeWorkspaces::ofLerna);
        lists.put("rush.json", NodeWorkspaces::ofRush);
        lists.put("deno.json", NodeWorkspaces::ofDeno);
        lists.put("deno.jsonc", NodeWorkspaces::ofDeno);
        lists.put("pom.xml", JavaWorkspaces::ofMaven);
        lists.put("settings.gradle", (sources, folder) -> JavaWorkspaces.ofGradle(sources, folder, "settings.gradle"));
        lists.put(
                "settings.gradle.kts",
                (sources, folder) -> JavaWorkspaces.ofGradle(sources, folder, "settings.gradle.kts"));
        lists.put("Cargo.toml", OtherWorkspaces::ofCargo);
        lists.put("go.work", OtherWorkspaces::ofGo);
        lists.put("mix.exs", OtherWorkspaces::ofMix);
        lists.put("pyproject.toml", OtherWorkspaces::ofUv);
        return lists;
    }

    /** Sorted by path; of a folder that several files list, the first by name of the file counts. The root is not listed. */
    public static List<Workspace> find(Sources sources) {
        Map<String, Workspace> found = new TreeMap<>();
        LISTS.forEach((file, reader) -> {
            Deque<String> waiting = new ArrayDeque<>();
            for (String path : sources.index().named(file)) {
                if (Sidelines.admitUnit(Folders.of(path), file)) {
                    waiting.add(Folders.of(path));
                }
            }
            Set<String> visited = new LinkedHashSet<>();
            while (!waiting.isEmpty()) {
                String folder = waiting.remove();
                // A module may list modules of its own, in a circle even.
                if (visited.add(folder) && sources.holds(Folders.join(folder, file))) {
                    for (Workspace member : reader.apply(sources, folder)) {
                        if (!member.path().isEmpty()) {
                            found.putIfAbsent(member.path(), member);
                            waiting.add(member.path());
                        }
                    }
                }
            }
        });
        for (String solution : sources.matching("", DotnetSolutions.FILES)) {
            for (Workspace member : DotnetSolutions.read(sources, solution)) {
                if (!member.path().isEmpty()) {
                    found.putIfAbsent(member.path(), member);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The projects that a settings script of Gradle includes, each by its path ({@code :core:net}). */
    public static List<Workspace> ofGradle(Sources sources, String folder, String settings) {
        return JavaWorkspaces.ofGradle(sources, folder, settings);
    }
}
