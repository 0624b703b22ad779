package dev.aiinit.answers;

import dev.aiinit.project.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers that count in this run, by question id in the order of the pack, each with its source. */
public record AnswerBook(Map<String, Answer> answers) {
    public AnswerBook {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The answer's value when it says something. */
    public Optional<Value> value(String question) {
        return Optional.ofNullable(answers.get(question)).map(Answer::value).filter(value -> !value.isEmpty());
    }

    /** The text of an answer; empty for no answer or one of another type. */
    public String text(String question) {
        return value(question)
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .orElse("");
    }

    /** The choices made; none for no answer or one of another type. */
    public List<String> choices(String question) {
        return value(question)
                .map(value -> value instanceof Value.Choices choices ? choices.values() : List.<String>of())
                .orElse(List.of());
    }

    public boolean flag(String question) {
        return value(question)
                .map(value -> value instanceof Value.Flag flag && flag.on())
                .orElse(false);
    }

    public List<Map<String, Value>> records(String question) {
        return value(question)
                .map(value -> value instanceof Value.Records records ? records.items() : List.<Map<String, Value>>of())
                .orElse(List.of());
    }

    /** The values alone, for conditions. */
    public Map<String, Value> values() {
        return values(answers);
    }

    static Map<String, Value> values(Map<String, Answer> answers) {
        Map<String, Value> values = new LinkedHashMap<>();
        answers.forEach((id, answer) -> values.put(id, answer.value()));
        return values;
    }
}
