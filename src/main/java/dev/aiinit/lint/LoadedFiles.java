package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.markdown.Scope;
import dev.aiinit.pack.Glob;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Loading;
import dev.aiinit.pack.Target.MemoryFile;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells which memory files an assistant loads when it starts in the root, those that they import included. */
final class LoadedFiles {
    private final Examined examined;

    LoadedFiles(Examined examined) {
        this.examined = examined;
    }

    /** Paths in the order of loading; empty when the assistant finds nothing here. */
    Set<String> of(Target target) {
        Set<String> loaded = new LinkedHashSet<>();
        boolean named = false;
        for (MemoryFile memory : target.memory()) {
            boolean starts = memory.loading() == Loading.START || (memory.loading() == Loading.FALLBACK && !named);
            if (starts) {
                boolean literal = memory.file().indexOf('*') < 0;
                Glob glob = Glob.of(memory.file());
                for (dev.aiinit.lint.MemoryFile file : examined.memory()) {
                    if (glob.matches(file.path()) && !(file.isRule() && Scope.isScoped(file.text()))) {
                        load(target, file.path(), target.imports().hops(), loaded);
                        named |= literal;
                    }
                }
            }
        }
        return loaded;
    }

    private void load(Target target, String path, int hops, Set<String> loaded) {
        if (!loaded.add(path) || hops == 0) {
            return;
        }
        for (String word : examined.importsOf(path)) {
            Folders.resolve(Folders.of(path), word)
                    .filter(examined.paths()::isFile)
                    .ifPresent(goal -> load(target, goal, hops - 1, loaded));
        }
    }
}
