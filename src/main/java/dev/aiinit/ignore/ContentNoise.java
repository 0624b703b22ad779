package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds tracked noise that no card names, by what the files hold: generated, minified and bundled code, snapshots, copies of data,
 * installed packages. Only files worth a look are looked at, and of them only a few bytes.
 */
final class ContentNoise {
    /** Smaller files cost too little to be worth a line. */
    private static final long LEAST = 10_000;
    /** A longer list than this is read by nobody. */
    private static final int MOST_LINES = 40;

    private final RepositoryView view;
    private final Predicate<String> hidden;
    private final Map<String, Made> made = new LinkedHashMap<>();
    private final Notebooks notebooks;

    private ContentNoise(RepositoryView view, Predicate<String> hidden) {
        this.view = view;
        this.hidden = hidden;
        this.notebooks = new Notebooks(view);
    }

    /**
     * What was found.
     *
     * @param notes sentences on what has no line
     */
    record Found(List<IgnoreLine> lines, List<String> notes) {
        Found {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    /** Finds the noise that this list leaves readable. */
    static Found find(RepositoryView view, IgnoreList list, InstalledTrees installed) {
        GitignoreMatcher matcher = list.matcher();
        return new ContentNoise(view, path -> matcher.decide(path, false).ignored()).find(installed);
    }

    private Found find(InstalledTrees installed) {
        for (RepositoryFile file : installed.isEmpty() ? List.<RepositoryFile>of() : view.files()) {
            if (file.tracked() && installed.holds(file.path()) && !hidden.test(file.path())) {
                made.put(
                        file.path(),
                        new Made(file.path(), 0, NoiseClass.DEPENDENCY, "installed, and tracked by git", 0));
            }
        }
        SortedMap<String, Long> heavy = new TreeMap<>(view.heavy(LEAST));
        heavy.keySet().removeIf(hidden);
        if (heavy.isEmpty() && made.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        ContentSigns signs = new ContentSigns(view);
        signs.look(heavy.keySet().stream()
                .filter(path -> !made.containsKey(path) && !path.endsWith(".ipynb"))
                .toList());
        heavy.forEach((path, bytes) -> {
            Made before = made.get(path);
            if (before != null) {
                made.put(path, new Made(path, bytes, before.noiseClass(), before.reason(), 0));
            } else if (path.endsWith(".ipynb")) {
                notebooks.look(path, bytes).ifPresent(each -> made.put(path, each));
            } else {
                signs.of(path, bytes).ifPresent(each -> made.put(path, each));
            }
        });
        if (made.isEmpty()) {
            return new Found(List.of(), notebooks.notes());
        }
        Map<String, List<Made>> byLine =
                ContentFolders.fold(made.values(), heavy.keySet(), view, hidden, path -> signs.of(path, 0));
        return found(byLine);
    }

    private Found found(Map<String, List<Made>> byLine) {
        List<Map.Entry<String, List<Made>>> heaviestFirst = new ArrayList<>(byLine.entrySet());
        heaviestFirst.sort(Comparator.comparingLong((Map.Entry<String, List<Made>> each) -> -bytes(each.getValue()))
                .thenComparing(Map.Entry::getKey));
        List<IgnoreLine> lines = new ArrayList<>();
        int left = 0;
        for (Map.Entry<String, List<Made>> each : heaviestFirst) {
            if (lines.size() < MOST_LINES) {
                lines.add(line(each.getKey(), each.getValue()));
            } else {
                left += each.getValue().size();
            }
        }
        List<String> notes = new ArrayList<>(notebooks.notes());
        if (left > 0) {
            notes.add(
                    left
                            + " more tracked files were written by programs and have no line: each is smaller than those that have one");
        }
        return new Found(lines, notes);
    }

    private static long bytes(List<Made> files) {
        return files.stream().mapToLong(Made::bytes).sum();
    }

    /** The line for a file, or for a folder: refused as late as the last of its files is. */
    private static IgnoreLine line(String path, List<Made> files) {
        boolean folder = path.endsWith("/");
        RootPattern pattern = RootPattern.ofPath(folder ? path.substring(0, path.length() - 1) : path, folder);
        Made first = files.stream()
                .min(Comparator.comparing((Made each) -> DenyLevel.of(each.noiseClass()))
                        .reversed()
                        .thenComparing(each -> -each.bytes())
                        .thenComparing(Made::path))
                .orElseThrow();
        return new IgnoreLine(pattern.line(), first.noiseClass(), List.of(first.origin()), "");
    }
}
