package dev.aiinit.cli;

import dev.aiinit.answers.Asker;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.PackFolder;
import dev.aiinit.store.PackShelf;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.Pin;
import dev.aiinit.supply.Source;
import dev.aiinit.workflow.PackChain;
import dev.aiinit.workflow.PackLayer;
import dev.aiinit.workflow.PackStack;
import dev.aiinit.workflow.PinChecks;
import dev.aiinit.workflow.PinnedPacks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The packs of one run: found once, allowed by a person or a policy, and kept. */
final class ChosenPacks {
    private final AiInit root;
    private final PackOption option;
    private final Path folder;
    private final Optional<String> lock;

    @Nullable
    private PackStack stack;

    @Nullable
    private Pack pack;

    ChosenPacks(AiInit root, PackOption option, Path folder, Optional<String> lock) {
        this.root = root;
        this.option = option;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * The layers.
     *
     * @throws UserError when one of them is not there, is not what was pinned, or may not be fetched
     */
    PackStack stack() throws IOException {
        if (stack == null) {
            stack = option.found == null ? as(this::find) : option.found;
        }
        return stack;
    }

    /** Says what is wrong with a pack that was named as it was named. */
    private <T> T as(ShownSource.Step<T> step) throws IOException {
        if (option.choice != PackOption.Choice.NAMED) {
            return step.run();
        }
        Source source = LocalSource.of(option.source, root.console.directory(), folder);
        return ShownSource.of(option.source, source, folder).in(step);
    }

    private PackStack find() throws IOException {
        Optional<PackTree> own = PackFolder.readIfThere(folder.resolve(PackStack.OWN), PackStack.OWN);
        return switch (option.choice) {
            case PINNED -> pinned(own);
            case NAMED -> named(own);
            case NEWEST -> newest(own);
            case NONE -> {
                refuseWhereFrozen("no pack from elsewhere");
                yield new PackStack(List.of(), true, own);
            }
        };
    }

    private PackStack pinned(Optional<PackTree> own) throws IOException {
        List<Pin> pins = PinnedPacks.of(lock);
        return pins.isEmpty() && own.isEmpty() ? PackStack.builtIn() : chain().load(pins, own);
    }

    private PackStack named(Optional<PackTree> own) throws IOException {
        Source source = LocalSource.of(option.source, root.console.directory(), folder);
        if (option.isFrozen(root.console) && isPinned(source)) {
            return pinned(own);
        }
        refuseWhereFrozen(source.toString());
        return chain().resolve(source, own);
    }

    private PackStack newest(Optional<PackTree> own) throws IOException {
        List<Pin> chosen = PinnedPacks.chosen(lock);
        refuseWhereFrozen("newer packs");
        PinChecks checks = new PinChecks(shelf());
        for (Pin pin : PinnedPacks.sound(lock)) {
            checks.refuseMoved(pin);
        }
        return chain().resolve(chosen.get(0).asked(), own);
    }

    private boolean isPinned(Source source) {
        List<Pin> pins = PinnedPacks.of(lock);
        return !pins.isEmpty() && pins.get(0).asked().equals(source);
    }

    private void refuseWhereFrozen(String wanted) {
        if (option.isFrozen(root.console)) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "the pinned packs are frozen, and this would pin " + wanted,
                            option.frozen == null
                                    ? "CI is set; to do it there say --no-frozen"
                                    : "leave --frozen out"));
        }
    }

    private PackChain chain() {
        return new PackChain(shelf());
    }

    PackShelf shelf() {
        return root.shelf(folder);
    }

    /** All layers as one. */
    Pack pack() throws IOException {
        if (pack == null) {
            PackStack layers = stack();
            pack = as(() -> layers.pack(root.builtIn.get().pack(), root.console.version()));
        }
        return pack;
    }

    /** Whether the run does what the last one did, as far as packs go. */
    boolean isPinned() {
        return option.choice == PackOption.Choice.PINNED;
    }

    /** Tells the bytes of these packs from any others; empty for those that ship with the program. */
    String mark() throws IOException {
        return stack().isBuiltIn() ? "" : stack().mark();
    }

    /** The pins of the layers that this run has found. */
    List<Pin> pins() {
        return stack == null ? List.of() : stack.pins();
    }

    /**
     * Makes sure that every layer from elsewhere is trusted here.
     *
     * @param asker asks a person; null when nobody can be asked
     * @throws UserError when one is not
     */
    void allow(@Nullable Asker asker) throws IOException {
        List<PackLayer> layers = stack().layers();
        if (!layers.isEmpty() && !option.lookOnly) {
            new FirstMeeting(root, option, layers).allow(asker, this::pack);
        }
    }

    /** Keeps the layers: for runs that may not reach a server, and to tell later what is new. */
    void keep() throws IOException {
        for (PackLayer layer : stack().layers()) {
            shelf().keep(layer.tree());
        }
    }
}
