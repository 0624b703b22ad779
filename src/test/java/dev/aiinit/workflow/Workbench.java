package dev.aiinit.workflow;

import dev.aiinit.answers.Asker;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.UnifiedDiff;
import dev.aiinit.pack.BuiltIn;
import dev.aiinit.pack.Layers;
import dev.aiinit.pack.Pack;
import dev.aiinit.render.Renderer;
import dev.aiinit.render.Watch;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.store.BuiltInSource;
import dev.aiinit.store.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repository in memory whose state is on the disk, and packs that are laid on the one of the program. */
final class Workbench {
    private final Path root;
    private final InMemoryRepository repository;
    private final BuiltIn builtIn;
    private Pack pack;

    Workbench(Path root, InMemoryRepository repository) throws IOException {
        this.root = root;
        this.repository = repository;
        this.builtIn = BuiltInSource.read();
        this.pack = builtIn.pack();
    }

    /** From now on with these packs above the one of the program. */
    Workbench with(Pack... above) {
        List<Pack> layers = new ArrayList<>(List.of(builtIn.pack()));
        layers.addAll(List.of(above));
        pack = Layers.join(layers);
        return this;
    }

    Prepared prepare(Map<String, String> set, @Nullable Asker asker) throws IOException {
        Generate.Request request = new Generate.Request(
                new LinkedHashMap<>(set), "", "", false, "demo", MergeOptions.NONE, new LinkedHashMap<>());
        return generate().prepare(request, world(), asker);
    }

    /** Generates and writes. */
    Prepared run() throws IOException {
        Prepared prepared = prepare(new LinkedHashMap<>(), null);
        state().write(prepared.changes(), prepared.stateFiles());
        return prepared;
    }

    /** What a run would change, as a patch. */
    String diff() throws IOException {
        return UnifiedDiff.of(prepare(new LinkedHashMap<>(), null).changes());
    }

    Explanation explain(String address) throws IOException {
        return generate().explain(address, "demo", world(), Renderer.withPlaces(pack, Watch.NONE));
    }

    private Generate generate() {
        Pack now = pack;
        return new Generate(now, () -> new Renderer(now, Watch.NONE), builtIn.cards(), builtIn.targets());
    }

    private Generate.World world() {
        StateFolder state = state();
        return new Generate.World(repository, state, state, state.lock(), state.facts());
    }

    private StateFolder state() {
        return StateFolder.open(root, root);
    }

    boolean exists(String path) {
        return Files.exists(root.resolve(path));
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).resolveSibling(""));
        Files.writeString(root.resolve(path), text);
    }
}
