package dev.aiinit.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.BuiltInCards;
import dev.aiinit.detect.Detector;
import dev.aiinit.detect.Findings;
import org.junit.jupiter.api.Test;

class WithoutPackTest {
    private static final InMemoryRepository PLAIN = InMemoryRepository.of("package.json", "{\"name\": \"demo\"}");

    @Test
    void thePackOfARepositorySaysNothingOfWhatTheProjectIsMadeOf() {
        InMemoryRepository packed = InMemoryRepository.of("package.json", "{\"name\": \"demo\"}")
                .with(".ai/pack/pack.yml", "name: x\nversion: 1.0.0\n")
                .with(".ai/pack/rules.ftl", "text\n")
                .with(".ai/pack/tests/a/repo/pom.xml", "<project><artifactId>other</artifactId></project>")
                .with(".ai/pack/tests/a/repo/composer.json", "{\"require\": {\"laravel/framework\": \"^12\"}}");
        Findings found = Detector.detect(packed, BuiltInCards.ALL);

        assertThat(found).isEqualTo(Detector.detect(PLAIN, BuiltInCards.ALL));
        assertThat(WithoutPack.of(packed).text(".ai/pack/pack.yml")).isPresent();
    }

    @Test
    void withoutOneTheRepositoryIsTakenAsItIs() {
        assertThat(WithoutPack.of(PLAIN)).isSameAs(PLAIN);
    }
}
