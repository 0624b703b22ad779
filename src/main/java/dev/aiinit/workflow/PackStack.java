package dev.aiinit.workflow;

import dev.aiinit.pack.Layers;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackReader;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers that a run works with.
 *
 * @param layers packs from elsewhere, the chosen one first, each standing on the next
 * @param onBuiltIn whether the last of them, or the repository's own, stands on the pack that ships with the program
 * @param own the files of the repository's own pack
 */
public record PackStack(List<PackLayer> layers, boolean onBuiltIn, Optional<PackTree> own) {
    /** The folder of a repository's own pack. */
    public static final String OWN = ".ai/pack";

    public PackStack {
        layers = List.copyOf(layers);
    }

    /** A run with the pack that ships with the program alone. */
    public static PackStack builtIn() {
        return new PackStack(List.of(), true, Optional.empty());
    }

    public boolean isBuiltIn() {
        return layers.isEmpty() && own.isEmpty();
    }

    public List<Pin> pins() {
        return layers.stream().map(PackLayer::pin).toList();
    }

    /** Tells what these layers hold from anything else, byte by byte. */
    public String mark() {
        List<String> hashes = new ArrayList<>();
        own.ifPresent(tree -> hashes.add(tree.sha256()));
        layers.forEach(layer -> hashes.add(layer.tree().sha256()));
        return String.join(" ", hashes);
    }

    /**
     * All layers as one pack.
     *
     * @param program version of this program, which packs may demand
     * @throws dev.aiinit.project.UserError with the problems of a manifest, or of two layers that do not fit
     */
    public Pack pack(Pack builtIn, String program) {
        if (isBuiltIn()) {
            return builtIn;
        }
        List<Pack> lowestFirst = new ArrayList<>();
        if (onBuiltIn) {
            lowestFirst.add(builtIn);
        }
        for (int at = layers.size() - 1; at >= 0; at--) {
            lowestFirst.add(layers.get(at).pack(program));
        }
        own.ifPresent(tree -> lowestFirst.add(PackReader.read(tree.texts(OWN), program)));
        return Layers.join(lowestFirst);
    }
}
