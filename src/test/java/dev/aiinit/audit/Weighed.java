package dev.aiinit.audit;

import dev.aiinit.ignore.IgnoreLine;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.Origin;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.Optional;

/** Weighs repositories that stand in memory, with a list of two lines of ours: pnpm-lock.yaml and /dist/. */
final class Weighed {
    static final FileClassifier CLASSIFIER = FileClassifier.bundled();

    private Weighed() {}

    static ListInForce list(String... onDisk) {
        IgnoreList tuned = new IgnoreList(
                List.of(line("pnpm-lock.yaml", NoiseClass.LOCK), line("/dist/", NoiseClass.BUILD)),
                List.of(),
                List.of());
        return ListInForce.of(tuned, onDisk.length == 0 ? Optional.empty() : Optional.of(String.join("\n", onDisk)));
    }

    static ContextWeight weigh(InMemoryRepository repository, ListInForce list, String... unreadable) {
        FileWeights weights =
                FileWeights.of(repository.files(), repository.contents(unreadable), CLASSIFIER, files -> {});
        return new ContextWeight(weights, HidingLines.of(repository.files(), list));
    }

    static AuditReport report(ContextWeight weight) {
        return new AuditReport("shop", weight, new MemoryCost(List.of(), List.of()), null, List.of());
    }

    private static IgnoreLine line(String pattern, NoiseClass noiseClass) {
        Origin origin = new Origin("pnpm", "pnpm", "", Evidence.file("package.json"), "pnpm writes it");
        return new IgnoreLine(pattern, noiseClass, List.of(origin), "");
    }
}
