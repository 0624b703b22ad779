package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which services the report tells, and in which versions. */
class ServiceReportTest {
    private static List<String> services(String... files) {
        List<?> services = (List<?>) DetectReport.of(Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL))
                .get("databases_services");
        return services.stream()
                .map(entry -> (Map<?, ?>) entry)
                .map(entry -> entry.get("name") + " " + entry.get("version") + " " + entry.get("file"))
                .toList();
    }

    @Test
    void eachVersionOfADatabaseIsAnEntry() {
        assertThat(services(
                        "a/compose.yml", "services: {db: {image: 'mariadb:10.2'}, again: {image: 'mariadb:10.2'}}",
                        "b/compose.yml", "services: {db: {image: 'mariadb:10.11'}}",
                        "c/compose.yml", "services: {db: {image: mariadb}}"))
                .containsExactly("MariaDB 10.2 a/compose.yml", "MariaDB 10.11 b/compose.yml");
        assertThat(services("c/compose.yml", "services: {db: {image: mariadb}}"))
                .containsExactly("MariaDB null c/compose.yml");
    }

    @Test
    void aComposeFileInAFolderForDockerMayHaveAnyName() {
        assertThat(services(
                        "src/main/docker/postgresql.yml", "services: {db: {image: 'postgres:18.4'}}",
                        "src/main/docker/prometheus/prometheus.yml", "scrape_configs: []",
                        "src/main/resources/services.yml", "services: {db: {image: 'redis:8'}}"))
                .containsExactly("PostgreSQL 18.4 src/main/docker/postgresql.yml");
    }

    @Test
    void anImageThatIsCalledAsTheWholeIsItsOwn() {
        assertThat(services(
                        "compose.yml",
                        "name: shop\nservices: {app: {image: 'example.com/shop:2'}, pay: {image: shopify}}"))
                .containsExactly("shopify null compose.yml");
    }
}
