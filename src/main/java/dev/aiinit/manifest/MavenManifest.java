package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code pom.xml}: dependencies, the parent, imported bills of materials, and plugins with their annotation processors. A version may come
 * from a property or a management section, here or in a parent that lies in the repository; managed entries alone are not in use.
 */
final class MavenManifest implements ManifestReader {
    private static final String PLUGIN_GROUP = "org.apache.maven.plugins";

    @Override
    public String ecosystem() {
        return "maven";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        String path = Folders.join(unit, "pom.xml");
        Optional<MavenPom> pom = MavenPom.read(sources, path);
        if (pom.isEmpty()) {
            return List.of();
        }
        Reading reading = new Reading(path, pom.get(), new ArrayList<>());
        Node project = pom.get().own();
        project.at("parent").ifPresent(parent -> reading.add(parent, "", "parent", false));
        reading.content(project, "");
        for (Node profile : items(project, "profiles", "profile")) {
            String id = pom.get().value(profile, "id").orElse("");
            reading.content(profile, "profiles." + id + ".");
        }
        // What a parent imports counts here too.
        pom.get()
                .parents()
                .forEach((above, parent) -> new Reading(above, pom.get(), reading.declarations()).imports(parent, ""));
        return reading.declarations();
    }

    private static List<Node> items(Node node, String... path) {
        return node.at(path).map(Node::asItems).orElse(List.of());
    }

    private record Reading(String path, MavenPom pom, List<Declaration> declarations) {
        /** What both a project and a profile may hold. */
        void content(Node holder, String above) {
            for (Node dependency : items(holder, "dependencies", "dependency")) {
                boolean test =
                        pom.value(dependency, "scope").filter("test"::equals).isPresent();
                add(dependency, "", above + "dependencies", test, "dependencyManagement", "dependencies", "dependency");
            }
            imports(holder, above);
            for (Node plugin : items(holder, "build", "plugins", "plugin")) {
                add(
                        plugin,
                        PLUGIN_GROUP,
                        above + "build.plugins",
                        true,
                        "build",
                        "pluginManagement",
                        "plugins",
                        "plugin");
                for (Node processor : items(plugin, "configuration", "annotationProcessorPaths", "path")) {
                    add(processor, "", above + "build.plugins.annotationProcessorPaths", true);
                }
            }
        }

        void imports(Node holder, String above) {
            for (Node managed : items(holder, "dependencyManagement", "dependencies", "dependency")) {
                if (MavenPom.isImport(managed)) {
                    add(managed, "", above + "dependencyManagement", false);
                }
            }
        }

        void add(Node entry, String fallbackGroup, String key, boolean development, String... management) {
            pom.name(entry, fallbackGroup).ifPresent(name -> {
                String version = pom.value(entry, "version").orElse("");
                if (version.isEmpty() && entry.at("version").isEmpty() && management.length > 0) {
                    version = pom.managed(name, fallbackGroup, management);
                }
                Evidence evidence =
                        new Evidence(path, key + "." + name, entry.mark().line());
                declarations.add(Declaration.of(name, version, development, evidence));
            });
        }
    }
}
