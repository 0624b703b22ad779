package dev.aiinit.detect;

import dev.aiinit.command.Commands;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.manifest.Workspaces;
import dev.aiinit.pack.Card;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds out what a repository is made of: everything that its own files state, each fact with its evidence. */
public final class Detector {
    private Detector() {}

    /**
     * Tries the cards in every unit and reads what no card can express. A file that cannot be read is part of the result and stops
     * nothing; what no file states is left out.
     */
    public static Findings detect(RepositoryView repository, List<Card> cards) {
        Sources sources = new Sources(repository);
        List<Workspace> workspaces = Workspaces.find(sources);
        Units units =
                new Units(sources, workspaces.stream().map(Workspace::path).toList());
        Manifests manifests = Manifests.over(sources);
        Stack stack = new Stack(sources, manifests, units, cards);
        Technologies technologies = new Technologies(stack, new Extractions(sources, manifests));
        ProjectIdentity identity = new ProjectIdentity(sources);

        List<Technology> found = new ArrayList<>(technologies.found());
        found.addAll(ComposeFiles.services(sources, found, cards));
        found.sort(Comparator.comparing(Technology::unit));
        List<Fact> facts = new ArrayList<>(technologies.facts());
        facts.addAll(ComposeFiles.ports(sources));
        return new Findings(
                identity.name().orElse(null),
                identity.description().orElse(null),
                Languages.of(repository),
                found,
                workspaces,
                Commands.find(sources, workspaces, technologies.commands()),
                EnvironmentExamples.find(sources),
                Documents.find(sources),
                facts,
                new InterfaceFolders(sources).find(technologies.held()),
                technologies.noise(),
                Contradictions.find(sources, found, cards),
                sources.unreadable(),
                repository.notes());
    }
}
