package dev.aiinit.detect;

import dev.aiinit.command.Command;
import dev.aiinit.command.Commands;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.manifest.Workspaces;
import dev.aiinit.pack.Card;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.WithoutPack;
import dev.aiinit.structure.StructureFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds out what a repository is made of: everything that its own files state, each fact with its evidence. */
public final class Detector {
    private Detector() {}

    /**
     * Tries the cards in every unit and reads what no card can express. A file that cannot be read is part of the result and stops
     * nothing; what no file states is left out.
     */
    public static Findings detect(RepositoryView all, List<Card> cards) {
        RepositoryView repository = WithoutPack.of(all);
        Sources sources = new Sources(repository);
        List<Workspace> workspaces = Workspaces.find(sources);
        Units units =
                new Units(sources, workspaces.stream().map(Workspace::path).toList());
        Manifests manifests = Manifests.over(sources);
        Stack stack = new Stack(sources, manifests, units, cards);
        Extractions extractions = new Extractions(sources, manifests);
        Technologies technologies = new Technologies(stack, extractions);
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
                StructureFinder.find(sources, manifests, workspaces),
                named(Commands.find(sources, workspaces, technologies.commands()), cards),
                EnvironmentExamples.find(sources),
                Documents.find(sources),
                facts,
                Roles.find(sources, stack, extractions),
                new InterfaceFolders(sources, extractions, workspaces).find(technologies.held()),
                technologies.noise(),
                Contradictions.find(sources, found, cards),
                sources.unreadable(),
                Stream.concat(repository.notes().stream(), units.notes().stream())
                        .toList());
    }

    /** Services that a pipeline starts for a command are named as their cards name them. */
    private static List<Command> named(List<Command> commands, List<Card> cards) {
        return commands.stream()
                .map(command -> command.services().isEmpty()
                        ? command
                        : command.withServices(command.services().stream()
                                .map(service -> ComposeFiles.named(service, cards))
                                .distinct()
                                .toList()))
                .toList();
    }
}
