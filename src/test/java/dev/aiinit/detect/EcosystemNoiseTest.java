package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.ignore.GitignoreMatcher;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.Tuning;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each ecosystem through detection and tuning: its noise is hidden, and the source that looks like it is not. */
class EcosystemNoiseTest {
    private static final Path TABLE = Path.of("src/test/resources/noise/ecosystems.yml");

    @TestFactory
    Stream<DynamicTest> rows() {
        List<Node> rows = BuiltInCards.parsed(TABLE).asItems();
        assertThat(rows).hasSizeGreaterThan(70);
        return rows.stream().map(row -> DynamicTest.dynamicTest(text(row, "row"), () -> check(row)));
    }

    private static void check(Node row) {
        assertThat(row.asEntries().keySet()).isSubsetOf("row", "files", "hidden", "readable", "open");
        Map<String, String> files = new TreeMap<>();
        row.at("files")
                .orElseThrow()
                .asEntries()
                .forEach((path, text) -> files.put(path, text.asText().orElse("")));
        paths(row, "readable").forEach(path -> files.putIfAbsent(path, "text\n"));
        InMemoryRepository repository = InMemoryRepository.of(files);
        IgnoreList list =
                Tuning.tune(Detector.detect(repository, BuiltInCards.ALL).noise(), repository);
        GitignoreMatcher matcher = list.matcher();

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(paths(row, "hidden").stream()
                        .filter(path -> !matcher.decide(path, false).ignored())
                        .toList())
                .as("not hidden, though noise")
                .isEmpty();
        softly.assertThat(Stream.concat(paths(row, "readable").stream(), paths(row, "open").stream())
                        .filter(path -> matcher.decide(path, false).ignored())
                        .toList())
                .as("hidden, though source")
                .isEmpty();
        softly.assertThat(paths(row, "hidden")).as("rows that prove nothing").isNotEmpty();
        softly.assertAll();
    }

    private static List<String> paths(Node row, String key) {
        return row.at(key).map(Node::asTexts).orElse(List.of());
    }

    private static String text(Node row, String key) {
        return row.at(key).flatMap(Node::asText).orElseThrow();
    }
}
