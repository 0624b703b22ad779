package dev.aiinit.manifest;

import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code imports} of {@code deno.json(c)} that are packages: {@code "npm:react@^19"}, {@code "jsr:@std/assert@1"}. */
final class DenoManifest implements ManifestReader {
    private final String ecosystem;

    /** @param ecosystem Deno's own, or npm's, whose packages it imports as well */
    DenoManifest(String ecosystem) {
        this.ecosystem = ecosystem;
    }

    @Override
    public String ecosystem() {
        return ecosystem;
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        for (String name : List.of("deno.json", "deno.jsonc")) {
            String path = Folders.join(unit, name);
            if (sources.tree(path).flatMap(manifest -> manifest.at("imports")).orElse(null)
                    instanceof Node.Mapping entries) {
                entries.entries().forEach((key, value) -> {
                    String specifier = value.asText().orElse("").strip();
                    if (specifier.startsWith("npm:") || specifier.startsWith("jsr:")) {
                        String wanted = specifier.substring("npm:".length()).replaceFirst("^/", "");
                        int at = wanted.indexOf('@', 1);
                        String rest = at < 0 ? "" : wanted.substring(at + 1);
                        int slash = rest.indexOf('/');
                        Manifests.Dependency dependency = new Manifests.Dependency(
                                at < 0 ? wanted : wanted.substring(0, at),
                                slash < 0 ? rest : rest.substring(0, slash),
                                false,
                                Entries.evidence(path, "imports", entries, key));
                        declarations.add(new Declaration(dependency, specifier, specifier));
                    }
                });
            }
        }
        return declarations;
    }
}
