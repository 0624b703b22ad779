package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.Extraction.Means;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import org.junit.jupiter.api.Test;

/** An extraction says what it takes, and what a version means that it takes. */
class ExtractionReaderTest {
    private final Problems problems = new Problems("card.yml");

    @Test
    void aMarkSaysWhatAVersionMeans() {
        assertThat(means("")).isEqualTo(Means.DECLARED);
        assertThat(means(", resolved: true")).isEqualTo(Means.RESOLVED);
        assertThat(means(", at-least: true")).isEqualTo(Means.AT_LEAST);
        assertThat(means(", or-later: true")).isEqualTo(Means.OR_LATER);
        assertThat(means(", edition: true")).isEqualTo(Means.EDITION);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void aDependencyTakesNoMark() {
        read("{dependency: vue, or-later: true}");
        assertThat(problems.found()).hasSize(1);
        assertThat(problems.found().get(0).toString()).contains("or-later");
    }

    private Means means(String mark) {
        return ((Extraction.Key) read("{key: {file: a.json, path: b}" + mark + "}")).means();
    }

    private Extraction read(String text) {
        return new ExtractionReader(problems).read(Syntax.parse(Format.YAML, "card.yml", text));
    }
}
