package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code project.json} of Nx: names, applications, {@code implicitDependencies}. What Nx infers from imports is not looked at. */
final class NxParts implements PartReader {
    private static final String FILE = "project.json";

    @Override
    public void read(Draft draft) {
        if (draft.sources().index().named("nx.json").isEmpty()) {
            return;
        }
        Map<String, Node> projects = new LinkedHashMap<>();
        Map<String, String> byName = new LinkedHashMap<>();
        for (String unit : draft.units(FILE)) {
            draft.sources().tree(Folders.join(unit, FILE)).ifPresent(project -> {
                String name = project.at("name").flatMap(Node::asText).orElse(Folders.name(unit));
                projects.put(unit, project);
                byName.putIfAbsent(name, unit);
                draft.part(unit, name);
                if (project.at("projectType")
                        .flatMap(Node::asText)
                        .filter("application"::equals)
                        .isPresent()) {
                    draft.deployable(unit, Evidence.key(Folders.join(unit, FILE), "projectType"));
                }
            });
        }
        projects.forEach((unit, project) -> {
            Evidence evidence = Evidence.key(Folders.join(unit, FILE), "implicitDependencies");
            for (String name :
                    project.at("implicitDependencies").map(Node::asTexts).orElse(List.of())) {
                // A pattern or "!name" takes away from what Nx infers.
                if (byName.containsKey(name)) {
                    draft.use(unit, byName.get(name), false, evidence);
                }
            }
        });
    }
}
