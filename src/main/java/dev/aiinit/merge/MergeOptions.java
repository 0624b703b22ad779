package dev.aiinit.merge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants of one merge beyond the rules.
 *
 * @param restore what comes back although it was deleted: a path, or {@code path#section}
 * @param resolutions how conflicts end, by path, by {@code path#section}, or by {@link #ALL}
 * @param markers whether a conflict is written into the file as diff3 does, rather than parked beside it
 */
public record MergeOptions(Set<String> restore, Map<String, Resolution> resolutions, boolean markers) {
    /** Every conflict. */
    public static final String ALL = "*";

    public static final MergeOptions NONE = new MergeOptions(Collections.emptySet(), Collections.emptyMap(), false);

    public MergeOptions {
        restore = Collections.unmodifiableSet(new LinkedHashSet<>(restore));
        resolutions = Collections.unmodifiableMap(new LinkedHashMap<>(resolutions));
    }

    /** Whether a deleted section comes back. */
    boolean restores(String path, String section) {
        return restores(path) || restore.contains(path + "#" + section);
    }

    /** Whether a deleted file comes back, with all its sections. */
    boolean restores(String path) {
        return restore.contains(path);
    }

    Optional<Resolution> resolution(String path, String section) {
        return Optional.ofNullable(resolutions.get(path + "#" + section))
                .or(() -> Optional.ofNullable(resolutions.get(path)))
                .or(() -> Optional.ofNullable(resolutions.get(ALL)));
    }
}
