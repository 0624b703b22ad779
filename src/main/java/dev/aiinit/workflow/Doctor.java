package dev.aiinit.workflow;

import dev.aiinit.lint.Check;
import dev.aiinit.lint.ContextWindowCheck;
import dev.aiinit.lint.ContextWindowCheck.Wish;
import dev.aiinit.lint.Diagnosis;
import dev.aiinit.lint.DoctorRule;
import dev.aiinit.lint.Examination;
import dev.aiinit.lint.Installation;
import dev.aiinit.lint.SessionCheck;
import dev.aiinit.lint.Silences;
import dev.aiinit.merge.State;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Everything that is wrong with the memory, the settings and the client, as far as it can be seen from here. Writes nothing. */
public final class Doctor {
    private static final Pattern MEMORY = Pattern.compile(
            "(.+/)?(CLAUDE|CLAUDE\\.local|AGENTS|GEMINI)\\.md|\\.ai/[^/]+\\.md|(.+/)?\\.claude/(rules|agents|skills|commands)/.+\\.md");

    /** Markdown, and memory that has no ending. */
    private static final Pattern COMMENTED =
            Pattern.compile("\\.mdc?$|(?:^|/)\\.(?:cursorrules|windsurfrules|clinerules|goosehints|rules)$");

    private final Generate.World world;
    private final Installation installation;
    private final List<Card> cards;
    private final List<Target> targets;

    /**
     * A doctor for one repository, which may never have seen ai-init.
     *
     * @param installation what is on this machine
     */
    public Doctor(Generate.World world, Installation installation, List<Card> cards, List<Target> targets) {
        this.world = world;
        this.installation = installation;
        this.cards = List.copyOf(cards);
        this.targets = List.copyOf(targets);
    }

    /**
     * Runs every check.
     *
     * @param longContext whether somebody asks about the 1M error
     */
    public Examination examine(boolean longContext) {
        List<Check> checks = new ArrayList<>(MemoryChecks.of(world, cards, targets));
        Wish wish = longContext ? Wish.ASKED : wantsStandardWindow() ? Wish.ANSWERED : Wish.NONE;
        checks.add(new ContextWindowCheck(world.repository(), installation, wish));
        checks.add(new SessionCheck(installation));
        List<Diagnosis> found =
                checks.stream().flatMap(check -> check.diagnoses().stream()).toList();
        return silences(found).apply(found);
    }

    private Silences silences(List<Diagnosis> found) {
        Silences silences =
                new Silences(DoctorRules.all().stream().map(DoctorRule::id).toList());
        Set<String> paths = new TreeSet<>();
        world.repository().files().stream()
                .map(RepositoryFile::path)
                .filter(path -> MEMORY.matcher(path).matches())
                .forEach(paths::add);
        found.stream()
                .map(diagnosis -> diagnosis.where().path())
                .filter(path -> COMMENTED.matcher(path).find())
                .forEach(paths::add);
        paths.forEach(path -> world.repository().text(path).ifPresent(text -> silences.addComments(path, text)));
        answers().ifPresent(text -> silences.addAnswers(State.ANSWERS, text));
        return silences;
    }

    private boolean wantsStandardWindow() {
        try {
            return answers()
                    .map(text -> Syntax.parse(Format.YAML, State.ANSWERS, text))
                    .flatMap(node -> node.at(StandardWindow.QUESTION))
                    .flatMap(Node::asText)
                    .filter("true"::equals)
                    .isPresent();
        } catch (SyntaxError told) {
            // The block of silences in the same file says so.
            return false;
        }
    }

    private Optional<String> answers() {
        return world.repository().text(State.ANSWERS);
    }
}
