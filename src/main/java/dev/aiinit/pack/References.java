package dev.aiinit.pack;

import dev.aiinit.project.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names that a pack may use: its own, and those of the packs below it. */
final class References {
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> templates = new LinkedHashSet<>();
    private List<Reference> open = List.of();

    /** Lays a pack on top: what it names from now on may be in it. */
    void add(Pack pack) {
        pack.topics().forEach(topic -> topics.add(topic.id()));
        pack.questions().forEach(question -> questions.add(question.id()));
        templates.addAll(pack.templates().keySet());
        open = pack.rules().references();
    }

    /** What the uppermost pack names and nothing is. */
    List<Problem> problems() {
        return open.stream()
                .filter(reference -> !known(reference).contains(reference.name()))
                .map(reference -> reference.missing(known(reference)))
                .toList();
    }

    private Collection<String> known(Reference reference) {
        return switch (reference.kind()) {
            case TOPIC -> topics;
            case QUESTION -> questions;
            case TEMPLATE -> templates;
        };
    }
}
