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

/** A list of records, line by line: {@code a} adds one, a number changes it, {@code x} and a number removes it. */
final class LineRecords {
    private final TypedLines typed;
    private final Prompter prompter;
    private final Question question;
    private final Heading heading;
    private final List<Map<String, Value>> items;

    LineRecords(TypedLines typed, Prompter prompter, Question question, Value.Records initial, Heading heading) {
        this.typed = typed;
        this.prompter = prompter;
        this.question = question;
        this.heading = heading;
        this.items = new ArrayList<>(initial.items());
    }

    Turn<Value> edit() {
        while (true) {
            for (int index = 0; index < items.size(); index++) {
                typed.print("  " + (index + 1) + " " + InShort.record(question, items.get(index)));
            }
            String line = typed.ask(
                    "a adds one" + (items.isEmpty() ? "" : ", a number changes it, x and the number removes it")
                            + ", Enter when done");
            boolean removing = line.startsWith("x");
            int number = TypedLines.number(removing ? line.substring(1) : line, items.size());
            if (line.isEmpty()) {
                Optional<String> complaint = AnswerCheck.complaint(question, value());
                if (complaint.isEmpty()) {
                    return Turn.done(value());
                }
                typed.print("! " + complaint.get());
            } else if (line.equals(LinePrompter.BACK) && !heading.place().first()) {
                return Turn.back(value());
            } else if (line.equals("a")) {
                form(Fitting.fresh(question)).ifPresent(items::add);
            } else if (number > 0 && removing) {
                items.remove(number - 1);
            } else if (number > 0) {
                form(items.get(number - 1)).ifPresent(changed -> items.set(number - 1, changed));
            } else {
                typed.print(line.equals(LinePrompter.HELP) ? heading.help() : "! That was not understood");
            }
        }
    }

    private Value value() {
        return new Value.Records(items);
    }

    /** Asks all fields; empty when the person went back from the first, or the record would say nothing. */
    private Optional<Map<String, Value>> form(Map<String, Value> initial) {
        Map<String, Value> item = new LinkedHashMap<>(initial);
        int at = 0;
        while (at < question.fields().size()) {
            Field field = question.fields().get(at);
            Question asked = field.asQuestion(question.topic());
            Place place = new Place(heading.place().step(), heading.place().title(), "", "", List.of(), false);
            Heading about = new Heading(place, Plain.line(field.prompt()), "", Plain.text(field.help()));
            Turn<Value> turn = prompter.ask(asked, Fitting.of(asked, item.get(field.id())), about);
            item.put(field.id(), turn.value());
            at += turn.back() ? -1 : 1;
            if (at < 0) {
                return Optional.empty();
            }
        }
        return item.equals(Fitting.fresh(question)) ? Optional.empty() : Optional.of(item);
    }
}
