package dev.aiinit.workflow;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.AnswerBook;
import dev.aiinit.answers.Answering;
import dev.aiinit.answers.Answering.Again;
import dev.aiinit.answers.AnswersReader;
import dev.aiinit.answers.Asker;
import dev.aiinit.answers.Given;
import dev.aiinit.answers.Limits;
import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.answers.SavedState;
import dev.aiinit.detect.Detector;
import dev.aiinit.detect.Findings;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.PackLines;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.TextsBefore;
import dev.aiinit.pack.Additions;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.pack.Question;
import dev.aiinit.pack.Target;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import dev.aiinit.render.Renderer;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.supply.Pin;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The main job: detect, ask, render, and plan what each file becomes. Writes nothing. */
public final class Generate {
    private final Pack pack;
    private final Templates templates;
    private final List<Card> cards;
    private final List<Target> targets;

    /**
     * A job with one pack.
     *
     * @param cards those of the program; the pack may add to them
     * @param targets those of the program; the pack may add to them
     * @throws UserError when the pack's own do not fit them
     */
    public Generate(Pack pack, Templates templates, List<Card> cards, List<Target> targets) {
        this.pack = pack;
        this.templates = templates;
        this.cards = Additions.cards(List.copyOf(cards), pack);
        this.targets = Additions.targets(List.copyOf(targets), pack);
    }

    /** The pack's templates: parsing them takes a while, so that a caller may do it beforehand, on another thread. */
    public interface Templates {
        /**
         * The templates, parsed.
         *
         * @throws UserError with every template that does not parse
         */
        Renderer parsed() throws IOException;
    }

    /**
     * What the user asked for.
     *
     * @param set answers given as {@code --set KEY=VALUE}
     * @param answersPath name of the file given with {@code --answers}; empty for none
     * @param answersText its text
     * @param confirm whether saved answers are asked again
     * @param folderName name of the root's folder: the project's name when nothing else tells one
     * @param merge what the user wants of the merge beyond its rules
     * @param joining records that join the saved ones of a question; each has its id, and replaces the saved one of that id
     */
    public record Request(
            Map<String, String> set,
            String answersPath,
            String answersText,
            boolean confirm,
            String folderName,
            MergeOptions merge,
            Map<String, Value> joining) {
        /** Saved answers, and what is found today; nothing else. */
        public static Request plain(String folderName) {
            return with(folderName, MergeOptions.NONE);
        }

        /** The same, with a wish for the merge. */
        public static Request with(String folderName, MergeOptions merge) {
            return new Request(new LinkedHashMap<>(), "", "", false, folderName, merge, new LinkedHashMap<>());
        }
    }

    /**
     * What the run works on.
     *
     * @param facts what the last run saw
     * @param pins the packs from elsewhere that it works with, for the lock
     */
    public record World(
            RepositoryView repository,
            SavedAnswers saved,
            TextsBefore bases,
            Optional<String> lock,
            Optional<String> facts,
            List<Pin> pins) {
        public World {
            pins = List.copyOf(pins);
        }

        /** A run with the built-in pack. */
        public World(
                RepositoryView repository,
                SavedAnswers saved,
                TextsBefore bases,
                Optional<String> lock,
                Optional<String> facts) {
            this(repository, saved, bases, lock, facts, List.of());
        }
    }

    /**
     * Everything up to the first write.
     *
     * @param asker asks a person; null when nobody can be asked
     * @throws UserError with all problems of answers, state and templates
     */
    public Prepared prepare(Request request, World world, @Nullable Asker asker) throws IOException {
        Answered answered = answered(request, world, asker);
        Prepared prepared = new Production(
                        pack, templates.parsed(), world, answered, answered.answers(), targets, request.merge())
                .prepare(answered, asker != null);
        Restoring.check(request.merge().restore(), prepared.changes());
        return prepared;
    }

    /**
     * Where one section of a file comes from.
     *
     * @param marking a renderer that marks headings with their places
     * @throws UserError when nothing of this address is written
     */
    public Explanation explain(String address, String folderName, World world, Renderer marking) throws IOException {
        Answered answered = answered(Request.plain(folderName), world, null);
        return new Explain(pack, templates.parsed(), marking, world, answered, targets).of(address);
    }

    /**
     * What decides about each path.
     *
     * @param paths from the root; a slash at its end makes it a folder
     * @param root absolute path of the root
     */
    public List<PathAnswer> explain(List<String> paths, String folderName, World world, String root)
            throws IOException {
        Answered answered = answered(Request.plain(folderName), world, null);
        Projections projections = new Projections(answered.answers(), answered.ignored(), world.repository(), targets);
        List<Client> clients = new Clients(world, answered.ignored(), projections, root).of(targets);
        ExplainPaths explain = new ExplainPaths(pack, world, answered.ignored(), projections, clients);
        return paths.stream().map(explain::of).toList();
    }

    /**
     * All that is known once the questions are answered.
     *
     * @param answers decisions that were imported are among them
     * @param warnings what a person should know of the answers
     */
    record Answered(
            Findings findings,
            IgnoreList ignored,
            AnswerBook answers,
            SavedState state,
            List<Question> questions,
            DecisionsElsewhere elsewhere,
            Changes changes,
            List<String> warnings) {
        Answered {
            questions = List.copyOf(questions);
            warnings = List.copyOf(warnings);
        }
    }

