package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks accessors such as {@code libs.androidx.core.ktx} up in a version catalog. */
final class GradleCatalog {
    private static final String ENDING = ".versions.toml";

    /**
     * An entry of a catalog.
     *
     * @param name {@code group:artifact}, or the id of a plugin
     * @param version empty when the catalog gives none
     * @param evidence where the version stands; null when there is none
     */
    record Entry(String name, String version, @Nullable Evidence evidence) {}

    private final String name;
    private final String path;
    private final Node tree;
    private final Map<String, Map<String, String>> keys = new LinkedHashMap<>();

    private GradleCatalog(String name, String path, Node tree) {
        this.name = name;
        this.path = path;
        this.tree = tree;
        for (String section : List.of("versions", "libraries", "bundles", "plugins")) {
            Map<String, String> byAccessor = new LinkedHashMap<>();
            tree.at(section)
                    .map(Node::asEntries)
                    .ifPresent(entries -> entries.keySet().forEach(key -> byAccessor.putIfAbsent(accessor(key), key)));
            keys.put(section, byAccessor);
        }
    }

    /** The catalogs of the nearest folder that has some: {@code gradle/libs.versions.toml} is {@code libs}. */
    static List<GradleCatalog> above(Sources sources, String unit) {
        for (String folder : Folders.upwards(unit)) {
            List<GradleCatalog> found = new ArrayList<>();
            for (String path : sources.matching(folder, "gradle/*" + ENDING)) {
                String file = Folders.name(path);
                sources.tree(path)
                        .ifPresent(tree -> found.add(
                                new GradleCatalog(file.substring(0, file.length() - ENDING.length()), path, tree)));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The first part of its accessors. */
    String name() {
        return name;
    }

    /** What an accessor without the catalog's name stands for: one library, or those of a bundle. */
    List<Entry> libraries(String accessor) {
        if (!accessor.startsWith("bundles.")) {
            return library(key("libraries", accessor)).stream().toList();
        }
        List<Entry> found = new ArrayList<>();
        String bundle = key("bundles", accessor.substring("bundles.".length()));
        for (String library : tree.at("bundles", bundle).map(Node::asTexts).orElse(List.of())) {
            library(key("libraries", accessor(library))).ifPresent(found::add);
        }
        return found;
    }

    /** What {@code plugins.x} stands for, by {@code x}. */
    Optional<Entry> plugin(String accessor) {
        String key = key("plugins", accessor);
        return tree.at("plugins", key)
                .flatMap(plugin -> plugin.asText().isPresent()
                        ? notation(plugin.asText().get(), "plugins", key, 1)
                        : text(plugin, "id").map(id -> entry(id, plugin, "plugins", key)));
    }

    /** What {@code versions.x} stands for, by {@code x}. */
    Optional<String> version(String accessor) {
        return tree.at("versions", key("versions", accessor)).flatMap(GradleCatalog::version);
    }

    private Optional<Entry> library(String key) {
        return tree.at("libraries", key).flatMap(library -> {
            if (library.asText().isPresent()) {
                return notation(library.asText().get(), "libraries", key, 2);
            }
            Optional<String> module = text(library, "module")
                    .or(() -> text(library, "group")
                            .flatMap(group -> text(library, "name").map(artifact -> group + ":" + artifact)));
            return module.map(found -> entry(found, library, "libraries", key));
        });
    }

    /** {@code group:artifact:version} or {@code id:version}. */
    private Optional<Entry> notation(String written, String section, String key, int parts) {
        String[] words = written.split(":", -1);
        if (words.length < parts) {
            return Optional.empty();
        }
        String module = parts == 1 ? words[0] : words[0] + ":" + words[1];
        String version = words.length > parts ? words[parts] : "";
        return Optional.of(new Entry(module, version, version.isEmpty() ? null : evidence(section, key)));
    }

    private Entry entry(String module, Node holder, String section, String key) {
        Optional<String> reference = text(holder, "version", "ref");
        if (reference.isPresent()) {
            String version = tree.at("versions", reference.get())
                    .flatMap(GradleCatalog::version)
                    .orElse("");
            return new Entry(module, version, version.isEmpty() ? null : evidence("versions", reference.get()));
        }
        String version = holder.at("version").flatMap(GradleCatalog::version).orElse("");
        return new Entry(module, version, version.isEmpty() ? null : evidence(section, key));
    }

    /** A version may also be rich: {@code { strictly = "[1.0,2.0[", prefer = "1.5" }}. */
    private static Optional<String> version(Node value) {
        return value.asText()
                .or(() -> text(value, "prefer"))
                .or(() -> text(value, "require"))
                .or(() -> text(value, "strictly"))
                .map(String::strip);
    }

    private Evidence evidence(String section, String key) {
        return tree.at(section).orElse(null) instanceof Node.Mapping entries
                ? Entries.evidence(path, section, entries, key)
                : Evidence.file(path);
    }

    private String key(String section, String accessor) {
        Map<String, String> byAccessor = keys.get(section);
        return byAccessor == null ? "" : byAccessor.getOrDefault(accessor(accessor), "");
    }

    /** In an accessor each of {@code -}, {@code _} and {@code .} is a dot. */
    private static String accessor(String key) {
        return key.replace('-', '.').replace('_', '.');
    }

    private static Optional<String> text(Node node, String... path) {
        return node.at(path).flatMap(Node::asText);
    }
}
