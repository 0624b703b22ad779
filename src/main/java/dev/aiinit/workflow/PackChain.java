package dev.aiinit.workflow;

import dev.aiinit.pack.PackHead;
import dev.aiinit.pack.PackReader;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.Ancestry;
import dev.aiinit.supply.PackPlaces;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.Pin;
import dev.aiinit.supply.References;
import dev.aiinit.supply.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a pack down to the last one that it stands on. */
public final class PackChain {
    private final PackPlaces places;

    public PackChain(PackPlaces places) {
        this.places = places;
    }

    /**
     * The layers as their places have them now.
     *
     * @param own the repository's own pack, which comes on top
     * @throws UserError when one of them is not there, or they do not make a chain
     */
    public PackStack resolve(Source chosen, Optional<PackTree> own) throws IOException {
        List<PackLayer> layers = new ArrayList<>();
        References.Choice choice = choice(chosen);
        Optional<Source> next = Optional.of(chosen);
        boolean onBuiltIn = false;
        while (next.isPresent()) {
            Source source = next.get();
            PackLayer layer = layer(layers.size() + 1, source, choice, places.tree(source, choice));
            layers.add(layer);
            next = below(layer);
            onBuiltIn = isOnBuiltIn(layer.head());
            checkDepth(layers, onBuiltIn, own);
            if (next.isPresent()) {
                checkCircle(layers, next.get());
                choice = Ancestry.isSameTree(source, next.get()) ? choice : choice(next.get());
            }
        }
        return new PackStack(layers, onBuiltIn, checked(own));
    }

    private References.Choice choice(Source source) throws IOException {
        if (source.kind() != Source.Kind.GIT) {
            return References.NO_CHOICE;
        }
        return Source.isCommit(source.ref())
                ? new References.Choice(source.ref(), "", source.ref())
                : places.references(source).choose(source);
    }

    private PackLayer layer(int number, Source source, References.Choice choice, PackTree tree) {
        PackHead head = PackReader.head(tree.texts(source.toString()));
        Pin pin = new Pin(
                number,
                source.place(),
                source.folder(),
                source.ref(),
                head.name(),
                head.version(),
                choice.tag(),
                choice.commit(),
                tree.sha256());
        List<String> complaints = pin.complaints();
        if (!complaints.isEmpty()) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("the pack " + source + " cannot be pinned: " + String.join(", ", complaints), ""));
        }
        return new PackLayer(pin, tree);
    }

    /**
     * The layers that a lock names, from what this machine has; the network is not used.
     *
     * @param pins checked
     * @throws UserError when one of them is not here, is not what was pinned, or does not stand on the next
     */
    public PackStack load(List<Pin> pins, Optional<PackTree> own) throws IOException {
        List<PackLayer> layers = new ArrayList<>();
        for (Pin pin : pins) {
            PackLayer layer = new PackLayer(pin, tree(pin));
            layers.add(layer);
        }
        for (int at = 0; at < layers.size(); at++) {
            Optional<Source> expected = below(layers.get(at));
            Optional<Source> pinned = Optional.of(at + 1)
                    .filter(next -> next < pins.size())
                    .map(next -> pins.get(next).asked());
            if (!expected.equals(pinned)) {
                throw new UserError(
                        ExitCode.USAGE,
                        Problem.of(
                                "the lock names " + pinned.map(Source::toString).orElse("nothing") + " below "
                                        + pins.get(at).shown() + ", which extends "
                                        + expected.map(Source::toString).orElse("no other pack"),
                                "run: ai-init pack update"));
            }
        }
        boolean onBuiltIn =
                layers.isEmpty() || isOnBuiltIn(layers.get(layers.size() - 1).head());
        checkDepth(layers, onBuiltIn, own);
        return new PackStack(layers, onBuiltIn, checked(own));
    }

    private PackTree tree(Pin pin) throws IOException {
        Source source = pin.asked();
        if (source.kind() == Source.Kind.GIT) {
            return places.kept(pin.sha256())
                    .orElseThrow(() -> new UserError(
                            ExitCode.ENVIRONMENT,
                            Problem.of(
                                    "the pack " + pin.shown() + " is not on this machine yet",
                                    "run: ai-init pack fetch")));
        }
        PackTree tree = places.tree(source, References.NO_CHOICE);
        if (!tree.sha256().equals(pin.sha256())) {
            throw new UserError(
                    ExitCode.UNTRUSTED,
                    Problem.of(
                            "the pack " + source.place() + " has changed since it was pinned: its SHA-256 is "
                                    + tree.sha256() + ", not " + pin.sha256(),
                            "look at what changed, then run: ai-init pack update"));
        }
        return tree;
    }

    private static Optional<Source> below(PackLayer layer) {
        return Ancestry.below(layer.pin().asked(), layer.head());
    }

    private static boolean isOnBuiltIn(PackHead head) {
        return head.base().filter(PackHead.BUILT_IN::equals).isPresent();
    }

    private static void checkDepth(List<PackLayer> layers, boolean onBuiltIn, Optional<PackTree> own) {
        int depth = layers.size() + (onBuiltIn ? 1 : 0) + (own.isPresent() ? 1 : 0);
        if (depth > Pin.MOST_LAYERS) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "more than " + Pin.MOST_LAYERS + " packs stand on each other: "
                                    + (own.isPresent() ? PackStack.OWN + " on " : "") + chain(layers)
                                    + (onBuiltIn ? " extends " + PackHead.BUILT_IN : ""),
                            "join two of them"));
        }
    }

    private static void checkCircle(List<PackLayer> layers, Source next) {
        boolean seen =
                layers.stream().anyMatch(layer -> layer.pin().asked().identity().equals(next.identity()));
        if (seen) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("packs extend each other in a circle: " + chain(layers) + " extends " + next, ""));
        }
    }

    private static String chain(List<PackLayer> layers) {
        return String.join(" extends ", layers.stream().map(PackLayer::origin).toList());
    }

    /** The pack of a repository has one place, and so it does not say where it stands. */
    private static Optional<PackTree> checked(Optional<PackTree> own) {
        own.flatMap(tree -> PackReader.head(tree.texts(PackStack.OWN)).base()).ifPresent(base -> {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            PackStack.OWN + "/" + PackReader.MANIFEST + " extends \"" + base + "\"",
                            "leave the key out: this pack stands on the one that was chosen with ai-init pack add"));
        });
        return own;
    }
}
