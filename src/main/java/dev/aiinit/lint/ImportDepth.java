package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows imports from each CLAUDE.md and finds those that lie deeper than the client follows. */
final class ImportDepth implements Check {
    private static final int DEEPEST = 4;

    private final Examined examined;

    ImportDepth(Examined examined) {
        this.examined = examined;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        for (MemoryFile file : examined.memory()) {
            if (file.name().equals("CLAUDE.md")) {
                follow(file, found);
            }
        }
        return found;
    }

    /** Breadth first: a file that is reached on a short way, too, is loaded. */
    private void follow(MemoryFile start, List<Diagnosis> found) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        depths.put(start.path(), 0);
        Deque<String> open = new ArrayDeque<>(List.of(start.path()));
        while (!open.isEmpty()) {
            String path = open.removeFirst();
            int depth = depths.getOrDefault(path, 0);
            for (String word : path.endsWith(".md") ? examined.importsOf(path) : List.<String>of()) {
                Optional<String> goal = Folders.resolve(Folders.of(path), word).filter(examined.paths()::isFile);
                if (goal.isEmpty() || depths.containsKey(goal.get())) {
                    continue;
                }
                if (depth < DEEPEST) {
                    depths.put(goal.get(), depth + 1);
                    open.add(goal.get());
                } else {
                    String text = examined.repository().text(path).orElse("");
                    found.add(Diagnosis.of(
                            MemoryRules.DEEP_IMPORT,
                            new Places(path, text).at(Math.max(0, text.indexOf("@" + word))),
                            "@" + word + " is the fifth import in a row from " + start.path()
                                    + ", and four are followed",
                            "import it from a file nearer to " + start.path()));
                }
            }
        }
    }
}
