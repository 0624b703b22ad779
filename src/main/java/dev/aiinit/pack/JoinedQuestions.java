package dev.aiinit.pack;

import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the questions of packs, and what each pack leaves open of them. */
final class JoinedQuestions {
    /** How much assistants may not read. Its choices stand from the laxest to the strictest, and packs only ever move it up. */
    private static final String STRICTNESS = "deny";

    private final List<Problem> problems;
    private final Map<String, PackQuestion> questions = new LinkedHashMap<>();
    private final Map<String, AnswerLimit> limits = new LinkedHashMap<>();

    /** @param problems where problems are added */
    JoinedQuestions(List<Problem> problems) {
        this.problems = problems;
    }

    List<PackQuestion> all() {
        List<PackQuestion> all = new ArrayList<>();
        questions.forEach((id, question) -> {
            AnswerLimit limit = limits.get(id);
            all.add(limit == null ? question : question.narrowedTo(limit.only()));
        });
        return all;
    }

    List<AnswerLimit> limits() {
        return List.copyOf(limits.values());
    }

    void add(Pack pack) {
        for (PackQuestion question : pack.questions()) {
            PackQuestion below = questions.get(question.id());
            AnswerLimit limit = limits.get(question.id());
            if (limit != null) {
                problems.add(Problem.at(
                        question.at(),
                        "the question \"" + question.id() + "\" cannot be another one: the pack " + limit.pack() + " "
                                + limit.says() + " (" + limit.at() + ")",
                        "take it out here, or the limit there"));
            } else if (below != null && question.id().equals(STRICTNESS)) {
                problems.add(Problem.at(
                        question.at(),
                        "the question \"" + question.id()
                                + "\" decides what assistants may not read, so no pack asks it anew",
                        "take it out here; answers: {" + STRICTNESS + ": {only: [...]}} makes it stricter"));
            } else if (below != null && !sameShape(below, question)) {
                problems.add(Problem.at(
                        question.at(),
                        "the question \"" + question.id() + "\" has the type "
                                + below.question().type().word() + " below (" + below.at()
                                + "), and what is written there rests on it",
                        "keep its type and where its answers are kept, or give it an id of its own"));
            } else {
                questions.put(question.id(), question);
            }
        }
        for (AnswerLimit limit : pack.rules().limits()) {
            PackQuestion question = questions.get(limit.question());
            if (question != null) {
                typed(limit, question).ifPresent(fitting -> join(fitting, question));
            }
        }
    }

    private static boolean sameShape(PackQuestion below, PackQuestion above) {
        return below.question().type() == above.question().type() && below.keptAsFiles() == above.keptAsFiles();
    }

    /** The limit with its answer in the type of the question; empty, and a problem told, when it does not fit. */
    private Optional<AnswerLimit> typed(AnswerLimit limit, PackQuestion question) {
        Question.Type type = question.question().type();
        if (!limit.only().isEmpty() && !type.offersChoices()) {
            return refused(limit, "offers no choices, so none of them can be left out", "fix it, or leave it open");
        }
        Optional<Value> fix = limit.fix().flatMap(value -> typed(value, type));
        if (fix.isPresent() != limit.fix().isPresent()) {
            return refused(limit, "takes answers of the type " + type.word(), "");
        }
        if (type.offersChoices() && question.choicesFrom().isEmpty()) {
            List<String> offered =
                    question.question().choices().stream().map(Choice::value).toList();
            List<String> named = fix.map(AnswerLimit::chosen).orElse(limit.only());
            Optional<String> other =
                    named.stream().filter(value -> !offered.contains(value)).findFirst();
            if (other.isPresent()) {
                return refused(limit, "has no choice \"" + other.get() + "\"", Suggestion.hint(other.get(), offered));
            }
            int least = offered.indexOf(question.defaultValue()
                    .map(AnswerLimit::chosen)
                    .flatMap(chosen -> chosen.stream().findFirst())
                    .orElse(""));
            if (question.id().equals(STRICTNESS) && named.stream().anyMatch(value -> offered.indexOf(value) < least)) {
                return refused(
                        limit,
                        "can only be made stricter by a pack",
                        "leave " + String.join(" or ", offered.subList(Math.max(0, least), offered.size())));
            }
        }
        boolean single = type == Question.Type.CHOICE && limit.only().size() == 1;
        return Optional.of(new AnswerLimit(
                limit.question(),
                single ? Optional.of(new Value.Text(limit.only().get(0))) : fix,
                single ? List.of() : limit.only(),
                limit.pack(),
                limit.at()));
    }

    private Optional<AnswerLimit> refused(AnswerLimit limit, String what, String hint) {
        problems.add(Problem.at(limit.at(), "the question \"" + limit.question() + "\" " + what, hint));
        return Optional.empty();
    }

    private static Optional<Value> typed(Value value, Question.Type type) {
        List<String> words =
                value instanceof Value.Flag flag ? List.of(String.valueOf(flag.on())) : AnswerLimit.chosen(value);
        String text = String.join("\n", words);
        return switch (type) {
            case YES_NO -> value instanceof Value.Flag ? Optional.of(value) : Optional.empty();
            case CHOICES -> Optional.of(new Value.Choices(words));
            case TEXT, CHOICE -> value instanceof Value.Choices ? Optional.empty() : Optional.of(new Value.Text(text));
            case LINES -> Optional.of(new Value.Text(text));
            case RECORDS -> Optional.empty();
        };
    }

    /** A pack above can leave less open than one below, never more. */
    private void join(AnswerLimit above, PackQuestion question) {
        AnswerLimit below = limits.get(question.id());
        if (below == null) {
            limits.put(question.id(), above);
            return;
        }
        boolean within = above.fix().isPresent()
                ? below.allows(above.fix().get())
                : below.fix().isPresent()
                        ? above.only()
                                .containsAll(AnswerLimit.chosen(below.fix().get()))
                        : below.only().containsAll(above.only());
        if (!within) {
            problems.add(Problem.at(
                    above.at(),
                    "this " + above.says().replaceFirst(" it ", " \"" + question.id() + "\" ") + ", but the pack "
                            + below.pack() + " " + below.says() + " (" + below.at() + ")",
                    "a pack above can only leave less open"));
        } else if (below.fix().isEmpty()) {
            limits.put(question.id(), above);
        }
    }
}
