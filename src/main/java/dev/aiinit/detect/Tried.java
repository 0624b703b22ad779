package dev.aiinit.detect;

import dev.aiinit.pack.Condition;
import dev.aiinit.project.Evidence;
import java.util.List;

/**
 * What came of a condition in one place.
 *
 * @param looked files that were searched
 * @param parts the conditions it is made of, as far as they were tried: the first that decides ends the trial
 */
public record Tried(
        Condition condition, boolean held, List<Evidence> evidence, List<String> looked, List<Tried> parts) {
    private static final int MOST_FILES = 3;

    public Tried {
        evidence = List.copyOf(evidence);
        looked = List.copyOf(looked);
        parts = List.copyOf(parts);
    }

    /** The condition in words: {@code dependency next}. */
    public String words() {
        return ConditionWords.of(condition);
    }

    /** Why it does not hold, as far as its parts do not tell; empty when it does. */
    public String failure() {
        if (held) {
            return "";
        } else if (condition instanceof Condition.File) {
            return "no such file";
        } else if (condition instanceof Condition.OnDisk) {
            return "not on the disk";
        } else if (condition instanceof Condition.Technology) {
            return "that card does not hold";
        } else if (condition instanceof Condition.Not) {
            return "it holds";
        } else if (condition instanceof Condition.Dependency || condition instanceof Condition.Packages) {
            return looked.isEmpty() ? "no manifest here declares anything" : "not declared in " + files();
        } else if (condition instanceof Condition.Key key) {
            return looked.isEmpty()
                    ? "no such file"
                    : (key.matches().isEmpty() ? "no such key in " : "no such key with such a value in ") + files();
        } else if (condition instanceof Condition.Text) {
            return looked.isEmpty() ? "no such file" : "no match in " + files();
        }
        return condition instanceof Condition.AnyOf ? "none of them" : "";
    }

    private String files() {
        List<String> first = looked.subList(0, Math.min(MOST_FILES, looked.size()));
        int more = looked.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
