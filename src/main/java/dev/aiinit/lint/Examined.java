package dev.aiinit.lint;

import dev.aiinit.detect.Findings;
import dev.aiinit.manifest.Sources;
import dev.aiinit.markdown.Imports;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.RepositoryView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the checks of memory and bridge look at: read and parsed once, whoever asks.
 *
 * @param sources manifests and settings, each parsed at most once
 * @param paths what is in the repository
 * @param memory every memory file of any assistant, by path
 */
public record Examined(
        RepositoryView repository,
        Sources sources,
        RepositoryPaths paths,
        List<MemoryFile> memory,
        Findings findings,
        List<Target> targets) {
    private static final Comparator<MemoryFile> BY_PATH = Comparator.comparing(MemoryFile::path);

    public Examined {
        memory = memory.stream().sorted(BY_PATH).toList();
        targets = List.copyOf(targets);
    }

    /** Reads the memory files. */
    public static Examined of(RepositoryView repository, Findings findings, List<Target> targets) {
        return new Examined(
                repository,
                new Sources(repository),
                new RepositoryPaths(repository),
                MemoryFiles.find(repository),
                findings,
                targets);
    }

    /** The files that speak of how things are: a record of decisions names what was and what was turned down. */
    List<MemoryFile> rulesOfToday() {
        return memory.stream()
                .filter(file -> !file.path().equals(".ai/DECISIONS.md"))
                .toList();
    }

    /** The words of a file that name files to load; empty when it cannot be read. */
    List<String> importsOf(String path) {
        return memory(path)
                .map(MemoryFile::imports)
                .orElseGet(() -> repository.text(path).map(Imports::of).orElse(List.of()));
    }

    Optional<MemoryFile> memory(String path) {
        int from = 0;
        int to = memory.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = memory.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(memory.get(middle));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Optional.empty();
    }
}
