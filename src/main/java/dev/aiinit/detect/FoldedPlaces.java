package dev.aiinit.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes many paths in few words: what differs in one place only is told once, the rest by its first and a count. */
public final class FoldedPlaces {
    /** As many as are told one by one. */
    private static final int FEW = 2;

    private static final int MOST_SHOWN = 3;
    private static final int MOST_NAMES = 12;
    private static final int LONGEST_NAMES = 100;

    private FoldedPlaces() {}

    /** Code spans: {@code `cmd/{api,worker,cron}/main.go`}, {@code `a/x/`, `b/y/`, `c/z/` and 4 more}. */
    public static String of(List<String> places) {
        List<String> folded = folded(places);
        List<String> shown = new ArrayList<>();
        folded.stream().limit(MOST_SHOWN).forEach(shown::add);
        long more = folded.stream().skip(MOST_SHOWN).mapToLong(place -> 1).sum();
        if (more > 0) {
            shown.add(more + " more");
        }
        return shown.size() == 1
                ? shown.get(0)
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.get(shown.size() - 1);
    }

    /** Groups of three and more that differ in one folder or name become one; the others stay as they are, behind them. */
    private static List<String> folded(List<String> places) {
        Set<String> left = new TreeSet<>(places);
        List<String> groups = new ArrayList<>();
        Map<String, Set<String>> largest = largest(left);
        while (!largest.isEmpty()) {
            Map.Entry<String, Set<String>> group =
                    largest.entrySet().iterator().next();
            groups.add(braced(group.getKey(), group.getValue()));
            left.removeAll(group.getValue());
            largest = largest(left);
        }
        places.stream().filter(left::contains).map(FoldedPlaces::code).forEach(groups::add);
        return groups;
    }

    /** By the text around the part that differs ({@code cmd/\0/main.go}): the paths of the largest group, if there is any. */
    private static Map<String, Set<String>> largest(Set<String> places) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (String place : places) {
            int start = 0;
            while (start < place.length()) {
                int slash = place.indexOf('/', start);
                int end = slash < 0 ? place.length() : slash;
                groups.computeIfAbsent(place.substring(0, start) + "\0" + place.substring(end), key -> new TreeSet<>())
                        .add(place);
                start = end + 1;
            }
        }
        Map<String, Set<String>> largest = new LinkedHashMap<>();
        groups.forEach((around, group) -> {
            int best = largest.values().stream().mapToInt(Set::size).findFirst().orElse(FEW);
            if (group.size() > best) {
                largest.clear();
                largest.put(around, group);
            }
        });
        return largest;
    }

    private static String braced(String around, Set<String> places) {
        int at = around.indexOf('\0');
        int after = around.length() - at - 1;
        List<String> names = places.stream()
                .map(place -> place.substring(at, place.length() - after))
                .toList();
        String all = names.stream().collect(Collectors.joining(",", "{", "}"));
        String differing = names.size() <= MOST_NAMES && all.length() <= LONGEST_NAMES ? all : "*";
        String path = around.substring(0, at) + differing + around.substring(at + 1);
        return differing.equals("*") ? code(path) + " (" + names.size() + ")" : code(path);
    }

    private static String code(String path) {
        return "`" + path.replace('`', '\'') + "`";
    }
}
