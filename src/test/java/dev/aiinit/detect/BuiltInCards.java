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
import java.util.stream.Stream;

/** The cards of this repository, read once. */
public final class BuiltInCards {
    public static final List<Card> ALL = read();

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

    static Node parsed(Path path) {
        try {
            return Syntax.parse(Format.YAML, path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
