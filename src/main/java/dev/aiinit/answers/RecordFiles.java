package dev.aiinit.answers;

import dev.aiinit.pack.Question;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.YamlSplice;
import dev.aiinit.syntax.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The records of one question, one a file, so that two branches can each add one; their order is a number in the file. People edit
 * these files: what changes in one is spliced, the rest of it stays byte for byte.
 */
final class RecordFiles {
    private static final String ORDER = "order";
    private static final int STEP = 10;
    private static final Value NOTHING = new Value.Text("");
    private static final Value OFF = new Value.Flag(false);

    private final String question;
    private final String folder;
    private final Map<String, Saved> saved = new LinkedHashMap<>();

    private record Saved(String text, int order, Map<String, Value> item) {}

    private RecordFiles(String question, String folder) {
        this.question = question;
        this.folder = folder;
    }

    /**
     * Reads all of them.
     *
     * @param problems where problems are added; a record with one is left out
     */
    static RecordFiles read(SavedAnswers saved, Question asked, List<Problem> problems) {
        RecordFiles files = new RecordFiles(asked.id(), SavedState.folder(saved));
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put(asked.id(), asked);
        saved.records(asked.id()).forEach((id, text) -> {
            String path = files.folder + files.path(id);
            SavedState.parse(path, text, problems).ifPresent(node -> {
                named(node, id, path, problems);
                int order = node.at(ORDER)
                        .flatMap(Node::asText)
                        .filter(number -> number.matches("\\d{1,8}"))
                        .map(Integer::parseInt)
                        .orElse(0);
                new AnswersReader(path, questions, problems)
                        .readRecord(asked, withId(node, id))
                        .ifPresent(item -> files.saved.put(id, new Saved(text, order, item)));
            });
        });
        return files;
    }

    /** The name of the file is the id: a second one in it could be that of another file. */
    private static void named(Node node, String id, String path, List<Problem> problems) {
        node.at("id").filter(given -> !given.asText().orElse("").equals(id)).ifPresent(given -> {
            Node.Mark mark = given.mark();
            problems.add(Problem.at(
                    new Location(path, mark.line(), mark.column()),
                    "the id of this record is the name of its file, \"" + id + "\"",
                    "rename the file, or take this line out"));
        });
    }

    /** The records in their order; empty when there is none. */
    Optional<Value> value() {
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        List<Saved> sorted = new ArrayList<>(saved.values());
        sorted.sort(Comparator.comparingInt(Saved::order));
        return Optional.of(new Value.Records(sorted.stream().map(Saved::item).toList()));
    }

    /** The files that change, by path in the state folder: the new text, or empty for a file to delete. */
    Map<String, Optional<String>> changes(Value value) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        List<Map<String, Value>> items = value instanceof Value.Records all ? all.items() : List.of();
        List<String> ids = items.stream().map(RecordFiles::id).toList();
        int last = saved.values().stream().mapToInt(Saved::order).max().orElse(0);
        for (Map<String, Value> item : items) {
            Saved known = saved.get(id(item));
            if (known == null) {
                last += STEP;
                changes.put(path(id(item)), Optional.of(text(item, last)));
            } else {
                String text = spliced(known, item);
                if (!text.equals(known.text())) {
                    changes.put(path(id(item)), Optional.of(text));
                }
            }
        }
        for (String id : saved.keySet()) {
            if (!ids.contains(id)) {
                changes.put(path(id), Optional.empty());
            }
        }
        return changes;
    }

    private String spliced(Saved known, Map<String, Value> item) {
        Set<String> fields = new LinkedHashSet<>(known.item().keySet());
        fields.addAll(item.keySet());
        fields.remove("id");
        try {
            YamlSplice splice = YamlSplice.of(folder + path(id(item)), known.text());
            for (String field : fields) {
                Value after = item.getOrDefault(field, NOTHING);
                Value before = known.item().getOrDefault(field, after instanceof Value.Flag ? OFF : NOTHING);
                if (!before.equals(after) && !(before.isEmpty() && after.isEmpty())) {
                    splice = after.isEmpty()
                            ? splice.remove(List.of(field))
                            : splice.set(List.of(field), SavedState.plain(after));
                }
            }
            return splice.text();
        } catch (SyntaxError byHand) {
            throw new UserError(ExitCode.USAGE, byHand.problem());
        }
    }

    private String path(String id) {
        return question + "/" + id + ".yml";
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

    private static String text(Map<String, Value> item, int order) {
        Map<String, Object> plain = new LinkedHashMap<>();
        item.forEach((field, value) -> {
            if (!field.equals("id") && !value.isEmpty()) {
                plain.put(field, SavedState.plain(value));
            }
        });
        plain.put(ORDER, order);
        return YamlText.write(plain);
    }

    /** The id of a record; empty when it has none. */
    static String id(Map<String, Value> item) {
        return item.get("id") instanceof Value.Text text ? text.text() : "";
    }
}
