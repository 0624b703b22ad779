package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Detector;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wizard shows what was found with the place that states it. */
class FoundStackTest {
    private static Card card(String id, String text) {
        return CardReader.read(id + ".yml", Syntax.parse(Format.YAML, id + ".yml", text));
    }

    private static final Card NEXT = card(
            "nextjs",
            "name: Next.js\nkind: framework\necosystem: npm\nwhen: {dependency: next}\nversions: [{dependency: next}]\n");
    private static final Card MAKE = card("make", "name: Make\nkind: task-runner\nwhen: {file: Makefile}\n");

    private static List<String> lines(String... files) {
        return new FoundStack(Detector.detect(InMemoryRepository.of(files), List.of(NEXT, MAKE))).lines();
    }

    @Test
    void aValueStandsBesideItsPlace() {
        assertThat(lines(
                        "web/package.json",
                        "{\"dependencies\": {\"next\": \"^15.1.0\"}}",
                        "Makefile",
                        "all:\n\tcc a.c\n"))
                .containsExactly("Next.js ^15.1.0 - web/package.json#dependencies.next");
    }

    @Test
    void nothingFoundShowsNothing() {
        assertThat(lines("README.md", "")).isEmpty();
    }
}
