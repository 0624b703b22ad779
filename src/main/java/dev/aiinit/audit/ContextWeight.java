package dev.aiinit.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** What reading a repository would cost, now and with the list: by class, by folder, and its heaviest files. */
public final class ContextWeight {
    private final FileWeights weights;
    private final HidingLines hidden;
    private final Folder root;

    public ContextWeight(FileWeights weights, HidingLines hidden) {
        this.weights = weights;
        this.hidden = hidden;
        this.root = Folder.root(weights, hidden);
    }

    /** What some files weigh now, and what those of them that the list keeps. */
    public record Pair(Weight before, Weight after) {
        /** What the list saves, in percent of the high figure; 100 only when nothing is left. */
        public long saved() {
            long all = before.tokens().high();
            long left = after.tokens().high();
            long percent = all == 0 ? 0 : Math.round(100.0 * (all - left) / all);
            return left > 0 ? Math.min(99, percent) : percent;
        }
    }

    /**
     * A part of the repository.
     *
     * @param path from the root, with a slash at the end
     */
    public record FolderWeight(String path, Pair weight) {}

    /**
     * One file.
     *
     * @param line the place of the hiding line in {@link #lines}; -1 when the list keeps the file
     */
    public record HeavyFile(String path, WeightClass weightClass, long bytes, TokenRange tokens, int line) {
        public boolean hidden() {
            return line >= 0;
        }
    }

    /** Whether the list stands in a file, and not only in the program. */
    public boolean listIsOnDisk() {
        return hidden.isOnDisk();
    }

    public Pair total() {
        return pair(root.before(), root.after());
    }

    /** The classes that have files, in the order of {@link WeightClass}. */
    public Map<WeightClass, Pair> classes() {
        Map<WeightClass, Sum> before = new EnumMap<>(WeightClass.class);
        Map<WeightClass, Sum> after = new EnumMap<>(WeightClass.class);
        for (int i = 0; i < weights.files().size(); i++) {
            WeightClass weightClass = weightClass(i);
            before.computeIfAbsent(weightClass, unused -> new Sum()).add(weights, i);
            if (!hidden.hides(i)) {
                after.computeIfAbsent(weightClass, unused -> new Sum()).add(weights, i);
            }
        }
        Map<WeightClass, Pair> classes = new EnumMap<>(WeightClass.class);
        before.forEach((each, sum) -> classes.put(each, pair(sum, after.getOrDefault(each, new Sum()))));
        return classes;
    }

    /** The heaviest parts: folders at the root, and instead of one that holds more than a quarter of all the folders in it. */
    public List<FolderWeight> folders(int most) {
        Comparator<Folder> heaviest = Comparator.comparingLong(
                        (Folder folder) -> -folder.before().high())
                .thenComparing(Folder::path);
        PriorityQueue<Folder> open = new PriorityQueue<>(heaviest);
        open.addAll(root.folders());
        List<Folder> shown = new ArrayList<>();
        while (!open.isEmpty() && shown.size() < most) {
            Folder folder = open.remove();
            boolean large = folder.before().high() > root.before().high() / 4;
            if (large && !folder.folders().isEmpty() && folder.count() == 0) {
                open.addAll(folder.folders());
            } else {
                shown.add(folder);
            }
        }
        return shown.stream()
                .map(folder -> new FolderWeight(folder.path(), pair(folder.before(), folder.after())))
                .toList();
    }

    /** The files of the most tokens. */
    public List<HeavyFile> heaviest(int most) {
        return top(most, index -> weights.high(index) > 0, Comparator.comparingLong(weights::high));
    }

    /** The largest files that are not text. */
    public List<HeavyFile> largestNotText(int most) {
        return top(most, this::isNotText, Comparator.comparingLong(weights::bytes));
    }

    /** All files that are not text: they cost no tokens as text. */
    public Weight notText() {
        Sum sum = new Sum();
        for (int i = 0; i < weights.files().size(); i++) {
            if (isNotText(i)) {
                sum.add(weights, i);
            }
        }
        return sum.weight();
    }

    /** The files that could not be read. */
    public List<String> unreadable() {
        List<String> unreadable = new ArrayList<>();
        for (int i = 0; i < weights.files().size(); i++) {
            if (weights.bytes(i) < 0) {
                unreadable.add(weights.files().get(i).path());
            }
        }
        return unreadable;
    }

    /** The lines of the list that hide something. */
    public List<HidingLines.Line> lines() {
        return Collections.unmodifiableList(hidden.known());
    }

    /** What a file of this path weighs; a place in the listing, -1 when it is not listed. */
    int find(String path) {
        return weights.find(path);
    }

    WeightClass weightClass(int index) {
        WeightClass said =
                hidden.hides(index) ? hidden.known().get(hidden.line(index)).weightClass() : null;
        return said == null ? weights.weightClass(index) : said;
    }

    FileWeights weights() {
        return weights;
    }

    HidingLines hidden() {
        return hidden;
    }

    Folder root() {
        return root;
    }

    private boolean isNotText(int index) {
        return weights.weightClass(index) == WeightClass.BINARY && weights.bytes(index) >= 0;
    }

    private List<HeavyFile> top(int most, IntPredicate counts, Comparator<Integer> lightest) {
        // Of equals the one that is listed first: it is the last to be dropped.
        PriorityQueue<Integer> top = new PriorityQueue<>(lightest.thenComparing(Comparator.reverseOrder()));
        for (int i = 0; i < weights.files().size(); i++) {
            if (counts.test(i)) {
                top.add(i);
                if (top.size() > most) {
                    top.remove();
                }
            }
        }
        List<HeavyFile> files = new ArrayList<>();
        while (!top.isEmpty()) {
            files.add(file(top.remove()));
        }
        Collections.reverse(files);
        return files;
    }

    private HeavyFile file(int index) {
        return new HeavyFile(
                weights.files().get(index).path(),
                weightClass(index),
                weights.bytes(index),
                weights.tokens(index),
                hidden.hides(index) ? hidden.line(index) : -1);
    }

    private static Pair pair(Sum before, Sum after) {
        return new Pair(before.weight(), after.weight());
    }
}
