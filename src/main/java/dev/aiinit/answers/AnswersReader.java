package dev.aiinit.answers;

import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads answers that a person wrote in a file, and checks each against its question; notes every problem with its place. */
public final class AnswersReader {
    private static final List<String> YES = List.of("yes", "true", "on");
    private static final List<String> NO = List.of("no", "false", "off");

    private final String path;
    private final Map<String, Question> questions;
    private final List<Problem> problems;

    /**
     * A reader for one file.
     *
     * @param path as shown in problems
     * @param questions by id
     * @param problems where problems are added
     */
    public AnswersReader(String path, Map<String, Question> questions, List<Problem> problems) {
        this.path = path;
        this.questions = questions;
        this.problems = problems;
    }

    /** The answers of a file; a question whose answer is wrong is left out, and the problem noted. */
    public Map<String, Value> read(Node file) {
        Map<String, Value> answers = new LinkedHashMap<>();
        if (file instanceof Node.Scalar scalar && scalar.text().isBlank()) {
            return answers;
        }
        if (!(file instanceof Node.Mapping mapping)) {
            report(file.mark(), "answers are a mapping from question to answer", "write them as \"name: My project\"");
            return answers;
        }
        mapping.entries().forEach((id, node) -> {
            Question question = questions.get(id);
            if (question == null) {
                report(
                        mapping.keys().getOrDefault(id, node.mark()),
                        "there is no question \"" + id + "\"",
                        Suggestion.hint(id, questions.keySet()));
                return;
            }
            answer(question, node).ifPresent(value -> answers.put(id, value));
        });
        return answers;
    }

    /** One record, from a file of its own. */
    public Optional<Map<String, Value>> readRecord(Question question, Node node) {
        int before = problems.size();
        Map<String, Value> item = item(question, node);
        return problems.size() > before ? Optional.empty() : Optional.of(item);
    }

    /** The answer that an option gave as text; empty, and a problem noted, when it does not fit the question. */
    public static Optional<Value> ofText(Question question, String text, List<Problem> problems) {
        String option = "--set " + question.id() + "=" + text;
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Value value = switch (question.type()) {
            case TEXT, LINES, CHOICE -> new Value.Text(text);
            case YES_NO -> new Value.Flag(YES.contains(lower));
            case CHOICES -> new Value.Choices(parts(text));
            case RECORDS -> new Value.Records(List.of());
        };
        if (question.type() == Question.Type.RECORDS) {
            problems.add(Problem.of(option + ": records do not fit on a command line", "give them in an answers file"));
            return Optional.empty();
        }
        if (question.type() == Question.Type.YES_NO && !YES.contains(lower) && !NO.contains(lower)) {
            problems.add(Problem.of(option + ": yes or no is needed", ""));
            return Optional.empty();
        }
        Optional<String> complaint = AnswerCheck.complaint(question, value);
        complaint.ifPresent(what -> problems.add(Problem.of(option + ": " + what, suggestion(question, value))));
        return complaint.isPresent() ? Optional.empty() : Optional.of(value);
    }

    private static String suggestion(Question question, Value value) {
        List<String> given = value instanceof Value.Choices choices
                ? choices.values()
                : value instanceof Value.Text text ? List.of(text.text()) : List.of();
        return suggestion(question, given);
    }

    private static String suggestion(Question question, List<String> given) {
        List<String> offered = question.choices().stream().map(Choice::value).toList();
        return given.stream()
                .filter(word -> !offered.isEmpty() && !offered.contains(word))
                .findFirst()
                .flatMap(word -> Suggestion.nearest(word, offered))
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("");
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private Optional<Value> answer(Question question, Node node) {
        int before = problems.size();
        Optional<Value> value = typed(question, node);
        if (value.isPresent() && problems.size() == before) {
            AnswerCheck.complaint(question, value.get())
                    .ifPresent(what ->
                            report(node.mark(), question.id() + ": " + what, suggestion(question, node.asTexts())));
        }
        return problems.size() > before ? Optional.empty() : value;
    }

    private Optional<Value> typed(Question question, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL) {
            return Optional.of(empty(question));
        }
        switch (question.type()) {
            case TEXT, CHOICE:
                return plain(question.id(), node).map(Value.Text::new);
            case LINES:
                return lines(question.id(), node);
            case YES_NO:
                return yesNo(question.id(), node);
            case CHOICES:
                return list(question.id(), node).map(Value.Choices::new);
            case RECORDS:
            default:
                return records(question, node);
        }
    }

