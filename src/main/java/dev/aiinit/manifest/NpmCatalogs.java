package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Optional;

/** Finds what {@code catalog:} and {@code catalog:name} stand for: pnpm, Yarn and Bun each keep catalogs in a file of their own. */
final class NpmCatalogs {
    private record Place(String file, List<String> above) {}

    private static final List<Place> PLACES = List.of(
            new Place("pnpm-workspace.yaml", List.of()),
            new Place(".yarnrc.yml", List.of()),
            new Place("package.json", List.of("workspaces")),
            new Place("package.json", List.of()));

    private final Sources sources;
    private final String unit;

    NpmCatalogs(Sources sources, String unit) {
        this.sources = sources;
        this.unit = unit;
    }

    /** A range of a catalog, and where it stands. */
    record Entry(String range, Evidence evidence) {}

    /** Looks in the unit's folder and those above it. */
    Optional<Entry> find(String catalog, String name) {
        for (String folder : Folders.upwards(unit)) {
            for (Place place : PLACES) {
                String path = Folders.join(folder, place.file());
                Node holder = sources.tree(path)
                        .flatMap(tree -> tree.at(place.above()))
                        .orElse(null);
                Optional<Entry> entry = holder == null ? Optional.empty() : find(path, place, holder, catalog, name);
                if (entry.isPresent()) {
                    return entry;
                }
            }
        }
        return Optional.empty();
    }

    /** The catalog without a name is also called {@code default}. */
    private static Optional<Entry> find(String path, Place place, Node holder, String catalog, String name) {
        boolean unnamed = catalog.isBlank() || catalog.equals("default");
        Optional<Entry> entry = unnamed ? entry(path, place, "catalog", holder.at("catalog"), name) : Optional.empty();
        String named = unnamed ? "default" : catalog.strip();
        return entry.or(() -> entry(path, place, "catalogs." + named, holder.at("catalogs", named), name));
    }

    private static Optional<Entry> entry(
            String path, Place place, String section, Optional<Node> catalog, String name) {
        if (catalog.orElse(null) instanceof Node.Mapping entries) {
            String above = place.above().isEmpty() ? "" : String.join(".", place.above()) + ".";
            return entries.get(name)
                    .flatMap(Node::asText)
                    .map(range -> new Entry(range.strip(), Entries.evidence(path, above + section, entries, name)));
        }
        return Optional.empty();
    }
}
