package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionDemandTest {
    private static final List<String> TAGS = List.of(
            "v1.2.0",
            "1.4.5",
            "v1.4.9",
            "release-9.9.9",
            "v2.0.0",
            "v2.1.0-rc.1",
            "3.0.1",
            "v1.10.0",
            "latest",
            "4",
            "v4.0");

    @ParameterizedTest
    @CsvSource({
        "^1.2, v1.10.0",
        "~1.4.0, v1.4.9",
        "~> 1.4, v1.4.9",
        "1.4, v1.4.9",
        "v1.4, v1.4.9",
        "1.4.5, 1.4.5",
        "=1.4.5, 1.4.5",
        ">=1 <3, v2.0.0",
        ">= 1.0.0 < 2.0.0, v1.10.0",
        "1.x, v1.10.0",
        "x, 3.0.1",
        "*, 3.0.1",
        "1.2.3 - 2, v2.0.0",
        "^1.2 || ~2.0, v2.0.0",
        "1.2||2.0, v2.0.0",
        "^2.1.0-rc.0, v2.1.0-rc.1",
        "^2.0.0, v2.0.0",
    })
    void theNewestTagOfARange(String range, String tag) {
        assertThat(VersionDemand.of(range).orElseThrow().newest(TAGS)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "main",
                "latest",
                "feature/1",
                "1.2.3.4",
                "^^1",
                "^1 foo",
                ">=1,<2",
                "=>1",
                "99999999999999999999",
                "01.2",
                "^"
            })
    void otherWordsAreNoRange(String text) {
        assertThat(VersionDemand.of(text)).isEmpty();
    }

    @Test
    void noTagFitsWhereNoneDoes() {
        assertThat(VersionDemand.of("^9").orElseThrow().newest(TAGS)).isEmpty();
        assertThat(VersionDemand.of("^9").orElseThrow().newest(List.of())).isEmpty();
    }

    @Test
    void twoTagsOfOneVersionGiveTheSameOneInAnyOrder() {
        VersionDemand any = VersionDemand.of("*").orElseThrow();
        assertThat(any.newest(List.of("v1.0.0", "1.0.0")))
                .isEqualTo(any.newest(List.of("1.0.0", "v1.0.0")))
                .contains("v1.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "v1.2.3, true",
        "1.2.3, true",
        "1.2.3-rc.1, true",
        "v1.2, false",
        "1, false",
        "v, false",
        "01.2.3, false",
        "release-1.2.3, false"
    })
    void onlyThreeNumbersAreAVersion(String tag, boolean version) {
        assertThat(VersionDemand.isVersion(tag)).isEqualTo(version);
    }
}
