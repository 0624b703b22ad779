package dev.aiinit.detect;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code composer.lock}, which holds one version of each package and lies beside its manifest. */
final class ComposerLock implements LockReader {
    @Override
    public String ecosystem() {
        return "composer";
    }

    @Override
    public Map<String, Manifests.Resolved> resolved(
            Sources sources, Folder folder, Folder unit, List<Declaration> declarations) {
        Map<String, Manifests.Resolved> found = new LinkedHashMap<>();
        if (!folder.equals(unit)) {
            return found;
        }
        String path = folder.file("composer.lock");
        sources.tree(path).ifPresent(lock -> {
            Map<String, Manifests.Resolved> locked = new LinkedHashMap<>();
            for (String section : List.of("packages", "packages-dev")) {
                for (Node entry : lock.at(section).map(Node::asItems).orElse(List.of())) {
                    String name = entry.at("name").flatMap(Node::asText).orElse("");
                    entry.at("version")
                            .ifPresent(version -> version.asText()
                                    .ifPresent(written -> locked.putIfAbsent(
                                            name.toLowerCase(Locale.ROOT),
                                            new Manifests.Resolved(
                                                    plain(written),
                                                    new Evidence(
                                                            path,
                                                            section + "." + name,
                                                            version.mark().line())))));
                }
            }
            for (Declaration declaration : declarations) {
                // Composer takes names in any case.
                Manifests.Resolved version = locked.get(declaration.name().toLowerCase(Locale.ROOT));
                if (version != null) {
                    found.putIfAbsent(declaration.name(), version);
                }
            }
        });
        return found;
    }

    /** A tag {@code v11.0.2} is version 11.0.2; a branch {@code dev-main} stays as it is. */
    private static String plain(String written) {
        boolean tag = written.length() > 1 && written.startsWith("v") && Character.isDigit(written.charAt(1));
        return tag ? written.substring(1) : written;
    }
}
