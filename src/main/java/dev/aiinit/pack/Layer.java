package dev.aiinit.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One pack of those that lie one above the other, as far as rendering needs it: its templates, and whose they are.
 *
 * @param origin how a person names the pack: a folder, or {@code built-in}
 * @param templates its own, text by name, {@code \n} line ends
 * @param builtIn whether it ships with this program, whose build has checked it; any other may come from anywhere
 */
public record Layer(String name, String version, String origin, Map<String, String> templates, boolean builtIn) {
    public Layer {
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    /** Name and version, for people. */
    public String title() {
        return name + " " + version;
    }
}
