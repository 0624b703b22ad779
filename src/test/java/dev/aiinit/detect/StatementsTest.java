package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.Contradiction;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Variable;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.repository.InMemoryRepository;
import org.junit.jupiter.api.Test;

/** What is stated about a repository is what its files say: no more, no less, each thing once. */
class StatementsTest {
    @Test
    void aLaterVersionAgreesWithTheOneThatTheCodeIsWrittenFor() {
        assertThat(detect("go.mod", "module a\ngo 1.22\n", ".tool-versions", "golang 1.25.1\n")
                        .contradictions())
                .isEmpty();
    }

    @Test
    void anEarlierVersionContradictsTheOneThatTheCodeIsWrittenFor() {
        assertThat(detect("go.mod", "module a\ngo 1.25\n", ".tool-versions", "golang 1.22.1\n")
                        .contradictions())
                .extracting(Contradiction::about)
                .containsExactly("Go version");
    }

    @Test
    void whatAPluginRequiresAtLeastIsARange() {
        Findings findings = detect(
                "mine.php", "<?php\n/**\n * Plugin Name: Mine\n * Requires at least: 6.0\n * Requires PHP: 7.4\n */\n");
        assertThat(findings.technologies().stream()
                        .flatMap(technology -> technology.versions().stream())
                        .map(Version::declared))
                .containsExactlyInAnyOrder(">=6.0", ">=7.4");
    }

    @Test
    void whatAGeneratorWroteAsADescriptionIsNone() {
        assertThat(detect("package.json", "{\"description\": \"Description for My Application\"}")
                        .description())
                .isNull();
        assertThat(detect("package.json", "{\"description\": \"Descriptions of ships\"}")
                        .description())
                .isNotNull();
    }

    @Test
    void theExampleNearestToTheRootTellsAVariable() {
        Findings findings = detect(".devcontainer/.env.example", "A=1\nB=2\n", ".env.example", "A=1\n");
        assertThat(findings.environment()).extracting(Variable::name).containsExactly("A", "B");
        assertThat(findings.environment())
                .extracting(variable -> variable.evidence().path())
                .containsExactly(".env.example", ".devcontainer/.env.example");
    }

    @Test
    void anImageThatACardKnowsHasItsName() {
        Findings findings = detect(
                ".devcontainer/compose.yml",
                "services:\n  a:\n    image: mariadb:12\n  b:\n    image: acme/ledger:3\n");
        assertThat(findings.technologies()).extracting(Technology::name).contains("MariaDB", "ledger");
    }

    @Test
    void whatSeveralPartsSayInTheSameWordsIsOneLine() {
        String card = "{\"config\": {\"platform\": {\"php\": \"8.3\"}}, \"require\": {\"php\": \"^8.3\"}}";
        String text = DetectText.of(detect("a/composer.json", card, "b/composer.json", card));
        assertThat(text.split("Composer resolves for PHP 8.3", -1)).hasSize(2);
        assertThat(text).contains("a/composer.json#config.platform.php and 1 more");
    }

    @Test
    void noiseNamesTheFileThatExplainsIt() {
        Findings findings = detect("go.mod", "module a\n", ".goreleaser.yml", "version: 2\n");
        assertThat(findings.noise().stream()
                        .filter(noise -> noise.rule().pattern().equals("/dist/"))
                        .map(noise -> noise.because().path()))
                .containsExactly(".goreleaser.yml");
    }

    private static Findings detect(String... files) {
        return Detector.detect(InMemoryRepository.of(files), BuiltInCards.ALL);
    }
}
