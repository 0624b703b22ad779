package dev.aiinit.pack;

import dev.aiinit.project.Value;
import java.util.List;
import java.util.Map;

/** When a question is asked or a document is written: a condition over answers and the project model. */
public sealed interface When {
    /**
     * Whether it holds.
     *
     * @param answers by question id
     * @param facts by dotted path in the project model; a fact that is there and not false, zero or empty holds
     */
    boolean holds(Map<String, Value> answers, Facts facts);

    /** Tells whether a dotted path of the project model says something. */
    @FunctionalInterface
    interface Facts {
        boolean has(String path);
    }

    record Always() implements When {
        @Override
        public boolean holds(Map<String, Value> answers, Facts facts) {
            return true;
        }
    }

    /** The answer is one of these, or (several choices) has one of these. */
    record Answered(String question, List<String> values) implements When {
        public Answered {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Map<String, Value> answers, Facts facts) {
            Value value = answers.get(question);
            if (value instanceof Value.Text text) {
                return values.contains(text.text());
            }
            if (value instanceof Value.Choices choices) {
                return choices.values().stream().anyMatch(values::contains);
            }
            return value instanceof Value.Flag flag && values.contains(String.valueOf(flag.on()));
        }
    }

    /** The project model says something at this path. */
    record Known(String path) implements When {
        @Override
        public boolean holds(Map<String, Value> answers, Facts facts) {
            return facts.has(path);
        }
    }

    record All(List<When> conditions) implements When {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, Value> answers, Facts facts) {
            return conditions.stream().allMatch(condition -> condition.holds(answers, facts));
        }
    }

    record Any(List<When> conditions) implements When {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, Value> answers, Facts facts) {
            return conditions.stream().anyMatch(condition -> condition.holds(answers, facts));
        }
    }

    record Not(When condition) implements When {
        @Override
        public boolean holds(Map<String, Value> answers, Facts facts) {
            return !condition.holds(answers, facts);
        }
    }
}
