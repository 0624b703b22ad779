package dev.aiinit.workflow;

import dev.aiinit.lint.Check;
import dev.aiinit.lint.Diagnosis;
import dev.aiinit.lint.Examination;
import dev.aiinit.lint.Installation;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Target;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the memory, the settings and the client, as far as it can be seen from here. Writes nothing. */
public final class Doctor {
    private final Generate.World world;
    private final Installation installation;
    private final List<Card> cards;
    private final List<Target> targets;

    /**
     * A doctor for one repository, which may never have seen ai-init.
     *
     * @param installation what is on this machine
     */
    public Doctor(Generate.World world, Installation installation, List<Card> cards, List<Target> targets) {
        this.world = world;
        this.installation = installation;
        this.cards = List.copyOf(cards);
        this.targets = List.copyOf(targets);
    }

    /** Runs every check. */
    public Examination examine() {
        List<Check> checks = new ArrayList<>(memory());
        List<Diagnosis> found =
                checks.stream().flatMap(check -> check.diagnoses().stream()).toList();
        return new Examination(found, List.of());
    }

    /** Checks of memory files, settings and ignore files. */
    private List<Check> memory() {
        return MemoryChecks.of(world.repository(), cards, targets);
    }
}
