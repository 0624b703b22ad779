package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lists of members that JavaScript package managers and runners keep. */
final class NodeWorkspaces {
    private NodeWorkspaces() {}

    /** {@code workspaces}: a list, or a mapping with {@code packages}. */
    static List<Workspace> ofPackage(Sources sources, String folder) {
        String file = Folders.join(folder, "package.json");
        return sources.tree(file)
                .flatMap(tree -> tree.at("workspaces"))
                .map(value -> value instanceof Node.Mapping
                        ? members(sources, file, value.at("packages"), "workspaces.packages")
                        : members(sources, file, Optional.of(value), "workspaces"))
                .orElse(List.of());
    }

    static List<Workspace> ofPnpm(Sources sources, String folder) {
        return listed(sources, Folders.join(folder, "pnpm-workspace.yaml"), "packages");
    }

    static List<Workspace> ofLerna(Sources sources, String folder) {
        return listed(sources, Folders.join(folder, "lerna.json"), "packages");
    }

    private static List<Workspace> listed(Sources sources, String file, String key) {
        return members(sources, file, sources.tree(file).flatMap(tree -> tree.at(key)), key);
    }

    private static List<Workspace> members(Sources sources, String file, Optional<Node> patterns, String key) {
        return new MemberPatterns(sources, file)
                .folders(patterns.map(Node::asTexts).orElse(List.of()), List.of(), "package.json").stream()
                        .map(path -> new Workspace(
                                path, name(sources, Folders.join(path, "package.json")), Evidence.key(file, key)))
                        .toList();
    }

    /** {@code projects}: a list of names and folders. */
    static List<Workspace> ofRush(Sources sources, String folder) {
        String file = Folders.join(folder, "rush.json");
        List<Workspace> members = new ArrayList<>();
        sources.tree(file).flatMap(tree -> tree.at("projects")).ifPresent(projects -> {
            for (Node project : projects.asItems()) {
                project.at("projectFolder")
                        .flatMap(Node::asText)
                        .flatMap(path -> Folders.resolve(folder, path))
                        .filter(path -> sources.holds(Folders.join(path, "package.json")))
                        .ifPresent(path -> members.add(new Workspace(
                                path,
                                project.at("packageName")
                                        .flatMap(Node::asText)
                                        .map(OneLine::shortened)
                                        .orElse(null),
                                Evidence.key(file, "projects"))));
            }
        });
        return members;
    }

    /** {@code workspace}: a list of folders. */
    static List<Workspace> ofDeno(Sources sources, String folder) {
        String file = Folders.join(folder, "deno.json");
        String config = sources.holds(file) ? file : file + "c";
        List<String> patterns = sources.tree(config)
                .flatMap(tree -> tree.at("workspace"))
                .map(value -> value.at("members").orElse(value).asTexts())
                .orElse(List.of());
        List<Workspace> members = new ArrayList<>();
        for (String marker : List.of("deno.json", "deno.jsonc", "package.json")) {
            for (String path : new MemberPatterns(sources, config).folders(patterns, List.of(), marker)) {
                members.add(new Workspace(
                        path, name(sources, Folders.join(path, marker)), Evidence.key(config, "workspace")));
            }
        }
        return members;
    }

    private static @Nullable String name(Sources sources, String manifest) {
        return sources.tree(manifest)
                .flatMap(tree -> tree.at("name"))
                .flatMap(Node::asText)
                .map(OneLine::shortened)
                .orElse(null);
    }
}
