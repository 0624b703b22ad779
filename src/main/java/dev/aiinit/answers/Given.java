package dev.aiinit.answers;

import dev.aiinit.pack.Choice;
import dev.aiinit.project.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known before anyone is asked.
 *
 * @param offered lists of choices by name
 * @param flags answers from options, by question
 * @param file answers from the file given with {@code --answers}
 * @param saved answers of earlier runs
 * @param detected proposals by name of the default
 */
public record Given(
        Map<String, List<Choice>> offered,
        Map<String, Value> flags,
        Map<String, Value> file,
        Map<String, Value> saved,
        Map<String, Detected> detected) {
    public Given {
        offered = Collections.unmodifiableMap(new LinkedHashMap<>(offered));
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
        file = Collections.unmodifiableMap(new LinkedHashMap<>(file));
        saved = Collections.unmodifiableMap(new LinkedHashMap<>(saved));
        detected = Collections.unmodifiableMap(new LinkedHashMap<>(detected));
    }
}
