package dev.aiinit.workflow;

import dev.aiinit.lint.Check;
import dev.aiinit.lint.DoctorRule;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Target;
import java.util.List;

/** The checks of memory files, settings and ignore files, and their rules. */
final class MemoryChecks {
    static final List<DoctorRule> RULES = List.of();

    private MemoryChecks() {}

    static List<Check> of(Generate.World world, List<Card> cards, List<Target> targets) {
        return List.of();
    }
}
