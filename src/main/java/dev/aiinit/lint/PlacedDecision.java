package dev.aiinit.lint;

import dev.aiinit.project.Decision;
import dev.aiinit.project.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision and where it stands.
 *
 * @param file where its file starts; null when it is in no file yet
 * @param keys where each of its keys stands
 */
public record PlacedDecision(Decision decision, @Nullable Location file, Map<String, Location> keys) {
    public PlacedDecision {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** A decision that is in no file yet. */
    public static PlacedDecision unwritten(Decision decision) {
        return new PlacedDecision(decision, null, new LinkedHashMap<>());
    }

    /** The place of a key, or of the file where it has no such key. */
    @Nullable
    Location at(String key) {
        Location place = keys.get(key);
        return place == null ? file : place;
    }
}
