package dev.aiinit.lint;

import dev.aiinit.project.Location;
import dev.aiinit.syntax.Node;
import java.util.List;
import java.util.Locale;

/**
 * A value that Claude Code is set up with, from a settings file or the environment.
 *
 * @param key the keys down to it; of a variable {@code env} and its name
 */
record Setting(List<String> key, String value, Node.Kind kind, Location where) {
    private static final List<String> YES = List.of("1", "true", "yes", "on");

    Setting {
        key = List.copyOf(key);
    }

    /** A variable of the environment. */
    static Setting variable(String name, String value) {
        return new Setting(List.of("env", name), value, Node.Kind.STRING, Outside.variable(name));
    }

    String name() {
        return key.get(key.size() - 1);
    }

    boolean isVariable(String name) {
        return key.size() == 2 && key.get(0).equals("env") && name().equals(name);
    }

    boolean isOn() {
        return YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
