package dev.aiinit.detect;

import dev.aiinit.command.NodeRunner;
import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.detect.Findings.Contradiction;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sidelines;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds folders whose lock files, or lock file and manifest, belong to different package managers. */
final class LockFiles {
    static final Map<String, String> PYTHON = python();

    private LockFiles() {}

    private static Map<String, String> python() {
        Map<String, String> locks = new LinkedHashMap<>();
        locks.put("uv.lock", "uv");
        locks.put("poetry.lock", "poetry");
        locks.put("pdm.lock", "pdm");
        locks.put("Pipfile.lock", "pipenv");
        return locks;
    }

    static List<Contradiction> contradictions(Sources sources) {
        Map<String, List<Claim>> node = new TreeMap<>();
        Map<String, List<Claim>> python = new TreeMap<>();
        gather(sources, NodeRunner.LOCKS, node);
        gather(sources, PYTHON, python);
        node.forEach((folder, claims) -> {
            String manifest = Folders.join(folder, "package.json");
            sources.tree(manifest)
                    .flatMap(tree -> tree.at("packageManager"))
                    .flatMap(Node::asText)
                    .map(text -> text.replaceFirst("@.*", ""))
                    .filter(NodeRunner.MANAGERS::contains)
                    .ifPresent(named -> claims.add(new Claim(named, Evidence.key(manifest, "packageManager"))));
        });
        List<Contradiction> found = new ArrayList<>();
        for (Map<String, List<Claim>> claims : List.of(node, python)) {
            for (List<Claim> each : claims.values()) {
                if (each.stream().map(Claim::value).distinct().count() > 1) {
                    found.add(new Contradiction("package manager", each));
                }
            }
        }
        return found;
    }

    private static void gather(Sources sources, Map<String, String> locks, Map<String, List<Claim>> claims) {
        locks.forEach((file, manager) -> {
            for (String path : file.contains("lock") || file.contains("shrinkwrap")
                    ? sources.index().named(file)
                    : List.<String>of()) {
                if (Sidelines.admitUnit(Folders.of(path), "package.json")) {
                    claims.computeIfAbsent(Folders.of(path), unused -> new ArrayList<>())
                            .add(new Claim(manager, Evidence.file(path)));
                }
            }
        });
    }
}
