package dev.aiinit.workflow;

import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.answers.SavedState;
import dev.aiinit.lint.DecisionFinding;
import dev.aiinit.lint.DecisionLint;
import dev.aiinit.lint.PlacedDecision;
import dev.aiinit.lint.Succession;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Decision;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decisions that a repository has recorded, and what is wrong with them. */
public final class DecisionLog {
    /** The question of a pack whose answers are decisions. */
    public static final String QUESTION = "decisions";

    private final Question question;
    private final List<Map<String, Value>> items;
    private final List<PlacedDecision> placed;

    private DecisionLog(Question question, List<Map<String, Value>> items, List<PlacedDecision> placed) {
        this.question = question;
        this.items = items;
        this.placed = placed;
    }

    /**
     * Reads the files of the decisions, and nothing else of the state.
     *
     * @throws UserError with all problems of these files, or when the pack keeps no decisions as files
     */
    public static DecisionLog read(Pack pack, SavedAnswers saved) {
        Question question = pack.questions().stream()
                .filter(each -> each.id().equals(QUESTION) && each.keptAsFiles())
                .findFirst()
                .map(each -> each.ask(List.of()))
                .orElseThrow(() -> new UserError(
                        ExitCode.USAGE,
                        Problem.of(
                                "the pack " + pack.name() + " has no decisions",
                                "it needs a question \"" + QUESTION + "\" of records with keep: files")));
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put(QUESTION, question);
        List<Problem> problems = new ArrayList<>();
        SavedState state = new SavedState(new FilesOnly(saved), questions, List.of(QUESTION), problems);
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
        List<Map<String, Value>> items =
                state.answers().get(QUESTION) instanceof Value.Records records ? records.items() : List.of();
        return new DecisionLog(question, items, placed(saved, items));
    }

    /** Everything saved but the file of answers, which may be wrong without harm to the decisions. */
    private record FilesOnly(SavedAnswers all) implements SavedAnswers {
        @Override
        public String answersPath() {
            return all.answersPath();
        }

        @Override
        public Optional<String> answers() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> records(String question) {
            return all.records(question);
        }
    }

    /** The records as decisions, each with the places of its keys when it is in a file that can be read. */
    static List<PlacedDecision> placed(SavedAnswers saved, List<Map<String, Value>> items) {
        Map<String, String> texts = saved.records(QUESTION);
        String folder = saved.answersPath().replaceFirst("[^/]*$", "") + QUESTION + "/";
        List<PlacedDecision> placed = new ArrayList<>();
        for (Decision decision : Records.decisions(items)) {
            String text = texts.get(decision.id());
            placed.add(
                    text == null
                            ? PlacedDecision.unwritten(decision)
                            : placed(decision, folder + decision.id() + ".yml", text));
        }
        return placed;
    }

    private static PlacedDecision placed(Decision decision, String path, String text) {
        Map<String, Location> keys = new LinkedHashMap<>();
        if (Syntax.parse(Format.YAML, path, text) instanceof Node.Mapping mapping) {
            mapping.keys().forEach((key, mark) -> keys.put(key, new Location(path, mark.line(), mark.column())));
        }
        return new PlacedDecision(decision, new Location(path, 1, 1), keys);
    }

    /** The question that asks for decisions, with its fields. */
    public Question question() {
        return question;
    }

    /** The records as they are kept, in their order. */
    public List<Map<String, Value>> items() {
        return items;
    }

    public List<Decision> decisions() {
        return placed.stream().map(PlacedDecision::decision).toList();
    }

    public Succession succession() {
        return new Succession(decisions());
    }

    /** What one more record would break. */
    List<Problem> faultsOf(Map<String, Value> item) {
        List<PlacedDecision> more = new ArrayList<>(placed);
        Records.decisions(List.of(item)).forEach(decision -> more.add(PlacedDecision.unwritten(decision)));
        List<DecisionFinding> known = findings();
        return DecisionLint.of(more).stream()
                .filter(finding -> finding.isError() && known.stream().noneMatch(finding::isSame))
                .map(DecisionFinding::problem)
                .toList();
    }

    public List<DecisionFinding> findings() {
        return DecisionLint.of(placed);
    }
}
