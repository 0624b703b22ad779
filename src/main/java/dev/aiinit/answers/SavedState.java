package dev.aiinit.answers;

import dev.aiinit.pack.Question;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.YamlSplice;
import dev.aiinit.syntax.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the saved answers, and says how their files change when the answers do.
 *
 * <p>Answers stand in one file that people edit: it is spliced, never written anew. Records of some questions are kept one a file, so that
 * two branches can each add one; their order is a number in the file.
 */
public final class SavedState {
    private static final String ORDER = "order";
    private static final int STEP = 10;
    private static final String HEADER = """
            # yaml-language-server: $schema=answers.schema.json
            # Answers that ai-init keeps. Edit them by hand, then run: ai-init
            # An answer that is not here is detected, or the pack's default. An empty one was left open on purpose:
            # it stays open and is not asked again, until its line is taken out or ai-init runs with --confirm.
            """;

    private final SavedAnswers saved;
    private final Map<String, Question> questions;
    private final List<String> keptAsFiles;
    private final Map<String, Map<String, Saved>> records = new LinkedHashMap<>();
    private final Map<String, Value> answers;

    private record Saved(String text, int order, Map<String, Value> item) {}

    /**
     * Reads everything.
     *
     * @param keptAsFiles questions whose records are files of their own
     * @param problems where problems are added
     */
    public SavedState(
            SavedAnswers saved, Map<String, Question> questions, List<String> keptAsFiles, List<Problem> problems) {
        this.saved = saved;
        this.questions = questions;
        this.keptAsFiles = List.copyOf(keptAsFiles);
        Map<String, Value> read = new LinkedHashMap<>();
        saved.answers()
                .flatMap(text -> parse(saved.answersPath(), text, problems))
                .ifPresent(node -> read.putAll(new AnswersReader(saved.answersPath(), questions, problems).read(node)));
        for (String id : keptAsFiles) {
            Map<String, Saved> items = records(id, problems);
            records.put(id, items);
            if (!items.isEmpty()) {
                read.put(id, inOrder(items));
            }
        }
        this.answers = read;
    }

    /** The saved answers, by question. */
    public Map<String, Value> answers() {
        return answers;
    }

    /** Records given in a file join the saved ones: one of the same id replaces the saved one, none disappears. */
    public Value joined(String question, Value given) {
        if (!(given instanceof Value.Records added) || !records.containsKey(question)) {
            return given;
        }
        Map<String, Map<String, Value>> byId = new LinkedHashMap<>();
        if (answers.get(question) instanceof Value.Records old) {
            old.items().forEach(item -> byId.put(id(item), item));
        }
        added.items().forEach(item -> byId.put(id(item), item));
        return new Value.Records(List.copyOf(byId.values()));
    }

    /**
     * The files that change, by path in the state folder: the new text, or empty for a file to delete.
     *
     * @param book records in it have their ids
     */
    public Map<String, Optional<String>> changes(AnswerBook book) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        String before = saved.answers().orElse("");
        YamlSplice splice = YamlSplice.of(saved.answersPath(), before.isEmpty() ? HEADER : before);
        for (Answer answer : book.answers().values()) {
            boolean keep = answer.source().compareTo(Source.ASKED) <= 0;
            if (keep && keptAsFiles.contains(answer.question())) {
                changes.putAll(recordChanges(answer.question(), answer.value()));
            } else if (keep && !answer.value().equals(answers.get(answer.question()))) {
                splice = splice.set(List.of(answer.question()), plain(answer.value()));
            }
        }
        String after = splice.text();
        if (!after.equals(before)) {
            changes.put("answers.yml", Optional.of(after));
        }
        return changes;
    }

    private Map<String, Optional<String>> recordChanges(String question, Value value) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        Map<String, Saved> old = records.getOrDefault(question, new LinkedHashMap<>());
        List<Map<String, Value>> items = value instanceof Value.Records all ? all.items() : List.of();
        List<String> ids = items.stream().map(SavedState::id).toList();
        int last = old.values().stream().mapToInt(Saved::order).max().orElse(0);
        for (Map<String, Value> item : items) {
            Saved known = old.get(id(item));
            if (known == null || !known.item().equals(item)) {
                last += known == null ? STEP : 0;
                int order = known == null ? last : known.order();
                changes.put(question + "/" + id(item) + ".yml", Optional.of(text(item, order)));
            }
        }
        for (String id : old.keySet()) {
            if (!ids.contains(id)) {
                changes.put(question + "/" + id + ".yml", Optional.empty());
            }
        }
        return changes;
    }

    private Map<String, Saved> records(String question, List<Problem> problems) {
        Map<String, Saved> items = new LinkedHashMap<>();
        Question asked = questions.get(question);
        if (asked == null) {
            return items;
        }
        saved.records(question).forEach((id, text) -> {
            String path = question + "/" + id + ".yml";
            parse(path, text, problems).ifPresent(node -> {
                int order = node.at(ORDER)
                        .flatMap(Node::asText)
                        .filter(number -> number.matches("\\d{1,8}"))
                        .map(Integer::parseInt)
                        .orElse(0);
                new AnswersReader(path, questions, problems)
                        .readRecord(asked, withId(node, id))
                        .ifPresent(item -> items.put(id, new Saved(text, order, item)));
            });
        });
        return items;
    }

    private static Node withId(Node node, String id) {
        if (!(node instanceof Node.Mapping mapping)) {
            return node;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("id", new Node.Scalar(id, Node.Kind.STRING, mapping.mark()));
        entries.putAll(mapping.entries());
        entries.remove(ORDER);
        return new Node.Mapping(entries, mapping.keys(), mapping.mark());
    }

    private static Value inOrder(Map<String, Saved> items) {
        List<Saved> sorted = new ArrayList<>(items.values());
        sorted.sort(Comparator.comparingInt(Saved::order));
        return new Value.Records(sorted.stream().map(Saved::item).toList());
    }

    private static String text(Map<String, Value> item, int order) {
        Map<String, Object> plain = new LinkedHashMap<>();
        item.forEach((field, value) -> {
            if (!field.equals("id") && !value.isEmpty()) {
                plain.put(field, plain(value));
            }
        });
        plain.put(ORDER, order);
        return YamlText.write(plain);
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Flag flag) {
            return flag.on();
        }
        if (value instanceof Value.Choices choices) {
            return choices.values();
        }
        List<Object> items = new ArrayList<>();
        for (Map<String, Value> item : ((Value.Records) value).items()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            item.forEach((field, part) -> {
                if (!part.isEmpty()) {
                    fields.put(field, plain(part));
                }
            });
            items.add(fields);
        }
        return items;
    }

    private static String id(Map<String, Value> item) {
        return item.get("id") instanceof Value.Text text ? text.text() : "";
    }

    private static Optional<Node> parse(String path, String text, List<Problem> problems) {
        try {
            return Optional.of(Syntax.parse(Format.YAML, path, text));
        } catch (SyntaxError broken) {
            problems.add(broken.problem());
            return Optional.empty();
        }
    }
}
