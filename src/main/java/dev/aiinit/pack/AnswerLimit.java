package dev.aiinit.pack;

import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a pack leaves open of a question.
 *
 * @param fix the answer, whoever is asked; empty when it is not fixed
 * @param only the choices that are left; empty for all of them
 * @param pack name of the pack
 * @param at where its manifest says so
 */
public record AnswerLimit(String question, Optional<Value> fix, List<String> only, String pack, Location at) {
    public AnswerLimit {
        only = List.copyOf(only);
    }

    /** Whether an answer is one of those that are left. */
    public boolean allows(Value value) {
        if (fix.isPresent()) {
            return fix.get().equals(value);
        }
        return only.isEmpty() || only.containsAll(chosen(value));
    }

    /** What is left, for people. */
    public String says() {
        return fix.map(value -> "fixes it to " + said(value))
                .orElse("leaves only " + PlainText.oneLine(String.join(", ", only)));
    }

    private static String said(Value value) {
        List<String> chosen = chosen(value);
        return chosen.isEmpty() ? "an empty answer" : "\"" + PlainText.oneLine(String.join(", ", chosen)) + "\"";
    }

    static List<String> chosen(Value value) {
        if (value instanceof Value.Choices choices) {
            return choices.values();
        }
        if (value instanceof Value.Flag flag) {
            return List.of(flag.on() ? "yes" : "no");
        }
        return value instanceof Value.Text text && !text.isEmpty() ? List.of(text.text()) : List.of();
    }
}
