package dev.aiinit.detect;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code package-lock.json} and {@code npm-shrinkwrap.json}, versions 1 to 3, the way Node.js looks a package up: nearest folder first. */
final class PackageLock implements LockReader {
    /** npm takes the shrinkwrap when both are there. */
    private static final List<String> NAMES = List.of("npm-shrinkwrap.json", "package-lock.json");

    @Override
    public String ecosystem() {
        return "npm";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, Folder folder, Folder unit, List<Declaration> declarations) {
        for (String name : NAMES) {
            Optional<Node> lock = sources.tree(folder.file(name));
            if (lock.isPresent()) {
                return resolved(folder.file(name), lock.get(), new Folder(unit.seenFrom(folder)), declarations);
            }
        }
        return new LinkedHashMap<>();
    }

    private static Map<String, Manifests.Resolved> resolved(
            String path, Node lock, Folder member, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        if (lock.at("packages").orElse(null) instanceof Node.Mapping packages) {
            if (packages.get(member.path()).isPresent()) {
                for (Declaration declaration : declarations) {
                    installed(path, packages, member, declaration.key())
                            .ifPresent(version -> found.putIfAbsent(declaration.name(), version));
                }
            }
        } else if (member.equals(Folder.ROOT)
                && lock.at("dependencies").orElse(null) instanceof Node.Mapping packages) {
            for (Declaration declaration : declarations) {
                version(path, "dependencies", packages, declaration.key())
                        .ifPresent(version -> found.putIfAbsent(declaration.name(), version));
            }
        }
        return found;
    }

    private static Optional<Manifests.Resolved> installed(
            String path, Node.Mapping packages, Folder member, String key) {
        for (Folder folder : member.upwards()) {
            String place = folder.file("node_modules/" + key);
            if (packages.get(place).isPresent()) {
                return version(path, "packages", packages, place);
            }
        }
        return Optional.empty();
    }

    /** A link to another member has no version; one from git or a file has an address instead; an alias in version 1 {@code npm:real@1.0.0}. */
    private static Optional<Manifests.Resolved> version(
            String path, String section, Node.Mapping packages, String key) {
        String written = packages.get(key)
                .flatMap(entry -> entry.at("version"))
                .flatMap(Node::asText)
                .orElse("");
        String version = written.startsWith("npm:") ? written.substring(written.lastIndexOf('@') + 1) : written;
        Evidence evidence = Entries.evidence(path, section, packages, key);
        return !version.isEmpty() && Character.isDigit(version.charAt(0))
                ? Optional.of(new Manifests.Resolved(version, evidence))
                : Optional.empty();
    }
}
