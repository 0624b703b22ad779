package dev.aiinit.audit;

import dev.aiinit.audit.ContextWeight.HeavyFile;
import dev.aiinit.audit.ContextWeight.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** An audit as {@code audit/1}. */
public final class AuditJson {
    /** Of files that cannot be read, and of changed ones, no more are named. */
    private static final int MOST_NAMED = 100;

    private AuditJson() {}

    /**
     * The document.
     *
     * @param most how many heavy files and folders are named
     */
    public static Map<String, Object> of(AuditReport report, int most, List<Limit> limits) {
        ContextWeight weight = report.weight();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "audit/1");
        tree.put("root", ".");
        tree.put("method", Method.ESTIMATE);
        tree.put("windows", Method.WINDOWS);
        tree.put("list", weight.listIsOnDisk() ? "disk" : "tuned");
        tree.put("totals", pair(weight.total()));
        tree.put("classes", classes(weight));
        tree.put("rules", rules(weight));
        List<Object> folders = new ArrayList<>();
        for (ContextWeight.FolderWeight folder : weight.folders(most)) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", folder.path());
            entry.putAll(pair(folder.weight()));
            folders.add(entry);
        }
        tree.put("folders", folders);
        tree.put("heaviest", files(weight.heaviest(most)));
        Map<String, Object> notText = weight(weight.notText());
        notText.put("largest", files(weight.largestNotText(most)));
        tree.put("not_text", notText);
        tree.put("always_loaded", memory(report.memory()));
        if (report.growth() != null) {
            tree.put("growth", growth(report.growth()));
        }
        tree.put("limits", limits.stream().map(AuditJson::limit).toList());
        List<String> unreadable = weight.unreadable();
        Map<String, Object> unread = new LinkedHashMap<>();
        unread.put("files", unreadable.size());
        unread.put("named", unreadable.stream().limit(MOST_NAMED).toList());
        tree.put("unreadable", unread);
        tree.put("notes", report.notes());
        return tree;
    }

    static Map<String, Object> pair(Pair pair) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("before", weight(pair.before()));
        tree.put("after", weight(pair.after()));
        return tree;
    }

    private static Map<String, Object> weight(Weight weight) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("files", weight.files());
        tree.put("bytes", weight.bytes());
        tree.putAll(tokens(weight.tokens()));
        return tree;
    }

    private static Map<String, Object> tokens(TokenRange tokens) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("low", tokens.low());
        tree.put("high", tokens.high());
        return tree;
    }

    static List<Object> classes(ContextWeight weight) {
        List<Object> classes = new ArrayList<>();
        weight.classes().forEach((weightClass, pair) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", weightClass.id());
            entry.put("title", weightClass.title());
            entry.putAll(pair(pair));
            classes.add(entry);
        });
        return classes;
    }

    static List<Object> rules(ContextWeight weight) {
        List<Object> rules = new ArrayList<>();
        for (HidingLines.Line line : weight.lines()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            if (line.number() > 0) {
                entry.put("line", line.number());
            }
            entry.put("pattern", line.pattern());
            if (line.weightClass() != null) {
                entry.put("class", line.weightClass().id());
                entry.put("reason", line.reason());
                entry.put("because", line.because());
            }
            rules.add(entry);
        }
        return rules;
    }

    private static List<Object> files(List<HeavyFile> heavy) {
        List<Object> files = new ArrayList<>();
        for (HeavyFile file : heavy) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", file.path());
            entry.put("class", file.weightClass().id());
            entry.put("bytes", file.bytes());
            entry.putAll(tokens(file.tokens()));
            entry.put("hidden", file.hidden());
            if (file.hidden()) {
                entry.put("rule", file.line());
            }
            files.add(entry);
        }
        return files;
    }

    private static Map<String, Object> memory(MemoryCost memory) {
        List<Object> files = new ArrayList<>();
        boolean exact = false;
        for (MemoryCost.File file : memory.files()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", file.path());
            entry.putAll(tokens(file.tokens()));
            exact |= put(entry, file.exact());
            entry.put("assistants", file.assistants());
            files.add(entry);
        }
        List<Object> assistants = new ArrayList<>();
        for (MemoryCost.Assistant assistant : memory.assistants()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", assistant.name());
            entry.putAll(tokens(assistant.tokens()));
            put(entry, assistant.exact());
            entry.put("files", assistant.files());
            assistants.add(entry);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("files", files);
        tree.put("assistants", assistants);
        if (exact) {
            tree.put("exact_method", Method.EXACT);
        }
        return tree;
    }

    private static boolean put(Map<String, Object> entry, OptionalLong exact) {
        exact.ifPresent(count -> entry.put("exact", count));
        return exact.isPresent();
    }

    private static Map<String, Object> growth(Growth growth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("base", growth.revision());
        tree.put("commit", growth.commit());
        tree.put("files", growth.files().size());
        tree.put("all", delta(growth.all()));
        tree.put("kept", delta(growth.kept()));
        List<Object> heaviest = new ArrayList<>();
        for (Growth.ChangedFile file : growth.files().stream().limit(MOST_NAMED).toList()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("path", file.path());
            entry.put("status", file.status().name().toLowerCase(Locale.ROOT));
            entry.put("hidden", file.hidden());
            entry.putAll(delta(file.delta()));
            heaviest.add(entry);
        }
        tree.put("heaviest", heaviest);
        return tree;
    }

    private static Map<String, Object> delta(Growth.Delta delta) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("bytes", delta.bytes());
        tree.put("low", delta.low());
        tree.put("high", delta.high());
        return tree;
    }

    private static Map<String, Object> limit(Limit limit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("limit", limit.name());
        tree.put("allowed", limit.allowed());
        tree.put("found", limit.found());
        tree.put("holds", limit.holds());
        return tree;
    }
}
