package dev.aiinit.lint;

import dev.aiinit.markdown.Pieces.Kind;
import dev.aiinit.markdown.Pieces.Piece;
import dev.aiinit.pack.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds paragraphs that an assistant loads twice at the start, from two files. */
public final class LoadedTwice implements Check {
    private static final int LEAST_LENGTH = 60;
    private static final int LEAST_PARAGRAPHS = 3;

    private final Examined examined;

    public LoadedTwice(Examined examined) {
        this.examined = examined;
    }

    /** A paragraph seen before. */
    private record First(MemoryFile file, Piece piece) {}

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Target target : examined.targets()) {
            Map<String, First> seen = new LinkedHashMap<>();
            Map<String, List<First>> repeated = new LinkedHashMap<>();
            for (String path : new LoadedFiles(examined).of(target)) {
                Optional<MemoryFile> file = examined.memory(path);
                file.ifPresent(each -> compare(each, seen, repeated));
            }
            repeated.forEach((pair, places) -> {
                if (places.size() >= LEAST_PARAGRAPHS && told.add(pair)) {
                    String[] files = pair.split("\n", 2);
                    MemoryFile second = examined.memory(files[1]).orElseThrow();
                    found.add(Diagnosis.of(
                            MemoryRules.LOADED_TWICE,
                            second.at(places.get(0).piece().start()),
                            places.size() + " paragraphs stand in " + files[0] + ", too, and " + target.name()
                                    + " loads both",
                            "keep them in one of the two"));
                }
            });
        }
        return found;
    }

    private static void compare(MemoryFile file, Map<String, First> seen, Map<String, List<First>> repeated) {
        file.pieces(Kind.PARAGRAPH)
                .filter(piece -> piece.text().length() >= LEAST_LENGTH)
                .forEach(piece -> {
                    First here = new First(file, piece);
                    First first = seen.putIfAbsent(piece.text().replaceAll("\\s+", " "), here);
                    if (first != null && first.file() != file) {
                        repeated.computeIfAbsent(first.file().path() + "\n" + file.path(), unused -> new ArrayList<>())
                                .add(here);
                    }
                });
    }
}
