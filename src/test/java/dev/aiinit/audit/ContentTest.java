package dev.aiinit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
    private static final FileClassifier CLASSIFIER = FileClassifier.bundled();

    @Test
    void everyLanguageOfTheTableIsOneOfTheFileTableAndStandsOnce() {
        List<String> named = new ArrayList<>();
        for (Content content : Content.values()) {
            named.addAll(content.languages());
        }
        assertThat(CLASSIFIER.languages()).extracting(Language::name).containsAll(named);
        assertThat(named).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, PROSE",
        "A.java, JVM",
        "a.tsx, SCRIPT",
        "a.py, PYTHON",
        "main.go, SYSTEM",
        "a.rs, SYSTEM",
        "a.yml, YAML",
        "Cargo.toml, YAML",
        "package.json, JSON",
        "pnpm-lock.yaml, LOCK",
        "composer.lock, COMPOSER_LOCK",
        "a.min.js, SCRIPT",
        "unheard.of, SCRIPT"
    })
    void theNameTellsWhatATextIsMadeOf(String name, Content content) {
        assertThat(Content.of(name, CLASSIFIER.classify("web/" + name))).isEqualTo(content);
    }

    @Test
    void theNewerTokenizerNeverNeedsFewerTokens() {
        assertThat(Content.values())
                .allSatisfy(content ->
                        assertThat(content.newer()).isLessThan(content.older()).isGreaterThan(1));
    }
}
