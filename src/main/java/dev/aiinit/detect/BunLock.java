package dev.aiinit.detect;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Bun's {@code bun.lock}: {@code "name": ["name@1.0.0", …]}, and {@code "member/name"} where a member gets another version than the rest. */
final class BunLock implements LockReader {
    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, Folder folder, Folder unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        String path = folder.file("bun.lock");
        Optional<Node> lock = sources.tree(path);
        Optional<Node> member = lock.flatMap(tree -> tree.at("workspaces", unit.seenFrom(folder)));
        if (member.isPresent()
                && lock.flatMap(tree -> tree.at("packages")).orElse(null) instanceof Node.Mapping packages) {
            String own = member.get().at("name").flatMap(Node::asText).orElse("") + "/";
            for (Declaration declaration : declarations) {
                String nested = own + declaration.key();
                String key = packages.get(nested).isPresent() ? nested : declaration.key();
                version(packages, key).ifPresent(version -> {
                    Evidence evidence = Entries.evidence(path, "packages", packages, key);
                    found.putIfAbsent(declaration.name(), new Manifests.Resolved(version, evidence));
                });
            }
        }
        return found;
    }

    /** A member of the workspace is {@code name@workspace:folder}: no version. */
    private static Optional<String> version(Node.Mapping packages, String key) {
        String written = packages.get(key)
                .flatMap(entry -> entry.at("0"))
                .flatMap(Node::asText)
                .orElse("");
        String version = written.substring(written.lastIndexOf('@') + 1);
        return !version.isEmpty() && Character.isDigit(version.charAt(0)) ? Optional.of(version) : Optional.empty();
    }
}
