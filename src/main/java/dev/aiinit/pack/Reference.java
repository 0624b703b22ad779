package dev.aiinit.pack;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import java.util.Collection;
import java.util.Locale;

/**
 * A name in a manifest that may be one of a pack below: whether there is such a thing shows once the packs lie one above the other.
 *
 * @param name of the thing
 */
public record Reference(Kind kind, String name, Location at) {
    /** What is named. */
    public enum Kind {
        TOPIC,
        QUESTION,
        TEMPLATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Problem missing(Collection<String> known) {
        return Problem.at(
                at,
                "there is no " + kind.word() + " \"" + name + "\"",
                known.isEmpty() ? "" : Suggestion.hint(name, known));
    }
}
