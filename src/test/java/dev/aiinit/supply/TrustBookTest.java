package dev.aiinit.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trust is equality of source and hash, and survives its own file. */
class TrustBookTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final TrustBook BOOK =
            TrustBook.empty().with(Source.parse("https://git.example/acme#v1:team"), HASH);

    @ParameterizedTest
    @CsvSource({
        "https://git.example/acme#^2:team, true",
        "https://GIT.example:443/acme/#:team/, true",
        "https://git.example/acme, false",
        "https://git.example/acme#:team-evil, false",
        "https://git.example/acme-evil#:team, false",
        "https://git.example/acm#:team, false",
        "https://git.example/acme/team, false",
        "ssh://git.example/acme#:team, false",
        "https://git.example.evil.example/acme#:team, false"
    })
    void onlyTheSameSourceIsTrusted(String source, boolean trusted) {
        assertThat(BOOK.trusts(Source.parse(source), HASH)).isEqualTo(trusted);
        assertThat(BOOK.trusts(Source.parse(source), HASH.replace('f', 'e'))).isFalse();
        assertThat(BOOK.trusts(Source.parse(source), HASH.substring(0, 8))).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        TrustBook more = BOOK.with(Source.parse("./packs/acme"), HASH)
                .with(Source.parse("git@git.example:acme/packs.git"), HASH.replace('0', '1'))
                .with(Source.parse("git@git.example:acme/packs.git"), HASH);
        assertThat(TrustBook.parse("trust.yml", more.text())).isEqualTo(more);
        assertThat(TrustBook.parse("trust.yml", TrustBook.empty().text())).isEqualTo(TrustBook.empty());
        assertThat(TrustBook.parse("trust.yml", "")).isEqualTo(TrustBook.empty());
    }
}
