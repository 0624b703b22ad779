package dev.aiinit.cli;

import dev.aiinit.answers.Asker;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.render.Renderer;
import dev.aiinit.repository.Trace;
import dev.aiinit.store.BuiltInSource;
import dev.aiinit.store.Fingerprint;
import dev.aiinit.store.ProcessRunner;
import dev.aiinit.store.StateFolder;
import dev.aiinit.workflow.Generate;
import dev.aiinit.workflow.Mending;
import dev.aiinit.workflow.Prepared;
import dev.aiinit.workflow.Remove;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A repository opened with its state and a pack: what every command that plans begins with. */
final class Run {
    private final AiInit root;
    private final ChosenPacks packs;
    private final Place place;
    private final Path target;
    private final StateFolder state;
    private final Trace trace;

    private Run(AiInit root, ChosenPacks packs, Place place, Path target, StateFolder state) {
        this.root = root;
        this.packs = packs;
        this.place = place;
        this.target = target;
        this.state = state;
        this.trace = new Trace(place.repository());
    }

    /**
     * Opens the repository that the command line names.
     *
     * @param output where the result goes instead; null for the repository itself
     * @param writes whether the command may write: one that does first ends what a killed run has left
     */
    static Run open(AiInit root, PackOption pack, @Nullable String output, boolean writes) throws IOException {
        Path folder = Place.root(root.console, root.common);
        Path target = output == null
                ? folder
                : root.console.directory().resolve(output).normalize();
        StateFolder state = StateFolder.open(folder, target);
        List<String> told = writes
                ? state.recover(new ProcessRunner(root.console.environment()))
                : state.pending().map(List::of).orElse(List.of());
        told.forEach(line -> root.console.err().println("ai-init: " + line));
        Place place = Place.of(root.console, root.common);
        return new Run(root, pack.open(root, folder, state.lock()), place, target, state);
    }

    Place place() {
        return place;
    }

    /** What the run finds of packs. */
    ChosenPacks packs() {
        return packs;
    }

    StateFolder state() {
        return state;
    }

    /** Everything up to the first write; nobody is asked when {@code asker} is null. */
    Prepared prepare(Generate.Request request, @Nullable Asker asker) throws IOException {
        root.builtIn.begin();
        Pack pack = packs.pack();
        Ahead<Renderer> renderer = new Ahead<>(() -> new Renderer(pack, new Watchdog(root.console))).begin();
        Generate generate = generate(pack, renderer::get);
        if (asker == null && !packs.isPinned()) {
            // Whoever tries a pack hears first of everything that is wrong with it: nothing is written before it is
            // trusted.
            Prepared prepared = generate.prepare(request, world(), null);
            packs.allow(null);
            return prepared;
        }
        if (!packs.stack().layers().isEmpty()) {
            // Broken templates are told before anybody is asked to look at them.
            renderer.get();
            packs.allow(asker);
        }
        return generate.prepare(request, world(), asker);
    }

    /** Whether the packs of the run have a question. */
    boolean asks(String question) throws IOException {
        return packs.pack().questions().stream().anyMatch(known -> known.id().equals(question));
    }

    /** The packs of the run as one, trusted. */
    Pack pack() throws IOException {
        Pack pack = packs.pack();
        packs.allow(null);
        return pack;
    }

    Generate generate(Pack pack, Generate.Templates templates) throws IOException {
        return new Generate(
                pack, templates, root.builtIn.get().cards(), root.builtIn.get().targets());
    }

    Generate.World world() {
        return new Generate.World(trace, state, state, state.lock(), state.facts(), packs.pins());
    }

    /** A command other than the first has nothing to work on before that. */
    void requireState() {
        if (state.lock().isEmpty()) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("ai-init has written nothing in " + place.shown() + " yet", "run: ai-init"));
        }
    }

    /** Writes a plan, and remembers what it rests on when it leaves nothing to do or to say. */
    void write(Prepared prepared) throws IOException {
        packs.keep();
        state.write(prepared.changes(), prepared.stateFiles());
        boolean done = !prepared.isOpen()
                && prepared.since().isEmpty()
                && prepared.told().isEmpty();
        if (target.equals(place.root()) && done) {
            Set<String> outputs = new LinkedHashSet<>();
            prepared.changes().forEach(change -> outputs.add(change.path()));
            // Those that were not written, too: a link that stands at one of them may go.
            packs.pack().documents().forEach(document -> outputs.add(document.path()));
            fingerprint().write(trace, List.copyOf(outputs), prepared.lasting());
        }
    }

    /** Takes back what is ours. */
    void remove(Remove.Removal removal) throws IOException {
        new Fingerprint(place.root(), "").forget();
        state.write(removal.changes(), removal.stateFiles());
    }

    /** Writes what mends findings of doctor. */
    void mend(Mending.Mended mended) throws IOException {
        fingerprint().forget();
        state.write(mended.changes(), mended.stateFiles());
    }

    /** The warnings of the last run, when it left nothing to do and nothing has changed since. Far faster than to plan. */
    Optional<List<String>> knownToBeDone() throws IOException {
        if (!packs.isPinned()) {
            return Optional.empty();
        }
        packs.allow(null);
        return fingerprint().warnings(place.repository());
    }

    private Fingerprint fingerprint() throws IOException {
        return new Fingerprint(place.root(), root.console.version() + " " + BuiltInSource.mark() + packs.mark());
    }

    /** The files that writing a plan would change, those of the state included. */
    List<String> pending(Prepared prepared) throws IOException {
        return state.differing(prepared.changes(), prepared.stateFiles());
    }
}
