package dev.aiinit.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Findings, answers, decisions and sessions as templates see them.
 *
 * @param values ordered maps, lists, texts, numbers, flags and {@link MarkdownText}; nothing else
 */
public record ProjectModel(Map<String, Object> values) {
    public ProjectModel {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the model says something at this dotted path: it is there, and not false, empty or blank. */
    public boolean has(String path) {
        Object current = values;
        for (String step : path.split("\\.", -1)) {
            current = current instanceof Map<?, ?> map ? map.get(step) : null;
        }
        if (current instanceof Boolean flag) {
            return flag;
        }
        if (current instanceof String text) {
            return !text.isBlank();
        }
        if (current instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return current instanceof java.util.List<?> list ? !list.isEmpty() : current != null;
    }

    /** The same model with one more value at the top. */
    public ProjectModel with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new ProjectModel(more);
    }
}
