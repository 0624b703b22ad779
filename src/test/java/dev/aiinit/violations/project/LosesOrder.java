package dev.aiinit.violations.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Collections whose order is not that of insertion. */
record LosesOrder(
        HashMap<String, String> map,
        HashSet<String> set,
        IdentityHashMap<String, String> identities,
        ConcurrentHashMap<String, String> concurrent,
        Hashtable<String, String> table) {
    static Object[] factories(List<String> words) {
        return new Object[] {
            Map.of("a", "b"),
            Map.ofEntries(Map.entry("a", "b")),
            Map.copyOf(Map.of()),
            Set.of("a"),
            Set.copyOf(words),
            words.stream().collect(Collectors.toSet()),
            words.stream().collect(Collectors.toUnmodifiableSet()),
            words.stream().collect(Collectors.toMap(word -> word, word -> word)),
            words.stream().collect(Collectors.toUnmodifiableMap(word -> word, word -> word)),
            words.stream().collect(Collectors.groupingBy(word -> word)),
            words.stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()))
        };
    }
}
