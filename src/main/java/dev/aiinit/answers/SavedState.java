package dev.aiinit.answers;

import dev.aiinit.pack.AnswersSchema;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.YamlRepeats;
import dev.aiinit.syntax.YamlSplice;
import dev.aiinit.syntax.YamlText;
import java.util.ArrayList;
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
    private static final String HEADER = """
            # yaml-language-server: $schema=answers.schema.json
            # Answers that ai-init keeps. Edit them by hand, then run: ai-init
            # An answer that is not here is detected, or the pack's default. An empty one was left open on purpose:
            # it stays open and is not asked again, until its line is taken out or ai-init runs with --confirm.
            """;
    /** A line that no branch changes stands between all answers, and behind the last: git sees that they do not touch. */
    private static final String FOOTER =
            "# New answers are put above this line, each with an empty line behind it, so that those of two branches never meet.\n";

    private final SavedAnswers saved;
    private final Map<String, RecordFiles> records = new LinkedHashMap<>();
    private final Map<String, Value> answers;
    private final List<String> forgotten = new ArrayList<>();
    private final String text;

    /**
     * Reads everything.
     *
     * @param keptAsFiles questions whose records are files of their own
     * @param problems where problems are added
     */
    public SavedState(
            SavedAnswers saved, Map<String, Question> questions, List<String> keptAsFiles, List<Problem> problems) {
        this(saved, questions, keptAsFiles, problems, false);
    }

    /**
     * Reads everything.
     *
     * @param forgets whether answers to what nobody asks any more go, as when a pack is taken away; otherwise they are problems
     */
    public SavedState(
            SavedAnswers saved,
            Map<String, Question> questions,
            List<String> keptAsFiles,
            List<Problem> problems,
            boolean forgets) {
        this.saved = saved;
        this.text = forgets ? known(saved, questions) : saved.answers().orElse("");
        Map<String, Value> read = new LinkedHashMap<>();
        Optional.of(text)
                .filter(held -> !held.isEmpty())
                .flatMap(held -> parse(saved.answersPath(), held, problems))
                .map(SavedState::answersOnly)
                .ifPresent(node -> read.putAll(new AnswersReader(saved.answersPath(), questions, problems).read(node)));
        for (String id : keptAsFiles) {
            Question question = questions.get(id);
            if (question != null) {
                RecordFiles files = RecordFiles.read(saved, question, problems);
                records.put(id, files);
                files.value().ifPresent(value -> read.put(id, value));
            }
        }
        this.answers = read;
    }

    /** The file without answers to questions that are not there. */
    private String known(SavedAnswers all, Map<String, Question> questions) {
        String held = all.answers().orElse("");
        Optional<Node> node = held.isEmpty() ? Optional.empty() : parse(all.answersPath(), held, new ArrayList<>());
        node.map(Node::asEntries)
                .ifPresent(entries -> entries.keySet().stream()
                        .filter(id -> !questions.containsKey(id) && !id.equals(AnswersSchema.DOCTOR))
                        .forEach(forgotten::add));
        if (forgotten.isEmpty()) {
            return held;
        }
        YamlSplice splice = YamlSplice.of(all.answersPath(), held);
        for (String id : forgotten) {
            splice = splice.remove(List.of(id));
        }
        return splice.text();
    }

    /** Questions whose saved answers go, since nobody asks them any more. */
    public List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    /** The file without what is no answer: doctor reads that. */
    private static Node answersOnly(Node file) {
        if (!(file instanceof Node.Mapping mapping)) {
            return file;
        }
        Map<String, Node> entries = new LinkedHashMap<>(mapping.entries());
        entries.remove(AnswersSchema.DOCTOR);
        return new Node.Mapping(entries, mapping.keys(), mapping.mark());
    }

    /** The saved answers, by question. */
    public Map<String, Value> answers() {
        return answers;
    }

    /** Whether the records of this question are files of their own. */
    public boolean keepsAsFiles(String question) {
        return records.containsKey(question);
    }

    /** Records given in a file join the saved ones: one of the same id replaces the saved one, none disappears. */
    public Value joined(String question, Value given) {
        if (!(given instanceof Value.Records added) || !records.containsKey(question)) {
            return given;
        }
        Map<String, Map<String, Value>> byId = new LinkedHashMap<>();
        if (answers.get(question) instanceof Value.Records old) {
            old.items().forEach(item -> byId.put(RecordFiles.id(item), item));
        }
        added.items().forEach(item -> byId.put(RecordFiles.id(item), item));
        return new Value.Records(List.copyOf(byId.values()));
    }

    /**
     * The files that change, by path in the state folder: the new text, or empty for a file to delete.
     *
     * @param book records in it have their ids
     */
    public Map<String, Optional<String>> changes(AnswerBook book) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        String before = text;
        Map<String, Object> fresh = new LinkedHashMap<>();
        for (Answer answer : book.answers().values()) {
            boolean keep = answer.source().isSaid();
            RecordFiles files = records.get(answer.question());
            if (keep && files != null) {
                changes.putAll(files.changes(answer.value()));
            } else if (keep && !isSaved(answer)) {
                fresh.put(answer.question(), plain(answer.value()));
            }
        }
        String after = before.isEmpty() ? first(fresh) : spliced(before, fresh);
        if (!after.equals(saved.answers().orElse(before))) {
            changes.put("answers.yml", Optional.of(after));
        }
        return changes;
    }

    private boolean isSaved(Answer answer) {
        Value old = answers.get(answer.question());
        return old != null && plain(answer.value()).equals(plain(old));
    }

    private static String first(Map<String, Object> answers) {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        answers.forEach((id, value) -> text.append(written(id, value)));
        return text + FOOTER;
    }

    /** One answer, and the empty line behind it. */
    private static String written(String id, Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(id, value);
        return YamlText.write(answer) + "\n";
    }

    private String spliced(String before, Map<String, Object> answers) {
        YamlSplice splice = YamlSplice.of(saved.answersPath(), before);
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            splice = splice.setAbove(FOOTER, answer.getKey(), answer.getValue());
        }
        return splice.text();
    }

    /** The state folder as shown to people, with a slash at the end. */
    static String folder(SavedAnswers saved) {
        return saved.answersPath().substring(0, saved.answersPath().lastIndexOf('/') + 1);
    }

    /** The value as YAML holds it. */
    static Object plain(Value value) {
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

    static Optional<Node> parse(String path, String text, List<Problem> problems) {
        try {
            Node node = Syntax.parse(Format.YAML, path, text);
            for (YamlRepeats.Repeat repeat : YamlRepeats.of(path, text)) {
                problems.add(Problem.at(
                        new Location(path, repeat.again().line(), repeat.again().column()),
                        "\"" + repeat.key() + "\" stands here again, after line "
                                + repeat.first().line() + ": two branches may both have changed it",
                        "keep the one that counts, and take the other out"));
            }
            return Optional.of(node);
        } catch (SyntaxError broken) {
            problems.add(broken.problem());
            return Optional.empty();
        }
    }
}
