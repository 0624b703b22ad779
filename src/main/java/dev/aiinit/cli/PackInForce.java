package dev.aiinit.cli;

import dev.aiinit.pack.Additions;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Target;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The packs of a repository for a command that only looks: one that is not here, or is not as it was pinned, is told and left out.
 *
 * @param missing what is wrong with the packs; empty when they count
 */
record PackInForce(Pack pack, List<Card> cards, List<Target> targets, List<String> missing) {
    PackInForce {
        cards = List.copyOf(cards);
        targets = List.copyOf(targets);
        missing = List.copyOf(missing);
    }

    static PackInForce of(AiInit root, Path folder) throws IOException {
        List<Card> cards = root.builtIn.get().cards();
        List<Target> targets = root.builtIn.get().targets();
        try {
            Pack pack = new PackOption()
                    .open(root, folder, StateFolder.open(folder, folder).lock())
                    .pack();
            return new PackInForce(pack, Additions.cards(cards, pack), Additions.targets(targets, pack), List.of());
        } catch (UserError wrong) {
            List<String> missing = wrong.problems().stream()
                    .map(Problem::toString)
                    .map(problem -> "cards and lines of packs do not count here: " + problem)
                    .toList();
            return new PackInForce(root.builtIn.get().pack(), cards, targets, missing);
        }
    }
}
