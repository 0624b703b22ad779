package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.TextSearch.Hit;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Unreadable;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private static List<Hit> hits(String text, String regex) {
        return new TextSearch(new Sources(InMemoryRepository.of("a", text))).find("a", regex, 10);
    }

    @Test
    void aHitIsOnTheLineOfItsValue() {
        assertThat(hits("x\na\nb 1\na\nb 2\n", "a\\nb (\\d)")).containsExactly(new Hit("1", 3), new Hit("2", 5));
        assertThat(hits("x\nb 1\n", "\\A(?s:.*)^b (\\d)")).containsExactly(new Hit("1", 2));
        assertThat(hits("x\na\na\n", "a")).containsExactly(new Hit("a", 2), new Hit("a", 3));
    }

    @Test
    void aValueThatWasOnlyLookedAtLeavesTheHitWhereItIs() {
        assertThat(hits("a\na\nb\n", "a(?=[\\s\\S]*(b))")).containsExactly(new Hit("b", 1), new Hit("b", 2));
    }

    @Test
    void aHitWithoutItsGroupIsPassedOver() {
        assertThat(hits("a\nb 1\n", "a|b (\\d)")).containsExactly(new Hit("1", 2));
    }

    @Test
    void aSearchWithoutEndIsGivenUpAndRecorded() {
        Sources sources = new Sources(InMemoryRepository.of("a", "a".repeat(5_000)));

        assertThat(new TextSearch(sources).find("a", "(?:a+)+b", 1)).isEmpty();
        assertThat(sources.unreadable()).extracting(Unreadable::path).containsExactly("a");
    }

    @Test
    void manySearchesThatAreSlowOneByOneComeToAnEndTogether() {
        Sources sources = new Sources(InMemoryRepository.of("a", "a".repeat(5_000), "b", "found"));
        TextSearch search = new TextSearch(sources);
        for (int number = 0; number < 9; number++) {
            search.find("a", "(?:a+)+b" + number, 1);
        }

        assertThat(search.find("b", "found", 1)).isEmpty();
        assertThat(sources.unreadable()).extracting(Unreadable::path).containsExactly("a", "b");
    }

    @Test
    void theLastOfVeryManyStagesIsFound() {
        String stages = "FROM registry.example/base:1 AS x\nUSER x\n".repeat(4_000);

        Findings findings = Detector.detect(
                InMemoryRepository.of("Dockerfile", stages + "FROM registry.example/run:2\nUSER runner\n"),
                BuiltInCards.ALL);

        assertThat(findings.unreadable()).isEmpty();
        assertThat(findings.facts())
                .extracting(Findings.Fact::text)
                .contains(
                        "The image of `Dockerfile` is based on `registry.example/run:2`",
                        "The container runs as `runner`");
    }
}
