package dev.aiinit.detect;

import dev.aiinit.command.Command;
import dev.aiinit.manifest.Unreadable;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.Role;
import dev.aiinit.project.Evidence;
import dev.aiinit.structure.Structure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in a repository, each fact with its evidence.
 *
 * @param name the project's name; null when no file states it
 * @param description one sentence from a manifest; null when none states it
 * @param languages by weight of tracked source, heaviest first
 * @param technologies in order of unit, then card
 * @param workspaces members of a monorepo
 * @param structure the parts of the repository and who depends on whom
 * @param commands as declared, in order of authority: what CI runs, task runners, scripts, wrappers
 * @param environment variables that example files name
 * @param documents tracked prose under {@code docs/} and at the root that a person may want to point at
 * @param facts what else is worth telling
 * @param roles places that are there for something, in the order of {@link Role}
 * @param noise lines for the ignore list that the technologies found here explain
 */
public record Findings(
        @Nullable Fact name,
        @Nullable Fact description,
        List<Language> languages,
        List<Technology> technologies,
        List<Workspace> workspaces,
        Structure structure,
        List<Command> commands,
        List<Variable> environment,
        List<Document> documents,
        List<Fact> facts,
        List<RolePlaces> roles,
        UserInterface userInterface,
        List<ActiveNoise> noise,
        List<Contradiction> contradictions,
        List<Unreadable> unreadable,
        List<String> notes) {
    public Findings {
        languages = List.copyOf(languages);
        technologies = List.copyOf(technologies);
        workspaces = List.copyOf(workspaces);
        commands = List.copyOf(commands);
        environment = List.copyOf(environment);
        documents = List.copyOf(documents);
        facts = List.copyOf(facts);
        roles = List.copyOf(roles);
        noise = List.copyOf(noise);
        contradictions = List.copyOf(contradictions);
        unreadable = List.copyOf(unreadable);
        notes = List.copyOf(notes);
    }

    /** A programming language by its name in GitHub Linguist, and how much of it git tracks. */
    public record Language(String name, long bytes) {}

    /**
     * One technology in one unit.
     *
     * @param unit folder from the root, without a slash at the end; empty for the root
     */
    public record Technology(
            String card, String name, CardKind kind, String unit, List<Version> versions, List<Evidence> evidence) {
        public Technology {
            versions = List.copyOf(versions);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One declaration of a version. At least one of declared and resolved is there.
     *
     * @param orLater whether a file that names a later version agrees with it
     */
    public record Version(
            @Nullable String declared,
            @Nullable String resolved,
            Evidence evidence,
            @Nullable Evidence lock,
            boolean orLater) {
        /** It is what a pipeline sets up, not what the project asks for. */
        public boolean isOfPipeline() {
            return WorkflowVersions.isPipeline(evidence);
        }
    }

    /** An environment variable that an example file names. Its value is never kept. */
    public record Variable(String name, boolean required, String comment, Evidence evidence) {}

    /** A prose file and its first heading. */
    public record Document(String path, String title) {}

    /**
     * A sentence or value with its evidence.
     *
     * @param key {@code card.fact}, or a word of ours ({@code project.name})
     * @param topic {@code stack}, {@code architecture}, {@code ui} or {@code rule}
     */
    public record Fact(String key, String topic, String unit, String text, Evidence evidence) {}

    /**
     * Places of one unit that are there for the same thing.
     *
     * @param key {@code card.role}
     * @param places paths from the root, a folder with a slash at its end; at least one
     * @param say what they are, half a sentence
     * @param usual whether the technology always has it there
     * @param evidence of the first place
     */
    public record RolePlaces(
            String key, Role role, String unit, List<String> places, String say, boolean usual, Evidence evidence) {
        public RolePlaces {
            places = List.copyOf(places);
        }

        /** The places, folded, and what they are. */
        public String sentence() {
            return FoldedPlaces.of(places) + ": " + say;
        }
    }

    /**
     * What is known about the user interface.
     *
     * @param folders with its code
     * @param components folders of shared components, the fullest first
     * @param tokens files that define design tokens, the richest first
     * @param locales folders of translations
     * @param defaultLocale the language that texts are written in first; null when no file states it
     */
    public record UserInterface(
            boolean graphical,
            List<String> folders,
            List<ComponentFolder> components,
            List<String> tokens,
            List<String> locales,
            @Nullable Claim defaultLocale) {
        public UserInterface {
            folders = List.copyOf(folders);
            components = List.copyOf(components);
            tokens = List.copyOf(tokens);
            locales = List.copyOf(locales);
        }
    }

    /**
     * A folder of shared components.
     *
     * @param importedAs how code names the folder ({@code @/components/ui}); null when no file states it
     * @param names of some of them, as the files are called
     * @param more how many are there besides
     */
    public record ComponentFolder(String path, @Nullable String importedAs, List<String> names, int more) {
        public ComponentFolder {
            names = List.copyOf(names);
        }
    }

    /** Two files that say different things about one subject; both are kept. */
    public record Contradiction(String about, List<Claim> claims) {
        public Contradiction {
            claims = List.copyOf(claims);
        }
    }

    /** What one file says. */
    public record Claim(String value, Evidence evidence) {}

    public Stream<Technology> ofKind(CardKind kind) {
        return technologies.stream().filter(technology -> technology.kind() == kind);
    }

    public boolean has(String card) {
        return technologies.stream().anyMatch(technology -> technology.card().equals(card));
    }
}
