package dev.aiinit.merge;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds an edit script in bounded time: a shortest one for texts as people write them. Of texts that are huge, and differ in most lines, the
 * lines that each of them has once are held on to first.
 */
final class LineScript implements DiffAlgorithmI<String> {
    /** Lines times lines beyond which the script is found with less memory; it may be a little longer then. */
    private static final long LARGE = 1L << 20;

    /** Lines times lines beyond which nobody waits for a shortest script. */
    private static final long HUGE = 1L << 23;

    private static final int NONE = -1;

    @Override
    public List<Change> computeDiff(
            List<? extends String> source, List<? extends String> target, @Nullable DiffAlgorithmListener progress) {
        List<String> before = List.copyOf(source);
        List<String> after = List.copyOf(target);
        List<Change> changes = new ArrayList<>();
        if (size(before, after) <= HUGE && !before.isEmpty() && !after.isEmpty()) {
            add(before, after, 0, 0, changes);
            return changes;
        }
        int start = 0;
        int ends = Math.min(before.size(), after.size());
        while (start < ends && before.get(start).equals(after.get(start))) {
            start++;
        }
        int left = before.size();
        int right = after.size();
        while (left > start && right > start && before.get(left - 1).equals(after.get(right - 1))) {
            left--;
            right--;
        }
        int from = start;
        int to = start;
        for (Map.Entry<Integer, Integer> anchor : anchors(before.subList(start, left), after.subList(start, right))
                .entrySet()) {
            between(before, after, new int[] {from, anchor.getKey() + start, to, anchor.getValue() + start}, changes);
            from = anchor.getKey() + start + 1;
            to = anchor.getValue() + start + 1;
        }
        between(before, after, new int[] {from, left, to, right}, changes);
        return changes;
    }

    private static long size(List<String> before, List<String> after) {
        return (long) before.size() * after.size();
    }

    private static void between(List<String> before, List<String> after, int[] gap, List<Change> changes) {
        List<String> old = before.subList(gap[0], gap[1]);
        List<String> now = after.subList(gap[2], gap[3]);
        if (!old.isEmpty() && !now.isEmpty() && size(old, now) <= HUGE) {
            add(old, now, gap[0], gap[2], changes);
        } else if (!old.isEmpty() || !now.isEmpty()) {
            DeltaType type = old.isEmpty() ? DeltaType.INSERT : now.isEmpty() ? DeltaType.DELETE : DeltaType.CHANGE;
            changes.add(new Change(type, gap[0], gap[1], gap[2], gap[3]));
        }
    }

    private static void add(List<String> old, List<String> now, int from, int to, List<Change> changes) {
        DiffAlgorithmI<String> shortest = size(old, now) > LARGE ? new MyersDiffWithLinearSpace<>() : new MyersDiff<>();
        for (Change change : shortest.computeDiff(old, now, null)) {
            changes.add(new Change(
                    change.deltaType,
                    change.startOriginal + from,
                    change.endOriginal + from,
                    change.startRevised + to,
                    change.endRevised + to));
        }
    }

    /** Lines that both have, and each once: as many of them as stand in the same order. */
    private static Map<Integer, Integer> anchors(List<String> before, List<String> after) {
        Map<String, Integer> now = once(after);
        TreeMap<Integer, Integer> tails = new TreeMap<>();
        Map<Integer, Integer> previous = new LinkedHashMap<>();
        Map<Integer, Integer> places = new LinkedHashMap<>();
        once(before).forEach((line, at) -> {
            int there = now.getOrDefault(line, NONE);
            if (at != NONE && there != NONE) {
                Map.Entry<Integer, Integer> lower = tails.lowerEntry(there);
                previous.put(there, lower == null ? NONE : lower.getKey());
                @Nullable Integer higher = tails.higherKey(there);
                if (higher != null) {
                    tails.remove(higher);
                }
                tails.put(there, at);
                places.put(there, at);
            }
        });
        TreeMap<Integer, Integer> anchors = new TreeMap<>();
        int there = tails.isEmpty() ? NONE : tails.lastKey();
        while (there != NONE) {
            anchors.put(places.getOrDefault(there, 0), there);
            there = previous.getOrDefault(there, NONE);
        }
        return anchors;
    }

    /** Where each line stands, in order of the first places; {@link #NONE} for one that is repeated. */
    private static Map<String, Integer> once(List<String> lines) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            places.merge(lines.get(at), at, (first, again) -> NONE);
        }
        return places;
    }
}
