package dev.aiinit.workflow;

import dev.aiinit.detect.Detector;
import dev.aiinit.detect.Findings;
import dev.aiinit.lint.Check;
import dev.aiinit.lint.DeadCommands;
import dev.aiinit.lint.DeadPaths;
import dev.aiinit.lint.Derivable;
import dev.aiinit.lint.Examined;
import dev.aiinit.lint.ImportChecks;
import dev.aiinit.lint.Injections;
import dev.aiinit.lint.LoadedTwice;
import dev.aiinit.lint.MemorySizes;
import dev.aiinit.lint.OtherVersions;
import dev.aiinit.lint.PackageManagers;
import dev.aiinit.lint.RuleScopes;
import dev.aiinit.lint.Unfinished;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.RepositoryView;
import java.util.List;

/** Gathers the checks of memory files, settings and ignore files over one repository. */
final class MemoryChecks {
    private MemoryChecks() {}

    static List<Check> of(RepositoryView repository, List<Card> cards, List<Target> targets) {
        Findings findings = Detector.detect(repository, cards);
        Examined examined = Examined.of(repository, findings, targets);
        return List.of(
                new ImportChecks(examined),
                new DeadPaths(examined),
                new DeadCommands(examined),
                new OtherVersions(examined),
                new PackageManagers(examined),
                new MemorySizes(examined),
                new Derivable(examined),
                new LoadedTwice(examined),
                new Unfinished(examined),
                new RuleScopes(examined),
                new Injections(examined));
    }
}
