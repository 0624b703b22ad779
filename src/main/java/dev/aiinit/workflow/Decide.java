package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerCheck;
import dev.aiinit.pack.Field;
import dev.aiinit.project.Decision;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Slug;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns what a person decided into the record that {@link Generate} keeps. Writes nothing. */
public final class Decide {
    private final DecisionLog log;
    private final List<Problem> problems = new ArrayList<>();

    public Decide(DecisionLog log) {
        this.log = log;
    }

    /**
     * A decision as a person gave it. An empty text means that it was not given.
     *
     * @param rejected alternatives, each with its reason
     * @param supersedes ids
     * @param id made from the title when it is empty
     */
    public record Request(
            String title,
            String why,
            List<String> rejected,
            String status,
            List<String> supersedes,
            String date,
            String id) {
        public Request {
            rejected = List.copyOf(rejected);
            supersedes = List.copyOf(supersedes);
        }
    }

    /**
     * The record of a new decision, with its id.
     *
     * @throws UserError with everything that is wrong when something is wrong with the request itself; else how it fits the other
     *     decisions is checked when it is recorded
     */
    public Map<String, Value> record(Request request) {
        String title = PlainText.oneLine(request.title());
        if (title.isEmpty()) {
            problems.add(Problem.of("the decision has no title", "say in one sentence what was decided"));
        }
        String id = id(request, title);
        Map<String, Value> item = new LinkedHashMap<>();
        put(item, "id", id);
        put(item, "title", title);
        put(item, "why", PlainText.clean(request.why()).strip());
        put(item, "rejected", lines(request.rejected()));
        put(item, "date", request.date().strip());
        put(item, "status", request.status().isEmpty() ? "" : status(request.status()));
        put(item, "supersedes", String.join(", ", new LinkedHashSet<>(request.supersedes())));
        fits(item);
        if (!problems.isEmpty() && !title.isEmpty()) {
            // Whoever has to mend something anyway hears all of it at once.
            problems.addAll(log.faultsOf(item));
        }
        stop();
        return item;
    }

    /**
     * The record of a known decision with another status.
     *
     * @throws UserError when there is no such decision or status
     */
    public Map<String, Value> withStatus(String id, String status) {
        Map<String, Value> item = new LinkedHashMap<>(log.items().stream()
                .filter(each -> Records.text(each, "id").equals(id))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(Problem.of("there is no decision \"" + id + "\"", nearest(id)));
                    return new LinkedHashMap<>();
                }));
        String word = status(status);
        stop();
        boolean implied = word.equals(Decision.Status.ACCEPTED.word()) && !item.containsKey("status");
        if (!implied) {
            put(item, "status", word);
        }
        fits(item);
        stop();
        return item;
    }

    private void stop() {
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
    }

    private String nearest(String id) {
        return Suggestion.nearest(id, log.decisions().stream().map(Decision::id).toList())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("ai-init decide list shows the ids");
    }

    /** The word as it is kept; empty when there is no such status. */
    private String status(String word) {
        List<String> known = Arrays.stream(Decision.Status.values())
                .map(Decision.Status::word)
                .toList();
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (!known.contains(lower)) {
            problems.add(Problem.of("there is no status \"" + word + "\"", Suggestion.hint(lower, known)));
            return "";
        }
        return lower;
    }

    /** The same title again is the same decision, unless it replaces the older one: then it was decided anew. */
    private String id(Request request, String title) {
        Set<String> taken = new TreeSet<>();
        for (Decision decision : log.decisions()) {
            taken.add(decision.id().toLowerCase(Locale.ROOT));
            if (!title.isEmpty()
                    && PlainText.oneLine(decision.title()).equalsIgnoreCase(title)
                    && !request.supersedes().contains(decision.id())) {
                problems.add(Problem.of(
                        "this decision exists already: \"" + decision.id() + "\"",
                        "change its status with ai-init decide status " + decision.id()
                                + " STATUS, or replace it with --supersedes " + decision.id()));
            }
        }
        String given = request.id().strip();
        if (given.isEmpty()) {
            return free(Slug.of(title), taken);
        }
        if (!Slug.of(given).equals(given)) {
            problems.add(Problem.of(
                    "--id " + given + ": an id is lower-case words joined by hyphens",
                    "for example " + Slug.of(given)));
        } else if (taken.contains(given) && problems.isEmpty()) {
            problems.add(Problem.of("--id " + given + ": another decision has this id", "give it another one"));
        }
        return free(Slug.of(given), taken);
    }

    private static String free(String slug, Set<String> taken) {
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    /** The pack decides which fields a decision has, and what fits into each. */
    private void fits(Map<String, Value> item) {
        for (Map.Entry<String, Value> entry : item.entrySet()) {
            Field field = log.question().fields().stream()
                    .filter(each -> each.id().equals(entry.getKey()))
                    .findFirst()
                    .orElse(null);
            if (field == null) {
                problems.add(Problem.of(
                        "the decisions of this pack have no field \"" + entry.getKey() + "\"", "leave it out"));
            } else if (!field.required() || !entry.getValue().isEmpty()) {
                AnswerCheck.complaint(field.asQuestion(log.question().topic()), entry.getValue())
                        .ifPresent(what -> problems.add(Problem.of(entry.getKey() + ": " + what, "")));
            }
        }
    }

    private static void put(Map<String, Value> item, String field, String text) {
        if (!text.isBlank()) {
            item.put(field, new Value.Text(text));
        }
    }

    /** One alternative a line; what continues one is indented. */
    private static String lines(List<String> items) {
        return String.join(
                "\n",
                items.stream()
                        .map(item -> PlainText.clean(item).strip().replaceAll("\n\\s*", "\n  "))
                        .filter(item -> !item.isEmpty())
                        .toList());
    }
}
