package dev.aiinit.workflow;

import dev.aiinit.audit.Content;
import dev.aiinit.audit.MemoryCost;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.markdown.Imports;
import dev.aiinit.markdown.Scope;
import dev.aiinit.pack.Glob;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Loading;
import dev.aiinit.pack.Target.MemoryFile;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Finds the memory files that each assistant loads at the start, those that they import included, as they stand on the disk. */
final class StartMemory {
    private final RepositoryView repository;
    private final FileClassifier classifier;

    @Nullable
    private final ToLongFunction<String> counter;

    private final Map<String, Priced> priced = new LinkedHashMap<>();

    /** A file, and who loads it. */
    private record Priced(TokenRange tokens, OptionalLong exact, List<String> assistants) {}

    /**
     * A search in one repository.
     *
     * @param counter counts the tokens of a text; null to estimate only
     */
    StartMemory(RepositoryView repository, FileClassifier classifier, @Nullable ToLongFunction<String> counter) {
        this.repository = repository;
        this.classifier = classifier;
        this.counter = counter;
    }

    MemoryCost cost(List<Target> targets) {
        List<MemoryCost.Assistant> costs = new ArrayList<>();
        for (Target target : targets) {
            Set<String> loaded = loaded(target);
            if (!loaded.isEmpty()) {
                costs.add(assistant(target, loaded));
            }
        }
        List<MemoryCost.File> files = new ArrayList<>();
        priced.forEach((path, price) ->
                files.add(new MemoryCost.File(path, price.tokens(), price.exact(), price.assistants())));
        return new MemoryCost(files, costs);
    }

    private MemoryCost.Assistant assistant(Target target, Set<String> loaded) {
        TokenRange sum = TokenRange.NONE;
        long counted = 0;
        for (String path : loaded) {
            Priced price = priced.computeIfAbsent(path, this::price);
            price.assistants().add(target.name());
            sum = sum.plus(price.tokens());
            counted += price.exact().orElse(0);
        }
        OptionalLong all = counter == null ? OptionalLong.empty() : OptionalLong.of(counted);
        return new MemoryCost.Assistant(target.name(), sum, all, List.copyOf(loaded));
    }

    private Priced price(String path) {
        String text = repository.text(path).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Priced(
                TokenRange.of(text, Content.of(name, classifier.classify(path))),
                counter == null ? OptionalLong.empty() : OptionalLong.of(counter.applyAsLong(text)),
                new ArrayList<>());
    }

    private Set<String> loaded(Target target) {
        Set<String> loaded = new LinkedHashSet<>();
        boolean named = false;
        for (MemoryFile memory : target.memory()) {
            boolean literal = memory.file().indexOf('*') < 0;
            boolean starts = memory.loading() == Loading.START || (memory.loading() == Loading.FALLBACK && !named);
            if (starts) {
                for (String path : literal ? List.of(memory.file()) : listed(memory.file())) {
                    boolean found = load(target, path, target.imports().hops(), loaded);
                    // Rules beside the memory do not keep an assistant from falling back.
                    named |= found && literal;
                }
            }
        }
        return loaded;
    }

    private List<String> listed(String glob) {
        Glob compiled = Glob.of(glob);
        return repository.files().stream()
                .map(RepositoryFile::path)
                .filter(compiled::matches)
                .toList();
    }

    /** Whether the file is there. A rule for some files waits until one of those is read; what it imports does not wait. */
    private boolean load(Target target, String path, int hops, Set<String> loaded) {
        Optional<String> text = loaded.contains(path) ? Optional.empty() : repository.text(path);
        if (text.isEmpty()) {
            return loaded.contains(path);
        }
        if (!Scope.isScoped(text.get())) {
            loaded.add(path);
        }
        if (hops > 0) {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            for (String word : Imports.of(text.get())) {
                imported(folder, word).ifPresent(goal -> load(target, goal, hops - 1, loaded));
            }
        }
        return true;
    }

    /** The file that a word names, from the folder of the file that it stands in; a sentence may go on behind it. */
    private Optional<String> imported(String folder, String word) {
        for (String written : List.of(word, word.replaceFirst("[.,;:!?)\\]]+$", ""))) {
            Optional<String> path = normalised(folder + written);
            if (path.isPresent() && repository.bytes(path.get()) >= 0) {
                return path;
            }
        }
        return Optional.empty();
    }

    /** Without {@code .} and {@code ..}; empty when it leaves the root. */
    private static Optional<String> normalised(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.equals(".")) {
                names.add(name);
            }
        }
        return names.contains("") ? Optional.empty() : Optional.of(String.join("/", names));
    }
}
