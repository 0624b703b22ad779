package dev.aiinit.structure;

import dev.aiinit.project.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repository consists of and how its parts hang together, as its manifests say.
 *
 * @param parts by path
 * @param services of compose files, by file and name
 * @param uses by the part that uses, then the one that is used; each pair once
 * @param missing references that lead nowhere
 */
public record Structure(List<Part> parts, List<Service> services, List<Use> uses, List<Missing> missing) {
    public static final Structure NONE = new Structure(List.of(), List.of(), List.of(), List.of());

    public Structure {
        parts = List.copyOf(parts);
        services = List.copyOf(services);
        uses = List.copyOf(uses);
        missing = List.copyOf(missing);
    }

    /**
     * A folder with a manifest of its own.
     *
     * @param path from the root, without a slash at the end; empty for the root
     * @param name in its manifest; null when it has none
     * @param deployable what says that it runs, or is delivered, by itself; null when nothing does
     */
    public record Part(
            String path,
            @Nullable String name,
            Purpose purpose,
            @Nullable Evidence deployable) {}

    /**
     * One part depends on another.
     *
     * @param from path of the part that needs the other
     * @param development whether only its tests or its build need it
     */
    public record Use(String from, String to, boolean development, Evidence evidence) {}

    /**
     * A service of a compose file.
     *
     * @param image what it runs, as written; null when it is built here
     * @param part path of the part that it is built from; null when it is built from none
     */
    public record Service(
            String name, @Nullable String image, @Nullable String part, List<Need> needs, Evidence evidence) {
        public Service {
            needs = List.copyOf(needs);
        }

        /** Folder of the file; services see those of their own folder. */
        public String folder() {
            int slash = evidence.path().lastIndexOf('/');
            return slash < 0 ? "" : evidence.path().substring(0, slash);
        }
    }

    /** A service starts after another one of the same folder. */
    public record Need(String service, Evidence evidence) {}

    /** A reference to something that is not there, as it is written. */
    public record Missing(String reference, Evidence evidence) {}

    /** Parts that depend on one another in a circle, tests left out; each circle in the order of its paths. */
    public List<List<String>> cycles() {
        Graph graph = new Graph();
        uses.stream().filter(use -> !use.development()).forEach(use -> graph.edge(use.from(), use.to()));
        return graph.cycles();
    }
}
