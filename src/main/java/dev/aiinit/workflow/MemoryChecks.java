package dev.aiinit.workflow;

import dev.aiinit.detect.Detector;
import dev.aiinit.detect.Findings;
import dev.aiinit.ignore.Tuning;
import dev.aiinit.lint.BridgeChecks;
import dev.aiinit.lint.BridgeRules;
import dev.aiinit.lint.Check;
import dev.aiinit.lint.DeadCommands;
import dev.aiinit.lint.DeadPaths;
import dev.aiinit.lint.DecisionChecks;
import dev.aiinit.lint.Derivable;
import dev.aiinit.lint.DoctorRule;
import dev.aiinit.lint.Examined;
import dev.aiinit.lint.ImportChecks;
import dev.aiinit.lint.Injections;
import dev.aiinit.lint.LoadedTwice;
import dev.aiinit.lint.MemoryRules;
import dev.aiinit.lint.MemorySizes;
import dev.aiinit.lint.NodeInstallers;
import dev.aiinit.lint.OtherVersions;
import dev.aiinit.lint.RuleScopes;
import dev.aiinit.lint.Unfinished;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The checks of memory files, settings and ignore files, and their rules. */
final class MemoryChecks {
    static final List<DoctorRule> RULES = Stream.of(MemoryRules.all(), BridgeRules.all(), DecisionChecks.rules())
            .flatMap(List::stream)
            .toList();

    private MemoryChecks() {}

    static List<Check> of(Generate.World world, List<Card> cards, List<Target> targets) {
        RepositoryView repository = world.repository();
        Findings findings = Detector.detect(repository, cards);
        Examined examined = Examined.of(repository, findings, targets);
        List<Check> checks = new ArrayList<>(List.of(
                new ImportChecks(examined),
                new DeadPaths(examined),
                new DeadCommands(examined),
                new OtherVersions(examined),
                new NodeInstallers(examined),
                new MemorySizes(examined),
                new Derivable(examined),
                new LoadedTwice(examined),
                new Unfinished(examined),
                new RuleScopes(examined),
                new Injections(examined),
                new DecisionChecks(examined)));
        checks.addAll(BridgeChecks.of(examined, () -> Tuning.tune(findings.noise(), repository)));
        return checks;
    }
}
