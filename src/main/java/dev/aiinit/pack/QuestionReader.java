package dev.aiinit.pack;

import dev.aiinit.project.Suggestion;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Node;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the questions of a manifest; their conditions are kept aside until all questions are known. */
final class QuestionReader {
    private final Problems problems;
    private final List<String> topics;
    private final Set<String> choiceLists;
    private final Set<String> defaults;
    private final Map<String, Node> conditions = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    QuestionReader(Problems problems, List<String> topics, Set<String> choiceLists, Set<String> defaults) {
        this.problems = problems;
        this.topics = topics;
        this.choiceLists = choiceLists;
        this.defaults = defaults;
    }

    /** The conditions met so far, by question id. */
    Map<String, Node> conditions() {
        return conditions;
    }

    /** The ids met so far, those of broken questions included. */
    Set<String> ids() {
        return ids;
    }

    /** A question; empty when it is too broken to be one (the problems say why). */
    Optional<PackQuestion> read(Node node) {
        int before = problems.found().size();
        Fields fields = new Fields(node, "a question", problems);
        String id = fields.text("id");
        ids.add(id);
        if (id.equals(AnswersSchema.DOCTOR)) {
            problems.add(
                    node.mark(), "\"doctor\" is no id: answers.yml keeps that key for what doctor is not to tell", "");
        }
        String topic = fields.text("topic");
        if (!topic.isEmpty() && !topics.contains(topic)) {
            problems.add(node.mark(), "there is no topic \"" + topic + "\"", Suggestion.hint(topic, topics));
        }
        Question.Type type = fields.choice("type", Arrays.asList(Question.Type.values()), Question.Type::word);
        String choicesFrom = choicesFrom(fields, node, type);
        List<Field> form = fields.items("fields", this::field).stream()
                .flatMap(Optional::stream)
                .toList();
        if ((type == Question.Type.RECORDS) == form.isEmpty()) {
            problems.add(node.mark(), "\"fields\" belong to the type records, and only there", "");
        }
        PackQuestion.Shape shape = new PackQuestion.Shape(
                id,
                topic,
                type,
                fields.text("prompt"),
                fields.text("help", ""),
                choices(fields),
                form,
                fields.flag("required"),
                pattern(fields, node),
                fields.text("pattern-hint", ""),
                fields.number("min", 0),
                fields.number("max", 0));
        String defaultFrom = fields.text("default-from", "");
        if (!defaultFrom.isEmpty() && !defaults.contains(defaultFrom)) {
            problems.add(
                    node.mark(), "there is no default \"" + defaultFrom + "\"", Suggestion.hint(defaultFrom, defaults));
        }
        PackQuestion.Format format = fields.value("format").isEmpty()
                ? type == Question.Type.LINES ? PackQuestion.Format.PARAGRAPH : PackQuestion.Format.INLINE
                : fields.choice("format", Arrays.asList(PackQuestion.Format.values()), PackQuestion.Format::word);
        boolean asFiles = keep(fields, node, type, form);
        Optional<Value> defaultValue = fields.value("default").map(value -> value(type, value));
        fields.value("when").ifPresent(condition -> conditions.put(id, condition));
        fields.refuseOthers();
        if (problems.found().size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new PackQuestion(shape, format, asFiles, choicesFrom, defaultFrom, defaultValue, new When.Always()));
    }

    private boolean keep(Fields fields, Node node, Question.Type type, List<Field> form) {
        String keep = fields.text("keep", "answers");
        boolean asFiles = keep.equals("files");
        if (!asFiles && !keep.equals("answers")) {
            problems.add(node.mark(), "\"keep\" is answers or files", "");
        }
        if (asFiles
                && (type != Question.Type.RECORDS
                        || form.stream().noneMatch(field -> field.id().equals("id")))) {
            problems.add(node.mark(), "only records with a field \"id\" are kept as files", "");
        }
        return asFiles;
    }

    private String choicesFrom(Fields fields, Node node, Question.Type type) {
        String from = fields.text("choices-from", "");
        if (!from.isEmpty() && !choiceLists.contains(from)) {
            problems.add(
                    node.mark(), "there is no list of choices \"" + from + "\"", Suggestion.hint(from, choiceLists));
        }
        boolean own = fields.value("choices").isPresent();
        if (type.offersChoices() ? own != from.isEmpty() : own || !from.isEmpty()) {
            problems.add(
                    node.mark(),
                    "\"choices\" or \"choices-from\" belong to the types choice and choices, and only there",
                    "");
        }
        return from;
    }

    private List<Choice> choices(Fields fields) {
        return fields.items("choices", node -> {
            Fields choice = new Fields(node, "a choice", problems);
            String value = choice.text("value");
            Choice read =
                    new Choice(value.isBlank() ? "?" : value, choice.text("label", value), choice.text("help", ""));
            choice.refuseOthers();
            return read;
        });
    }

    private Optional<Field> field(Node node) {
        int before = problems.found().size();
        Fields fields = new Fields(node, "a field", problems);
        String id = fields.text("id");
        Question.Type type = fields.choice("type", Arrays.asList(Question.Type.values()), Question.Type::word);
        String prompt = fields.text("prompt");
        String help = fields.text("help", "");
        boolean required = fields.flag("required");
        List<Choice> choices = choices(fields);
        if (type == Question.Type.RECORDS || type.offersChoices() == choices.isEmpty()) {
            problems.add(
                    node.mark(),
                    "a field has one of the plain types, and choices exactly when its type offers them",
                    "");
        }
        String pattern = pattern(fields, node);
        String patternHint = fields.text("pattern-hint", "");
        String defaultValue = fields.text("default", "");
        fields.refuseOthers();
        if (problems.found().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Field(id, type, prompt, help, required, choices, pattern, patternHint, defaultValue));
    }

    private String pattern(Fields fields, Node node) {
        String pattern = fields.text("pattern", "");
        try {
            Pattern.compile(pattern);
            return pattern;
        } catch (PatternSyntaxException wrong) {
            problems.add(node.mark(), "the pattern is no regular expression: " + wrong.getDescription(), "");
            return "";
        }
    }

    private static Value value(Question.Type type, Node node) {
        return switch (type) {
            case YES_NO -> new Value.Flag(node.asText().orElse("").equals("true"));
            case CHOICES -> new Value.Choices(node.asTexts());
            case RECORDS -> new Value.Records(List.of());
            case TEXT, LINES, CHOICE -> new Value.Text(String.join("\n", node.asTexts()));
        };
    }
}
