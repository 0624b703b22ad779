package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sidelines;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the folders that commands are typed in: those of manifests, of members, and of task runners near the root. */
final class CommandUnits {
    private static final List<String> MARKERS = List.of(
            "package.json",
            "composer.json",
            "deno.json",
            "deno.jsonc",
            "pyproject.toml",
            "setup.py",
            "Cargo.toml",
            "go.mod",
            "pom.xml",
            "Gemfile",
            "mix.exs");

    private CommandUnits() {}

    /** Sorted; the root is the empty string and always one. */
    static Set<String> of(Sources sources, List<Workspace> workspaces) {
        Set<String> units = new TreeSet<>();
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
        return units;
    }
}
