package dev.aiinit.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ordered map for templates that leaves out what is not there, so that a template can ask {@code ??}. */
final class Tree {
    private final Map<String, Object> values = new LinkedHashMap<>();

    static Tree of(String key, @Nullable Object value) {
        return new Tree().with(key, value);
    }

    /** Adds a value; null is left out. */
    Tree with(String key, @Nullable Object value) {
        if (value instanceof Tree tree) {
            values.put(key, tree.map());
        } else if (value != null) {
            values.put(key, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
