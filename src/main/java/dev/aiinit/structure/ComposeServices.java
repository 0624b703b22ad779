package dev.aiinit.structure;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.structure.Structure.Need;
import dev.aiinit.structure.Structure.Service;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the services of compose files: what each is built from or runs, and what it starts after. Files of one folder are one whole. */
public final class ComposeServices implements PartReader {
    private static final String FILES = "**/{{docker-,}compose{,.*,-*,_*},docker/*}.{yml,yaml}";

    /** Set up for one test run, not for the product. */
    private static final Pattern TESTS = Pattern.compile(".*[._-](test|tests|ci|e2e)[._-].*");

    /** Compose files, sorted. */
    public static List<String> files(Sources sources) {
        return sources.matching("", FILES).stream().sorted().toList();
    }

    /** A service as one of the files of a folder has it. */
    private record Entry(String file, Node node) {
        Evidence evidence(String name, String key, Node value) {
            return new Evidence(
                    file, "services." + name + "." + key, value.mark().line());
        }
    }

    @Override
    public void read(Draft draft) {
        Map<String, Map<String, List<Entry>>> folders = new TreeMap<>();
        List<String> open = new ArrayList<>();
        for (String file : files(draft.sources())) {
            String folder = Folders.of(file);
            Optional<Node> tree = draft.sources().tree(file);
            tree.flatMap(found -> found.at("services")).ifPresent(services -> {
                Map<String, List<Entry>> known = folders.computeIfAbsent(folder, unused -> new LinkedHashMap<>());
                services.asEntries()
                        .forEach((name, service) -> known.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(new Entry(file, service)));
            });
            tree.flatMap(found -> found.at("include")).ifPresent(include -> open.add(folder));
        }
        folders.forEach((folder, services) -> services.forEach((name, entries) -> {
            List<Entry> used = entries.stream()
                    .filter(entry -> !TESTS.matcher(Folders.name(entry.file())).matches())
                    .toList();
            if (!used.isEmpty()) {
                service(draft, name, used, services, open.contains(folder));
            }
        }));
    }

    private static void service(
            Draft draft, String name, List<Entry> entries, Map<String, List<Entry>> all, boolean isOpen) {
        Map<String, Need> needs = new TreeMap<>();
        @Nullable Service built = null;
        String image = null;
        Evidence place = Evidence.key(entries.get(0).file(), "services." + name);
        for (Entry entry : withBases(draft, entries, all)) {
            Optional<Node> build = entry.node().at("build");
            if (built == null && build.isPresent()) {
                Evidence evidence = entry.evidence(name, "build", build.get());
                built = new Service(
                        name, null, part(draft, entry, build.get(), evidence).orElse(null), List.of(), evidence);
            }
            if (image == null) {
                image = entry.node()
                        .at("image")
                        .flatMap(Node::asText)
                        .map(OneLine::shortened)
                        .orElse(null);
            }
            for (String other : needed(entry.node())) {
                Evidence evidence = new Evidence(entry.file(), "services." + name + ".depends_on." + other, 0);
                if (all.containsKey(other)) {
                    needs.putIfAbsent(other, new Need(other, evidence));
                } else if (!isOpen && entries.contains(entry)) {
                    draft.missing("service " + other, evidence);
                }
            }
        }
        String part = built == null ? null : built.part();
        draft.service(new Service(name, built == null ? image : null, part, List.copyOf(needs.values()), place));
        if (built != null && part != null) {
            draft.deployable(part, built.evidence());
        }
    }

    /** What {@code extends} names counts as well, after what the service says itself. */
    private static List<Entry> withBases(Draft draft, List<Entry> entries, Map<String, List<Entry>> all) {
        List<Entry> whole = new ArrayList<>(entries);
        for (Entry entry : entries) {
            Optional<Node> base = entry.node().at("extends");
            String name = base.flatMap(
                            node -> node.asText().or(() -> node.at("service").flatMap(Node::asText)))
                    .orElse("");
            Optional<String> file = base.flatMap(node -> node.at("file")).flatMap(Node::asText);
            List<Entry> found = file.isEmpty()
                    ? all.getOrDefault(name, List.of())
                    : Folders.resolve(Folders.of(entry.file()), file.get())
                            .flatMap(path -> draft.sources()
                                    .tree(path)
                                    .flatMap(tree -> tree.at("services", name))
                                    .map(node -> List.of(new Entry(path, node))))
                            .orElse(List.of());
            whole.addAll(found);
        }
        return whole;
    }

    private static List<String> needed(Node service) {
        Optional<Node> needs = service.at("depends_on");
        if (needs.isEmpty()) {
            return List.of();
        }
        return needs.get() instanceof Node.Mapping mapping
                ? List.copyOf(mapping.entries().keySet())
                : needs.get().asTexts();
    }

    /** The part in the folder of the Dockerfile, else in that of the context, else the one around either. */
    private static Optional<String> part(Draft draft, Entry entry, Node build, Evidence evidence) {
        String written = build.asText()
                .or(() -> build.at("context").flatMap(Node::asText))
                .orElse(".");
        Optional<String> context = Folders.resolve(Folders.of(entry.file()), written);
        if (context.isEmpty()) {
            return Optional.empty();
        }
        if (!context.get().isEmpty() && !draft.sources().index().holdsFolder(context.get())) {
            draft.missing(context.get(), written, evidence);
            return Optional.empty();
        }
        Optional<String> file = build.at("dockerfile")
                .flatMap(Node::asText)
                .flatMap(path -> Folders.resolve(context.get(), path))
                .map(Folders::of)
                .filter(folder -> !folder.equals(context.get()));
        return file.filter(draft::isPart)
                .or(() -> context.filter(draft::isPart))
                .or(() -> file.flatMap(draft::partAround))
                .or(() -> context.flatMap(draft::partAround));
    }
}
