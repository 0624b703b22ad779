package dev.aiinit.prompt;

import dev.aiinit.answers.AnswerCheck;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of records: add, change, remove, done. Each record is a small form, asked field by field. */
final class RecordsEditor {
    private static final String ADD = "a";
    private static final String REMOVE = "x";
    private static final String UNDO = "u";

    private final Stage stage;
    private final Prompter prompter;
    private final Question question;
    private final Heading heading;
    private final List<Map<String, Value>> items;
    private List<Map<String, Value>> beforeRemoval = List.of();

    RecordsEditor(Stage stage, Prompter prompter, Question question, Value.Records initial, Heading heading) {
        this.stage = stage;
        this.prompter = prompter;
        this.question = question;
        this.heading = heading;
        this.items = new ArrayList<>(initial.items());
    }

    Turn<Value> edit() {
        int selected = items.size() + 1;
        while (true) {
            ListWidget list = list(selected);
            Turn<Integer> turn = stage.play(heading, list, picked -> complaint(list.command(), picked));
            int picked = turn.value();
            if (turn.back()) {
                return Turn.back(value());
            }
            selected = picked;
            if (list.command().equals(UNDO)) {
                undo();
            } else if (list.command().equals(REMOVE)) {
                selected = remove(picked);
            } else if (list.command().equals(ADD) || picked == items.size()) {
                selected = add();
            } else if (picked < items.size()) {
                Map<String, Value> changed = form(picked, items.get(picked));
                items.set(picked, changed);
            } else {
                return Turn.done(value());
            }
        }
    }

    private Value.Records value() {
        return new Value.Records(items);
    }

    /** The records, then a row to add one, then a row to be done. */
    private ListWidget list(int selected) {
        List<ListWidget.Row> rows = new ArrayList<>();
        for (Map<String, Value> item : items) {
            rows.add(ListWidget.Row.of(String.valueOf(rows.size() + 1), InShort.record(question, item)));
        }
        rows.add(ListWidget.Row.of("", items.isEmpty() ? "Add one" : "Add another"));
        rows.add(ListWidget.Row.of("", items.isEmpty() ? "Done: there are none" : "Done"));
        List<String> keys = new ArrayList<>(List.of("Enter pick", "a add"));
        if (!items.isEmpty()) {
            keys.add("x remove");
        }
        if (!beforeRemoval.isEmpty()) {
            keys.add("u undo");
        }
        return new ListWidget(
                rows, Math.min(selected, rows.size() - 1), new ListWidget.Kind(true, ADD + REMOVE + UNDO), keys);
    }

    private Optional<String> complaint(String command, int picked) {
        if (command.equals(REMOVE) && picked >= items.size()) {
            return Optional.of("Move to the one to be removed first");
        }
        boolean done = command.isEmpty() && picked > items.size();
        return done ? AnswerCheck.complaint(question, value()) : Optional.empty();
    }

    private int remove(int picked) {
        beforeRemoval = List.copyOf(items);
        items.remove(picked);
        return picked;
    }

    private void undo() {
        if (!beforeRemoval.isEmpty()) {
            items.clear();
            items.addAll(beforeRemoval);
            beforeRemoval = List.of();
        }
    }

    /** Adds what the form gives, unless it stays empty; the row to be selected then. */
    private int add() {
        Map<String, Value> fresh = Fitting.fresh(question);
        Map<String, Value> item = form(items.size(), fresh);
        if (!item.equals(fresh)) {
            items.add(item);
            return items.size() + 1;
        }
        return items.size();
    }

    /** Asks all fields; going back from the first one leaves the record as it was. */
    private Map<String, Value> form(int position, Map<String, Value> initial) {
        Map<String, Value> item = new LinkedHashMap<>(Fitting.record(question, initial));
        List<Field> fields = question.fields();
        int at = 0;
        while (at < fields.size()) {
            Field field = fields.get(at);
            Question asked = field.asQuestion(question.topic());
            Turn<Value> turn =
                    prompter.ask(asked, Fitting.of(asked, item.get(field.id())), heading(position, at, item));
            item.put(field.id(), turn.value());
            at += turn.back() ? -1 : 1;
            if (at < 0) {
                return initial;
            }
        }
        return item;
    }

    private Heading heading(int position, int at, Map<String, Value> item) {
        List<Place.Said> earlier = new ArrayList<>();
        for (Field field : question.fields().subList(0, at)) {
            Value value = item.getOrDefault(field.id(), new Value.Text(""));
            earlier.add(new Place.Said(
                    Plain.line(field.prompt()), InShort.value(field.asQuestion(question.topic()), value)));
        }
        Field field = question.fields().get(at);
        String count = "entry " + (position + 1) + ", question " + (at + 1) + " of "
                + question.fields().size();
        Place place =
                new Place(heading.place().step(), heading.place().title(), count, heading.prompt(), earlier, false);
        return new Heading(place, Plain.line(field.prompt()), "", Plain.text(field.help()));
    }
}
