package dev.aiinit.lint;

import dev.aiinit.pack.Glob;
import org.jspecify.annotations.Nullable;

/**
 * Says that a rule may be broken, and why.
 *
 * @param path the one file that it is about; null for those that match {@code paths}
 * @param paths files that it is about; null for all
 * @param line the one line of the file; 0 for all of them
 */
record Silence(String rule, @Nullable String path, @Nullable Glob paths, int line, String reason) {
    boolean covers(Diagnosis diagnosis) {
        String place = diagnosis.where().path();
        return diagnosis.rule().id().equals(rule)
                && (path == null || path.equals(place))
                && (paths == null || paths.matches(place))
                && (line == 0 || line == diagnosis.where().line());
    }
}
