package dev.aiinit.detect;

import dev.aiinit.pack.Condition;
import java.util.StringJoiner;

/** Writes conditions of cards for people, in the words of the card files. */
final class ConditionWords {
    private ConditionWords() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.File file) {
            return "file " + file.glob();
        } else if (condition instanceof Condition.OnDisk onDisk) {
            return "on-disk " + onDisk.path();
        } else if (condition instanceof Condition.Key key) {
            return "key " + key.file() + "#" + key.path()
                    + (key.matches().isEmpty() ? "" : " matches /" + key.matches() + "/");
        } else if (condition instanceof Condition.Text text) {
            return "text " + text.file() + " matches /" + text.pattern() + "/";
        } else if (condition instanceof Condition.Dependency dependency) {
            return "dependency " + String.join(" or ", dependency.names())
                    + (dependency.scope().isEmpty() ? "" : " (" + dependency.scope() + ")");
        } else if (condition instanceof Condition.Packages packages) {
            StringJoiner all = new StringJoiner(", ", "packages ", "");
            packages.names().forEach((ecosystem, names) -> all.add(ecosystem + " " + String.join(" or ", names)));
            return all.toString();
        } else if (condition instanceof Condition.Technology technology) {
            return "technology " + technology.card() + (technology.anywhere() ? " anywhere" : "");
        } else if (condition instanceof Condition.AllOf) {
            return "all";
        } else if (condition instanceof Condition.AnyOf) {
            return "any";
        }
        return condition instanceof Condition.Not ? "not" : "always";
    }
}
