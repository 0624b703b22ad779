package dev.aiinit.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole repository as {@code report/1}, for a page that draws it. Files that are small beside the rest are folded into one node for
 * each class, and so are small folders, or the page would be too large to open.
 */
public final class ReportTree {
    /** Folders deeper than this are folded whatever they weigh. */
    private static final int DEEPEST = 60;

    /** Bytes that weigh as much as a token, for files that are no text. */
    private static final int BYTES_PER_TOKEN = 4;

    private final AuditReport report;
    private final ContextWeight weight;
    private final long smallest;

    /**
     * A tree.
     *
     * @param smallest what a file must weigh to be shown by its name, in tokens; 0 shows every file
     */
    public ReportTree(AuditReport report, long smallest) {
        this.report = report;
        this.weight = report.weight();
        this.smallest = smallest;
    }

    /** A first guess at what may be left out so that no more than about this many nodes remain. */
    public static long smallest(AuditReport report, int nodes) {
        Sum all = report.weight().root().before();
        return all.files() <= nodes ? 0 : 1 + size(all.high(), all.bytes()) / nodes;
    }

    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "report/1");
        tree.put("project", report.project());
        tree.put("method", Method.ESTIMATE);
        tree.put("windows", Method.WINDOWS);
        tree.put("list", weight.listIsOnDisk() ? "disk" : "tuned");
        tree.put("totals", AuditJson.pair(weight.total()));
        tree.put("classes", AuditJson.classes(weight));
        tree.put("rules", AuditJson.rules(weight));
        List<Object> memory = new ArrayList<>();
        for (MemoryCost.File file : report.memory().files()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", file.path());
            entry.put("low", file.tokens().low());
            entry.put("high", file.tokens().high());
            entry.put("assistants", file.assistants());
            memory.add(entry);
        }
        tree.put("memory", memory);
        Map<String, Object> root = sums(report.project(), weight.root().before());
        root.put("c", children(weight.root(), 0));
        tree.put("tree", root);
        return tree;
    }

    private List<Object> children(Folder folder, int depth) {
        List<Object> nodes = new ArrayList<>();
        Map<String, Fold> folds = new LinkedHashMap<>();
        for (Folder below : folder.folders()) {
            if (isSmall(below.before().high(), below.before().bytes()) || depth == DEEPEST) {
                foldAll(below, folds);
            } else {
                Map<String, Object> node = sums(below.name(), below.before());
                node.put("c", children(below, depth + 1));
                nodes.add(node);
            }
        }
        for (int i = 0; i < folder.count(); i++) {
            int file = folder.file(i);
            if (isSmall(weight.weights().high(file), weight.weights().bytes(file))) {
                fold(file, folds);
            } else {
                nodes.add(file(file, folder));
            }
        }
        folds.values().forEach(fold -> nodes.add(fold.count == 1 ? file(fold.first, folder) : fold.node()));
        return nodes;
    }

    private boolean isSmall(long high, long bytes) {
        return size(high, bytes) < smallest;
    }

    private static long size(long high, long bytes) {
        return Math.max(high, bytes / BYTES_PER_TOKEN);
    }

    private void foldAll(Folder folder, Map<String, Fold> folds) {
        folder.folders().forEach(below -> foldAll(below, folds));
        for (int i = 0; i < folder.count(); i++) {
            fold(folder.file(i), folds);
        }
    }

    private void fold(int file, Map<String, Fold> folds) {
        String key = weight.weightClass(file).id() + (weight.hidden().hides(file) ? "-" : "");
        folds.computeIfAbsent(key, unused -> new Fold(file)).add(file);
    }

    /** A file below a folder; where the folders between are folded, they are in its name. */
    private Map<String, Object> file(int index, Folder folder) {
        String path = weight.weights().files().get(index).path();
        Sum sum = new Sum();
        sum.add(weight.weights(), index);
        Map<String, Object> node = sums(path.substring(folder.path().length()), sum);
        node.put("k", weight.weightClass(index).id());
        if (weight.hidden().hides(index)) {
            node.put("h", 1);
            node.put("r", weight.hidden().line(index));
        }
        return node;
    }

    private static Map<String, Object> sums(String name, Sum sum) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("n", name);
        put(node, "b", sum.bytes());
        put(node, "lo", sum.low());
        put(node, "hi", sum.high());
        return node;
    }

    private static void put(Map<String, Object> node, String key, long number) {
        if (number != 0) {
            node.put(key, number);
        }
    }

    /** Small files of one class, all hidden or all kept. */
    private final class Fold {
        private final int first;
        private final Sum sum = new Sum();
        private boolean sameLine = true;
        private int count;

        Fold(int first) {
            this.first = first;
        }

        void add(int file) {
            count++;
            sum.add(weight.weights(), file);
            sameLine &= weight.hidden().line(file) == weight.hidden().line(first);
        }

        Map<String, Object> node() {
            Map<String, Object> node = sums(count + " small files", sum);
            node.put("k", weight.weightClass(first).id());
            if (weight.hidden().hides(first)) {
                node.put("h", 1);
                if (sameLine) {
                    node.put("r", weight.hidden().line(first));
                }
            }
            node.put("m", count);
            return node;
        }
    }
}
