package dev.aiinit.detect;

import dev.aiinit.pack.Card;
import dev.aiinit.store.BuiltInSource;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cards of this repository, read once. */
public final class BuiltInCards {
    public static final List<Card> ALL = read();

    /** One of so many is tried where all would be: a mutation run cannot try a thousand for each change. */
    private static final int EVERY = Integer.getInteger("cards.every", 1);

    private BuiltInCards() {}

    /** As the build compiled them: to parse a thousand files in each process of a mutation run takes longer than the tests. */
    private static List<Card> read() {
        try {
            return BuiltInSource.read().cards();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files ending in {@code .yml}, sorted; none when the folder is missing. */
    static List<Path> listed(String folder) {
        try (Stream<Path> paths = Files.list(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, unless a mutation run asks for fewer. */
    static <T> List<T> thinned(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(index -> index % EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }

    static Node parsed(Path path) {
        try {
            return Syntax.parse(Format.YAML, path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
