package dev.aiinit.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of a pack before anything in them is believed.
 *
 * @param origin how a person names the pack: a folder, or {@code built-in}
 * @param files text by path inside the pack
 */
public record PackFiles(String origin, Map<String, String> files) {
    public PackFiles {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