    private Answered answered(Request request, World world, @Nullable Asker asker) throws IOException {
        Findings findings = Detector.detect(world.repository(), cards);
        Optional<AdrFolder> elsewhere = AdrFolder.read(world.repository());
        // Before anybody is asked: a broken template should not cost a person their answers.
        templates.parsed();
        Proposals proposals = new Proposals(findings, elsewhere);
        Map<String, List<Choice>> offered = new LinkedHashMap<>();
        offered.put("start-folders", proposals.startFolders());
        offered.put("targets", Audience.offered(pack, targets));

        List<Problem> problems = new ArrayList<>();
        Limits limits = new Limits(pack);
        Map<String, Question> questions = questions(offered);
        problems.addAll(limits.problems(questions));
        List<String> asFiles = pack.questions().stream()
                .filter(PackQuestion::keptAsFiles)
                .map(PackQuestion::id)
                .toList();
        SavedState state = new SavedState(world.saved(), questions, asFiles, problems, otherPacks(world));
        Map<String, Value> file = file(request, questions, problems);
        file.putAll(request.joining());
        file.replaceAll(
                (id, value) -> asFiles.contains(id) ? state.joined(id, identified(questions.get(id), value)) : value);
        Map<String, Value> flags = flags(request, questions, problems);
        problems.addAll(limits.refused(file, request.answersPath() + ": "));
        problems.addAll(limits.refused(flags, "--set "));
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
        DecisionGate gate = new DecisionGate(world.saved(), state);
        gate.stop(file.get(DecisionLog.QUESTION));
        Given given = new Given(offered, flags, file, limits.left(state.answers()), proposals.defaults());
        Changes changes = Changes.of(
                request.folderName(),
                pack,
                findings,
                given,
                world.facts(),
                world.repository().leftOut());
        Again again = new Again(request.confirm(), world.lock().isPresent(), changes.stale());
        AnswerBook answers = withIds(
                new Answering(asker == null ? pack : new FoundStack(findings).shownIn(pack), given)
                        .answer(asker, again),
                questions,
                asFiles);
        DecisionsElsewhere decisionsElsewhere = new DecisionsElsewhere(elsewhere, answers, state);
        AnswerBook whole = decisionsElsewhere.imported();
        PackLines lines = new PackLines(pack, world.repository());
        IgnoreList ignored = lines.tune(findings.noise());
        List<String> warnings = new ArrayList<>(limits.told(state.answers()));
        state.forgotten()
                .forEach(id -> warnings.add("the saved answer to \"" + id + "\" goes: no pack asks for it any more"));
        warnings.addAll(lines.warnings(ignored));
        warnings.addAll(decisionsElsewhere.warnings());
        if (asker == null) {
            gate.stop(new Value.Records(whole.records(DecisionLog.QUESTION)));
        }
        warnings.addAll(gate.warnings(whole.records(DecisionLog.QUESTION)));
        return new Answered(
                findings,
                ignored,
                whole,
                state,
                List.copyOf(Answering.questions(pack, given).values()),
                decisionsElsewhere,
                changes,
                warnings);
    }

    /** With all their choices: what a pack leaves out may have been answered before. */
    private Map<String, Question> questions(Map<String, List<Choice>> offered) {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (PackQuestion question : pack.questions()) {
            questions.put(question.id(), question.askInFull(offered.getOrDefault(question.choicesFrom(), List.of())));
        }
        return questions;
    }

    private static Map<String, Value> file(Request request, Map<String, Question> questions, List<Problem> problems) {
        if (request.answersPath().isEmpty()) {
            return new LinkedHashMap<>();
        }
        try {
            return new AnswersReader(request.answersPath(), questions, problems)
                    .read(Syntax.parse(Format.YAML, request.answersPath(), request.answersText()));
        } catch (SyntaxError broken) {
            problems.add(broken.problem());
            return new LinkedHashMap<>();
        }
    }

    private static Map<String, Value> flags(Request request, Map<String, Question> questions, List<Problem> problems) {
        Map<String, Value> flags = new LinkedHashMap<>();
        request.set().forEach((id, text) -> {
            Question question = questions.get(id);
            if (question == null) {
                problems.add(Problem.of(
                        "--set " + id + ": there is no question \"" + id + "\"",
                        Suggestion.hint(id, questions.keySet())));
            } else {
                AnswersReader.ofText(question, text, problems).ifPresent(value -> flags.put(id, value));
            }
        });
        return flags;
    }

    /** Records that are files of their own get their ids here: from the first field that every record has. */
    private static Value identified(@Nullable Question question, Value value) {
        if (question == null || !(value instanceof Value.Records records)) {
            return value;
        }
        String title = question.fields().stream()
                .filter(Field::required)
                .map(Field::id)
                .findFirst()
                .orElse("id");
        return new Value.Records(Records.withIds(records.items(), title));
    }

    private static AnswerBook withIds(AnswerBook book, Map<String, Question> questions, List<String> asFiles) {
        Map<String, Answer> answers = new LinkedHashMap<>(book.answers());
        answers.replaceAll((id, answer) -> asFiles.contains(id)
                ? new Answer(id, identified(questions.get(id), answer.value()), answer.source(), answer.evidence())
                : answer);
        return new AnswerBook(answers);
    }

    /** Whether the packs are others than last time: what those asked may have gone with them. */
    private static boolean otherPacks(World world) {
        return !world.pins().equals(PinnedPacks.sound(world.lock()));
    }
}
