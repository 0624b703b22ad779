package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The regular expressions of the cards come to an end over text that is made to keep them busy. */
class CardPatternsTest {
    private static final int LENGTH = 2_000;
    private static final List<String> PIECES =
            List.of("a", " ", "\n", "a ", "<a>", "\"a\" ", "a, ", "a\n", " {\n", "(a", "--a ", "\"");

    private static void gather(Node node, Set<String> patterns) {
        node.at("pattern").flatMap(Node::asText).ifPresent(patterns::add);
        node.asEntries().values().forEach(child -> gather(child, patterns));
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(child -> gather(child, patterns));
        }
    }

    @Test
    void everyPatternComesToAnEnd() {
        List<String> endless = new ArrayList<>();
        for (Path card : BuiltInCards.listed("templates/technologies")) {
            Set<String> patterns = new LinkedHashSet<>();
            Node tree = BuiltInCards.parsed(card);
            for (String key : List.of("when", "versions", "facts", "commands")) {
                tree.at(key).ifPresent(part -> gather(part, patterns));
            }
            for (String piece : PIECES) {
                Sources sources = new Sources(InMemoryRepository.of("a", piece.repeat(LENGTH / piece.length())));
                TextSearch search = new TextSearch(sources);
                for (String pattern : patterns) {
                    search.find("a", pattern, 1);
                    if (!sources.unreadable().isEmpty()) {
                        endless.add(card.getFileName() + " over '" + piece + "': " + pattern);
                        break;
                    }
                }
            }
        }
        assertThat(endless).isEmpty();
    }
}
