package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompiledCardsTest {
    @Test
    void whatTheBuildWritesIsWhatTheCardsSay() throws IOException {
        SortedMap<String, Node> cards = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("templates/technologies"))) {
            for (Path file : files.toList()) {
                String path = "technologies/" + file.getFileName();
                cards.put(path, Syntax.parse(Format.YAML, path, Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        List<Card> read = CardReader.readAll(cards);
        List<Card> compiled = CompiledCards.read(CompiledCards.write(cards));

        assertThat(compiled).hasSameSizeAs(read).hasSizeGreaterThan(900);
        for (int i = 0; i < read.size(); i++) {
            Card card = compiled.get(i);
            assertThat(card.head()).isEqualTo(read.get(i).head());
            assertThat(card.when()).as(card.id()).isEqualTo(read.get(i).when());
            assertThat(card.body()).as(card.id()).isEqualTo(read.get(i).body());
        }
    }

    @Test
    void aWrongCardIsNotCompiled() {
        SortedMap<String, Node> cards = new TreeMap<>();
        cards.put("a.yml", Syntax.parse(Format.YAML, "a.yml", "name: A\nkind: ci\nversoins: []\n"));
        assertThatThrownBy(() -> CompiledCards.write(cards))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a.yml:3:1")
                .hasMessageContaining("versions");
    }
}
