package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers to the questions of a pack as its templates see them, {@code answers.ID}, in the format that each question states. */
final class AnswerView {
    private AnswerView() {}

    /** Answers that say nothing are left out. */
    static Map<String, Object> of(Pack pack, AnswerBook answers) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (PackQuestion question : pack.questions()) {
            answers.value(question.id()).ifPresent(value -> view.put(question.id(), shown(question, value)));
        }
        return view;
    }

    private static Object shown(PackQuestion question, Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.on();
        }
        if (value instanceof Value.Choices choices) {
            return choices.values();
        }
        if (value instanceof Value.Records records) {
            return records.items().stream().map(AnswerView::record).toList();
        }
        String text = ((Value.Text) value).text();
        if (question.question().type() == Question.Type.CHOICE) {
            // One of a closed list: templates compare it.
            return text;
        }
        return switch (question.format()) {
            case INLINE -> SafeMarkdown.inline(text);
            case PARAGRAPH -> SafeMarkdown.block(text);
            case ITEMS -> SafeMarkdown.items(text);
            case DIAGRAM -> SafeMarkdown.fenced(text);
        };
    }

    private static Map<String, Object> record(Map<String, Value> item) {
        Map<String, Object> record = new LinkedHashMap<>();
        item.forEach((field, value) -> {
            if (value instanceof Value.Flag flag) {
                record.put(field, flag.on());
            } else if (value instanceof Value.Choices choices) {
                record.put(field, new ArrayList<>(choices.values()));
            } else if (!value.isEmpty()) {
                record.put(field, SafeMarkdown.inline(Records.text(item, field)));
            }
        });
        return record;
    }
}
