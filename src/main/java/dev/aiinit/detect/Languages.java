package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Language;
import dev.aiinit.repository.RepositoryView;
import java.util.List;

/** Weighs the programming languages of a repository. */
final class Languages {
    private Languages() {}

    static List<Language> of(RepositoryView repository) {
        return List.of();
    }
}
