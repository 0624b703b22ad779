package dev.aiinit.detect;

import dev.aiinit.pack.Card;
import dev.aiinit.repository.RepositoryView;
import java.util.List;

/** Stub. */
public final class Detector {
    private Detector() {}

    public static Findings detect(RepositoryView repository, List<Card> cards) {
        return new Findings(
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Findings.UserInterface(false, List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                repository.notes());
    }
}