    private static Value empty(Question question) {
        return switch (question.type()) {
            case TEXT, CHOICE, LINES -> new Value.Text("");
            case YES_NO -> new Value.Flag(false);
            case CHOICES -> new Value.Choices(List.of());
            case RECORDS -> new Value.Records(List.of());
        };
    }

    private Optional<Value> lines(String id, Node node) {
        if (node instanceof Node.Sequence) {
            return list(id, node)
                    .map(items -> new Value.Text(String.join(
                            "\n", items.stream().map(AnswersReader::asItem).toList())));
        }
        return plain(id, node).map(text -> new Value.Text(text.stripTrailing()));
    }

    /** An item of several lines keeps together: its further lines are indented. */
    private static String asItem(String item) {
        return item.strip().replace("\n", "\n  ");
    }

    private Optional<Value> yesNo(String id, Node node) {
        String text = node.asText().orElse("");
        boolean yes = YES.contains(text);
        if (!yes && !NO.contains(text)) {
            report(node.mark(), id + ": true or false is needed, not " + describe(node), "");
            return Optional.empty();
        }
        return Optional.of(new Value.Flag(yes));
    }

    private Optional<Value> records(Question question, Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            report(
                    node.mark(),
                    question.id() + ": a list is needed, not " + describe(node),
                    "start each entry with \"- \"");
            return Optional.empty();
        }
        List<Map<String, Value>> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            items.add(item(question, item));
        }
        return Optional.of(new Value.Records(items));
    }

    private Map<String, Value> item(Question question, Node node) {
        Map<String, Value> item = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            report(
                    node.mark(),
                    question.id() + ": an entry has fields, this is " + describe(node),
                    "write \"" + question.fields().get(0).id() + ": ...\"");
            return item;
        }
        List<String> known = question.fields().stream().map(Field::id).toList();
        mapping.entries().forEach((key, value) -> {
            int index = known.indexOf(key);
            if (index < 0) {
                report(
                        mapping.keys().getOrDefault(key, value.mark()),
                        question.id() + ": there is no field \"" + key + "\"",
                        Suggestion.hint(key, known));
                return;
            }
            answer(question.fields().get(index).asQuestion(question.topic()), value)
                    .ifPresent(read -> item.put(key, read));
        });
        for (Field field : question.fields()) {
            if (field.required() && !mapping.entries().containsKey(field.id())) {
                report(mapping.mark(), question.id() + ": the field \"" + field.id() + "\" is missing", "");
            }
        }
        return item;
    }

    private Optional<String> plain(String id, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        report(node.mark(), id + ": a text is needed, not " + describe(node), "");
        return Optional.empty();
    }

    private Optional<List<String>> list(String id, Node node) {
        if (node instanceof Node.Mapping || node.asItems().stream().anyMatch(item -> !(item instanceof Node.Scalar))) {
            report(node.mark(), id + ": a list of texts is needed, not " + describe(node), "");
            return Optional.empty();
        }
        return Optional.of(node.asTexts());
    }

    private static String describe(Node node) {
        if (node instanceof Node.Mapping) {
            return "a mapping";
        }
        return node instanceof Node.Sequence ? "a list" : "\"" + node.asText().orElse("") + "\"";
    }

    private void report(Node.Mark mark, String what, String hint) {
        problems.add(Problem.at(new Location(path, mark.line(), mark.column()), what, hint));
    }
}
