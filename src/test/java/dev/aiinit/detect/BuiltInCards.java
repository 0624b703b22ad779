package dev.aiinit.detect;

import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cards of this repository, read once. */
public final class BuiltInCards {
    public static final List<Card> ALL = read();

    /** One of so many is tried where all would be: a mutation run cannot try a thousand for each change. */
    private static final int EVERY = Integer.getInteger("cards.every", 1);

    private BuiltInCards() {}

    private static List<Card> read() {
        SortedMap<String, Node> cards = new TreeMap<>();
        for (Path path : listed("templates/technologies")) {
            cards.put(path.toString().replace('\\', '/'), parsed(path));
        }
        return CardReader.readAll(cards);
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
