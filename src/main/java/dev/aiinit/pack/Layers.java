package dev.aiinit.pack;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs one above the other: an organisation's, a team's, a repository's own.
 *
 * <p>A topic, a question, a card or a target of an upper pack takes the place of the one with its id below, at the same place in the order;
 * what is new follows. Documents are joined by path, answers can only be limited further, and lines to ignore and to deny add up.
 */
public final class Layers {
    private static final int MOST = 4;

    private final List<Problem> problems = new ArrayList<>();
    private final References references = new References();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final JoinedQuestions questions = new JoinedQuestions(problems);
    private final List<Layer> layers = new ArrayList<>();
    private final JoinedDocuments documents = new JoinedDocuments(problems, layers);
    private final List<PackNoise> ignore = new ArrayList<>();
    private final List<PackDeny> deny = new ArrayList<>();
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private Renames renames = Renames.NONE;

    private Layers() {}

    /**
     * Joins packs into the one that a run works with. A pack that stands alone goes through here, too: only then is it known that what it
     * names is there.
     *
     * @param lowestFirst at least one
     * @throws UserError with every name that is nothing, and everything in which they contradict each other, at its place in the upper one
     */
    public static Pack join(List<Pack> lowestFirst) {
        Pack top = lowestFirst.get(lowestFirst.size() - 1);
        if (lowestFirst.size() == 1 && top.builtIn()) {
            return top;
        }
        Layers joined = new Layers();
        if (lowestFirst.size() > MOST) {
            joined.problems.add(Problem.at(
                    Location.of(top.info().origin() + "/" + PackReader.MANIFEST),
                    "at most " + MOST + " packs lie one above the other, these are " + lowestFirst.size(),
                    "join two of them"));
        }
        lowestFirst.forEach(joined::add);
        return joined.pack(top);
    }

    /**
     * Checks the pack of this program, which the build does: at its start there is no time for it.
     *
     * @throws UserError with every name in it that is nothing
     */
    public static void check(Pack builtIn) {
        Layers alone = new Layers();
        alone.add(builtIn);
        alone.pack(builtIn);
    }

    private void add(Pack pack) {
        Layer own = pack.layers().get(pack.layers().size() - 1);
        layers.add(own);
        references.add(pack);
        problems.addAll(references.problems());
        pack.topics().forEach(topic -> topics.put(topic.id(), topic));
        questions.add(pack);
        documents.add(pack);
        pack.ignore().stream().filter(noise -> !ignore.contains(noise)).forEach(ignore::add);
        deny.addAll(pack.deny());
        renames = renames.and(pack.rules().renames());
        cards.putAll(pack.rules().cards());
        targets.putAll(pack.rules().targets());
    }

    private Pack pack(Pack top) {
        documents.stillWritten(renames, top);
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
        return new Pack(
                top.info(),
                List.copyOf(topics.values()),
                questions.all(),
                documents.all(),
                new PackRules(questions.limits(), ignore, deny, renames, cards, targets, List.of()),
                layers);
    }
}
