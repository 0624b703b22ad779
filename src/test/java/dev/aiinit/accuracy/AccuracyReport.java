package dev.aiinit.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.BuiltInCards;
import dev.aiinit.detect.DetectReport;
import dev.aiinit.detect.Detector;
import dev.aiinit.store.DiskRepository;
import dev.aiinit.store.ProcessRunner;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds detection against the truth files over real repositories and prints the table of CONTRIBUTING.md. Not one of the usual tests, since
 * it needs the repositories: {@code src/bench/accuracy.sh}.
 */
final class AccuracyReport {
    @Test
    void everyFieldReachesTheBar() throws IOException {
        Path repositories = Path.of(System.getProperty("accuracy.repositories"));
        Map<Truth, Node> found = new LinkedHashMap<>();
        for (Truth truth : Truth.all()) {
            Path root = repositories.resolve(truth.repository().replace('/', '+'));
            assertThat(root).isDirectory();
            found.put(truth, detect(root));
        }
        Report report = new Report(found);
        String text = report.table() + report.deviations();
        Files.writeString(Path.of("target/accuracy.md"), text);
        System.out.println(text);
        double least = Double.parseDouble(System.getProperty("accuracy.least", "0.9"));
        assertThat(report.fields().stream()
                        .filter(field -> report.score(field).f1() < least)
                        .map(Field::title))
                .as("fields with an F1 below %s", least)
                .isEmpty();
    }

    private static Node detect(Path root) throws IOException {
        DiskRepository repository = DiskRepository.open(root, new ProcessRunner(System.getenv()));
        return Trees.of(DetectReport.of(Detector.detect(repository, BuiltInCards.ALL)));
    }
}
