package dev.aiinit.answers;

import dev.aiinit.pack.AnswerLimit;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.pack.Question;
import dev.aiinit.pack.When;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the answer of every question: what a pack fixes, then flag, file, saved, asked, detected, default, in this order. */
public final class Answering {
    private final Pack pack;
    private final Given given;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    public Answering(Pack pack, Given given) {
        this.pack = pack;
        this.given = given;
        for (PackQuestion question : pack.questions()) {
            questions.put(question.id(), question.ask(given.offered().getOrDefault(question.choicesFrom(), List.of())));
        }
    }

    /** The questions with their choices filled in, by id. */
    public static Map<String, Question> questions(Pack pack, Given given) {
        return new Answering(pack, given).questions;
    }

    /**
     * The answers that count.
     *
     * @param asker asks for what is not given; null when nobody can be asked
     * @param again which questions are asked though an earlier run has answered them
     * @throws UserError naming all required questions that nobody answered
     */
    public AnswerBook answer(@Nullable Asker asker, Again again) {
        Map<String, Answer> preselected = new LinkedHashMap<>();
        Set<String> fixed = new LinkedHashSet<>();
        Set<String> settled = new LinkedHashSet<>();
        for (PackQuestion question : pack.questions()) {
            preselect(question).ifPresent(answer -> {
                preselected.put(question.id(), answer);
                if (answer.source().compareTo(Source.SAVED) < 0) {
                    fixed.add(question.id());
                }
            });
        }
        for (Question question : questions.values()) {
            if (isSettled(question, preselected.get(question.id()), again)) {
                settled.add(question.id());
            }
        }
        Map<String, Answer> answers = asker == null
                ? applying(preselected)
                : asker.ask(new Questionnaire(
                        pack.topics(), List.copyOf(questions.values()), preselected, fixed, settled, this::applies));
        requireAll(answers);
        return new AnswerBook(answers);
    }

    /**
     * What is asked of a person who has answered before.
     *
     * @param all whether everything is asked again
     * @param later whether this is a later run: what its first run asked is only reviewed
     * @param questions ids of questions that are asked again whatever was saved
     */
    public record Again(boolean all, boolean later, Set<String> questions) {
        public Again {
            questions = Collections.unmodifiableSet(new LinkedHashSet<>(questions));
        }
    }

    private boolean isSettled(Question question, @Nullable Answer answer, Again again) {
        boolean open = again.all()
                || again.questions().contains(question.id())
                || (question.required() && (answer == null || answer.value().isEmpty()));
        return !open && (again.later() || (answer != null && answer.source() == Source.SAVED));
    }

    private Optional<Answer> preselect(PackQuestion question) {
        Optional<AnswerLimit> limit = pack.limit(question.id());
        Optional<Answer> fixed = limit.flatMap(found -> found.fix().map(value -> ofPack(found, value)));
        return fixed.isPresent()
                ? fixed
                : open(question)
                        .map(answer -> limit.map(found -> within(found, answer, question))
                                .orElse(answer));
    }

    private static Answer ofPack(AnswerLimit limit, Value value) {
        Evidence why = Evidence.key(limit.at().path(), "answers." + limit.question());
        return new Answer(limit.question(), value, Source.PACK, List.of(why));
    }

    /** What is found or saved may be a choice that the pack leaves out: the nearest that is left stands for it. */
    private static Answer within(AnswerLimit limit, Answer answer, PackQuestion question) {
        if (limit.allows(answer.value())) {
            return answer;
        }
        if (answer.value() instanceof Value.Choices choices) {
            List<String> left =
                    choices.values().stream().filter(limit.only()::contains).toList();
            return new Answer(answer.question(), new Value.Choices(left), Source.DEFAULT, List.of());
        }
        Value value = question.defaultValue()
                .filter(limit::allows)
                .orElseGet(() -> new Value.Text(limit.only().get(0)));
        return new Answer(answer.question(), value, Source.DEFAULT, List.of());
    }

    private Optional<Answer> open(PackQuestion question) {
        String id = question.id();
        if (given.flags().get(id) != null) {
            return plain(id, given.flags().get(id), Source.FLAG);
        }
        if (given.file().get(id) != null) {
            return plain(id, given.file().get(id), Source.FILE);
        }
        if (given.saved().get(id) != null) {
            return plain(id, given.saved().get(id), Source.SAVED);
        }
        Detected detected = given.detected().get(question.defaultFrom());
        if (detected != null && !detected.value().isEmpty()) {
            return Optional.of(new Answer(id, detected.value(), Source.DETECTED, detected.evidence()));
        }
        return question.defaultValue().flatMap(value -> plain(id, value, Source.DEFAULT));
    }

    private static Optional<Answer> plain(String id, @Nullable Value value, Source source) {
        return value == null ? Optional.empty() : Optional.of(new Answer(id, value, source, List.of()));
    }

    /** The preselected answers of the questions that apply; a question only counts when what it depends on does. */
    private Map<String, Answer> applying(Map<String, Answer> preselected) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : questions.values()) {
            Answer answer = preselected.get(question.id());
            if (answer != null && applies(question, answers)) {
                answers.put(question.id(), answer);
            }
        }
        return answers;
    }

    private boolean applies(Question question, Map<String, Answer> soFar) {
        When when = pack.question(question.id()).when();
        return when.holds(AnswerBook.values(soFar), path -> given.detected().containsKey(path));
    }

    private void requireAll(Map<String, Answer> answers) {
        List<Problem> missing = new ArrayList<>();
        for (Question question : questions.values()) {
            Answer answer = answers.get(question.id());
            if (question.required() && (answer == null || answer.value().isEmpty()) && applies(question, answers)) {
                missing.add(Problem.of(
                        "the question \"" + question.id() + "\" needs an answer (" + question.prompt() + ")",
                        "give --set " + question.id() + "=... or an answers file"));
            }
        }
        if (!missing.isEmpty()) {
            throw new UserError(ExitCode.USAGE, missing);
        }
    }
}
