package dev.aiinit.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes many paths in few words: what differs in one place only is told once, the rest by its first and a count. */
public final class FoldedPlaces {
    /** As many as are told one by one. */
    private static final int FEW = 2;

    private static final int MOST_SHOWN = 3;
    /** Characters of names between the braces; what does not fit is counted. */
    private static final int LONGEST_NAMES = 160;

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
            Map.Entry<String, Set<String>> group = largest.entrySet().iterator().next();
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
        int after = around.length()
                - at
                - 1
                + commonEnding(places, around.length() - at - 1).length();
        List<String> names = places.stream()
                .map(place -> place.substring(at, place.length() - after))
                .toList();
        StringBuilder shown = new StringBuilder();
        int fitting = 0;
        for (String name : names) {
            if (shown.length() + name.length() > LONGEST_NAMES) {
                break;
            }
            shown.append(fitting++ == 0 ? "" : ",").append(name);
        }
        String rest = commonEnding(places, around.length() - at - 1) + around.substring(at + 1);
        boolean all = fitting == names.size();
        return code(around.substring(0, at) + (fitting == 0 ? "*" : "{" + shown + (all ? "}" : ",…}")) + rest)
                + (all ? "" : " (" + names.size() + ")");
    }

    /** What all names end with, from a dot on: {@code .suite.yml}. */
    private static String commonEnding(Set<String> places, int after) {
        List<String> names = places.stream()
                .map(place ->
                        place.substring(place.lastIndexOf('/', place.length() - after - 1) + 1, place.length() - after))
                .toList();
        String first = names.get(0);
        for (int dot = first.indexOf('.'); dot > 0; dot = first.indexOf('.', dot + 1)) {
            String ending = first.substring(dot);
            if (names.stream().allMatch(name -> name.length() > ending.length() && name.endsWith(ending))) {
                return ending;
            }
        }
        return "";
    }

    private static String code(String path) {
        return "`" + path.replace('`', '\'') + "`";
    }
}
