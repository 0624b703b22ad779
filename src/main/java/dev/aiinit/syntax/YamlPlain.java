package dev.aiinit.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and changes copies of nested plain maps by a path of keys. */
final class YamlPlain {
    private YamlPlain() {}

    static Map<String, @Nullable Object> of(@Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        Object plain = value instanceof Node node ? Trees.toPlain(node) : value;
        if (plain instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> copy.put((String) key, entry));
        }
        return copy;
    }

    static boolean has(Map<String, @Nullable Object> root, List<String> keys) {
        Object parent = at(root, keys.subList(0, keys.size() - 1));
        return parent instanceof Map<?, ?> map && map.containsKey(keys.get(keys.size() - 1));
    }

    static @Nullable Object at(Map<String, @Nullable Object> root, List<String> keys) {
        Object found = root;
        for (String key : keys) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }

    /** A copy with the value set; what is no mapping on the way becomes one. */
    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> root, List<String> keys, @Nullable Object value) {
        Map<String, @Nullable Object> copy = of(root);
        String key = keys.get(0);
        copy.put(key, keys.size() == 1 ? value : with(of(root.get(key)), keys.subList(1, keys.size()), value));
        return copy;
    }

    /** A copy without the entry, which is there. */
    static Map<String, @Nullable Object> without(Map<String, @Nullable Object> root, List<String> keys) {
        Map<String, @Nullable Object> copy = of(root);
        String key = keys.get(0);
        if (keys.size() == 1) {
            copy.remove(key);
        } else {
            copy.put(key, without(of(root.get(key)), keys.subList(1, keys.size())));
        }
        return copy;
    }
}
