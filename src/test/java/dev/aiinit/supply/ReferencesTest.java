package dev.aiinit.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commit a ref stands for. */
class ReferencesTest {
    private static final String LISTING = String.join(
            "\n",
            line("0", "HEAD"),
            line("0", "refs/heads/main"),
            line("1", "refs/heads/1.2"),
            line("a", "refs/tags/v1.2.0"),
            line("2", "refs/tags/v1.2.0^{}"),
            line("3", "refs/tags/1.10.0"),
            line("4", "refs/tags/v2.0.0-rc.1"),
            line("5", "refs/tags/stable"),
            line("6", "refs/heads/stable"),
            "nonsense\trefs/tags/v9.0.0",
            "error: refs/tags/v8.0.0");

    private static String line(String digit, String name) {
        return digit.repeat(40) + "\t" + name;
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, ''",
        "main, 0, ''",
        "1.2, 1, ''",
        "v1.2.0, 2, v1.2.0",
        "1.2.0, 2, v1.2.0",
        "^1, 3, 1.10.0",
        "~1.2, 2, v1.2.0",
        "'>=1 <3', 3, 1.10.0",
        ">=2.0.0-rc.0, 4, v2.0.0-rc.1",
        "stable, 5, stable",
        "7777777777777777777777777777777777777777, 7, ''"
    })
    void aRefStandsForOneCommit(String ref, String digit, String tag) {
        References.Choice choice = References.parse(LISTING).choose(source(ref));
        assertThat(choice.commit()).isEqualTo(digit.repeat(40));
        assertThat(choice.tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "mian, 'did you mean \"main\"'",
        "^3, 'its versions: 1.10.0, v1.2.0'",
        "v9.0.0, 'no version in \"v9.0.0\"'"
    })
    void aRefThatIsNotThereIsAnswered(String ref, String part) {
        assertThatThrownBy(() -> References.parse(LISTING).choose(source(ref))).hasMessageContaining(part);
    }

    @Test
    void whatIsNewestLeavesPreReleasesOut() {
        assertThat(References.parse(LISTING).newestVersion())
                .hasValueSatisfying(choice -> assertThat(choice.tag()).isEqualTo("1.10.0"));
        assertThat(References.parse("").newestVersion()).isEmpty();
    }

    @Test
    void anEmptyRepositoryIsTold() {
        assertThatThrownBy(() -> References.parse("").choose(source(""))).hasMessageContaining("has no commit yet");
    }

    private static Source source(String ref) {
        return Source.parse("https://git.example/acme#" + ref);
    }
}
