package dev.aiinit.prompt;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.Source;
import dev.aiinit.pack.Question;
import dev.aiinit.pack.Topic;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads through a questionnaire: forth, back, past what does not apply, and through the review. */
final class Walk {
    private final Questionnaire questionnaire;
    private final List<Question> all;
    private final Prompter prompter;
    private final Look look;
    private final Map<String, Answer> given = new LinkedHashMap<>();
    private final Map<String, Value> drafts = new LinkedHashMap<>();

    Walk(Questionnaire questionnaire, Prompter prompter, Look look) {
        this.questionnaire = questionnaire;
        this.all = questionnaire.inOrder();
        this.prompter = prompter;
        this.look = look;
    }

    /** Asks until the review was accepted; the answers of all applying questions in their order. */
    Map<String, Answer> answers() {
        @Nullable Question at = nextAfter(null);
        boolean reviewing = false;
        while (true) {
            while (at != null) {
                if (!ask(at)) {
                    at = before(at);
                } else {
                    at = reviewing ? firstUnanswered() : nextAfter(at);
                }
            }
            List<Question> applying = applying();
            if (applying.isEmpty()) {
                return Collections.emptyMap();
            }
            Turn<Integer> turn = prompter.review(reviewed(applying), reviewPlace(applying));
            reviewing = !turn.back();
            if (turn.back()) {
                List<Question> open = open();
                at = open.get(open.size() - 1);
            } else if (turn.value() == Prompter.ACCEPTED) {
                return result(applying);
            } else {
                Question chosen = applying.get(turn.value());
                ask(chosen);
                drafts.remove(chosen.id());
                at = firstUnanswered();
            }
        }
    }

    /** Whether an answer was given; otherwise the person wants to go back. */
    private boolean ask(Question question) {
        Answer preselected = questionnaire.preselected().get(question.id());
        Value known = drafts.containsKey(question.id()) ? drafts.get(question.id()) : currentValue(question);
        Turn<Value> turn = prompter.ask(question, Fitting.of(question, known), heading(question));
        if (turn.back()) {
            drafts.put(question.id(), turn.value());
            return false;
        }
        drafts.remove(question.id());
        boolean unchanged =
                preselected != null && Fitting.of(question, preselected.value()).equals(turn.value());
        given.put(
                question.id(),
                unchanged && preselected != null
                        ? preselected
                        : new Answer(question.id(), turn.value(), Source.ASKED, List.of()));
        return true;
    }

    private @Nullable Value currentValue(Question question) {
        Answer current = current(question);
        return current == null ? null : current.value();
    }

    private @Nullable Answer current(Question question) {
        Answer answer = given.get(question.id());
        return answer != null ? answer : questionnaire.preselected().get(question.id());
    }

    /** The questions that apply, in their order, each decided by the answers before it. */
    private List<Question> applying() {
        Map<String, Answer> soFar = new LinkedHashMap<>();
        for (String id : questionnaire.fixed()) {
            soFar.put(id, questionnaire.preselected().get(id));
        }
        List<Question> applying = new ArrayList<>();
        for (Question question : all) {
            if (questionnaire.visible().applies(question, soFar)) {
                applying.add(question);
                Answer current = current(question);
                if (current != null) {
                    soFar.put(question.id(), current);
                }
            }
        }
        return applying;
    }

    /** Those of them that a person can answer. */
    private List<Question> open() {
        return applying().stream().filter(question -> !isFixed(question)).toList();
    }

    private boolean isFixed(Question question) {
        return questionnaire.fixed().contains(question.id());
    }

    private boolean isSettled(Question question) {
        return questionnaire.settled().contains(question.id());
    }

    private @Nullable Question nextAfter(@Nullable Question question) {
        int position = question == null ? -1 : all.indexOf(question);
        return open().stream()
                .filter(candidate -> all.indexOf(candidate) > position && !isSettled(candidate))
                .findFirst()
                .orElseGet(this::firstUnanswered);
    }

    private @Nullable Question firstUnanswered() {
        return open().stream()
                .filter(candidate -> !given.containsKey(candidate.id()) && !isSettled(candidate))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Question before(Question question) {
        int position = all.indexOf(question);
        return open().stream()
                .filter(candidate -> all.indexOf(candidate) < position && !isSettled(candidate))
                .reduce((first, second) -> second)
                .orElse(question);
    }

    private Heading heading(Question question) {
        Answer preselected = questionnaire.preselected().get(question.id());
        String note = preselected == null ? "" : InShort.origin(question, preselected, look);
        return new Heading(place(question), Plain.line(question.prompt()), note, Plain.text(question.help()));
    }

    private Place place(Question question) {
        List<Question> open = open();
        List<String> topics = open.stream().map(Question::topic).distinct().toList();
        List<Question> here = open.stream()
                .filter(other -> other.topic().equals(question.topic()))
                .toList();
        List<Place.Said> earlier = new ArrayList<>();
        for (Question other : here.subList(0, Math.max(0, here.indexOf(question)))) {
            Answer answer = given.get(other.id());
            if (answer != null) {
                earlier.add(new Place.Said(Plain.line(other.prompt()), InShort.value(other, answer.value())));
            }
        }
        Topic topic = topic(question);
        return new Place(
                topics.indexOf(topic.id()) + 1 + "/" + topics.size(),
                Plain.line(topic.title()),
                here.size() > 1 ? "question " + (here.indexOf(question) + 1) + " of " + here.size() : "",
                Plain.text(topic.intro()),
                earlier,
                open.indexOf(question) <= 0 && !everythingGiven());
    }

    private boolean everythingGiven() {
        return firstUnanswered() == null;
    }

    private Topic topic(Question question) {
        return questionnaire.topics().stream()
                .filter(candidate -> candidate.id().equals(question.topic()))
                .findFirst()
                .orElseThrow();
    }

    private List<Prompter.Reviewed> reviewed(List<Question> applying) {
        List<Prompter.Reviewed> lines = new ArrayList<>();
        for (Question question : applying) {
            Answer answer = current(question);
            lines.add(new Prompter.Reviewed(
                    Plain.line(topic(question).title()),
                    Plain.line(question.prompt()),
                    answer == null ? InShort.EMPTY : InShort.value(question, answer.value()),
                    answer == null || isLeftEmpty(answer) ? "" : InShort.source(answer.source()),
                    locked(question, answer)));
        }
        return lines;
    }

    private static boolean isLeftEmpty(Answer answer) {
        return answer.source() == Source.ASKED && answer.value().isEmpty();
    }

    private String locked(Question question, @Nullable Answer answer) {
        if (!isFixed(question) || answer == null) {
            return "";
        }
        return switch (answer.source()) {
            case PACK -> "The pack fixes this answer";
            case FILE -> "This comes from the answers file: change it there";
            default -> "This was set on the command line: change it there";
        };
    }

    private Place reviewPlace(List<Question> applying) {
        String count = applying.size() == 1 ? "1 answer" : applying.size() + " answers";
        return new Place("", "Review", count, "", List.of(), open().isEmpty());
    }

    private Map<String, Answer> result(List<Question> applying) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : applying) {
            Answer current = current(question);
            if (current != null) {
                answers.put(question.id(), current);
            }
        }
        return answers;
    }
}
