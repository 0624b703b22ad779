package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Manifests.Dependency;
import dev.aiinit.manifest.MavenPom;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads modules of Maven. A dependency is another module when it has its coordinates, and its version if both have one. */
final class MavenParts implements PartReader {
    private static final String MANIFEST = "pom.xml";
    private static final Set<String> DEPLOYING = new TreeSet<>(List.of(
            "com.google.cloud.tools:jib-maven-plugin",
            "io.micronaut.build:micronaut-maven-plugin",
            "io.micronaut.maven:micronaut-maven-plugin",
            "io.quarkus.platform:quarkus-maven-plugin",
            "io.quarkus:quarkus-maven-plugin",
            "org.springframework.boot:spring-boot-maven-plugin"));
    private static final Set<String> PACKAGINGS = new TreeSet<>(List.of("ear", "hpi", "quarkus", "war"));

    private record Module(String unit, MavenPom pom, String version) {}

    @Override
    public void read(Draft draft) {
        Map<String, Module> modules = new LinkedHashMap<>();
        for (String unit : draft.units(MANIFEST)) {
            MavenPom.read(draft.sources(), Folders.join(unit, MANIFEST)).ifPresent(pom -> {
                draft.part(unit, pom.value(pom.own(), "artifactId").orElse(null));
                deployable(draft, unit, pom);
                pom.coordinates()
                        .ifPresent(name -> modules.putIfAbsent(
                                name, new Module(unit, pom, pom.version().orElse(""))));
            });
        }
        modules.values()
                .forEach(module -> draft.manifests()
                        .declared("maven", module.unit())
                        .forEach(dependency -> read(draft, module, modules, dependency)));
    }

    private static void read(Draft draft, Module module, Map<String, Module> modules, Dependency dependency) {
        Module target = modules.get(dependency.name());
        String key = dependency.evidence().key();
        boolean section =
                key.startsWith("dependencies.") || key.startsWith("profiles.") || key.startsWith("build.plugins.");
        if (target != null
                && section
                && (dependency.declared().isEmpty()
                        || target.version().isEmpty()
                        || dependency.declared().equals(target.version()))) {
            draft.use(module.unit(), target.unit(), dependency.development(), dependency.evidence());
        }
    }

    private static void deployable(Draft draft, String unit, MavenPom pom) {
        String file = Folders.join(unit, MANIFEST);
        pom.value(pom.own(), "packaging")
                .filter(PACKAGINGS::contains)
                .ifPresent(packaging -> draft.deployable(unit, Evidence.key(file, "packaging")));
        boolean aggregates =
                pom.value(pom.own(), "packaging").filter("pom"::equals).isPresent();
        if (!aggregates) {
            draft.manifests().declared("maven", unit).stream()
                    .filter(plugin ->
                            plugin.evidence().key().startsWith("build.plugins.") && DEPLOYING.contains(plugin.name()))
                    .findFirst()
                    .ifPresent(plugin -> draft.deployable(unit, plugin.evidence()));
            mainClass(pom)
                    .ifPresent(
                            mark -> draft.deployable(unit, new Evidence(file, "build.plugins.mainClass", mark.line())));
        }
    }

    /** What the plugins that make an archive are told to write into its manifest. */
    private static Optional<Node.Mark> mainClass(MavenPom pom) {
        for (Node plugin :
                pom.own().at("build", "plugins", "plugin").map(Node::asItems).orElse(List.of())) {
            String name = pom.value(plugin, "artifactId").orElse("");
            if (name.equals("maven-jar-plugin") || name.equals("maven-assembly-plugin")) {
                Optional<Node> main = plugin.at("configuration", "archive", "manifest", "mainClass");
                if (main.isPresent()) {
                    return main.map(Node::mark);
                }
            }
        }
        return Optional.empty();
    }
}
