package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            >=24            ; 24              ; true
            24              ; 24.1.0          ; true
            24              ; 22              ; false
            v20.11.0        ; 20.11.0         ; true
            20.11.0         ; 20.10.0         ; false
            ^18.17 || >=20  ; 20.3            ; true
            ^18.17 || >=20  ; 19              ; false
            ^18.17 || >=20  ; 18.20           ; true
            ^8.1|^8.2       ; 8.3             ; true
            ^8.1            ; 7.4             ; false
            ^8.1            ; 9               ; false
            ^0.2.3          ; 0.2.9           ; true
            ^0.2.3          ; 0.3.0           ; false
            ~1.2.3          ; 1.2.9           ; true
            ~1.2.3          ; 1.3             ; false
            ~> 3.2          ; 3.4             ; true
            ~=3.10          ; 3.12            ; true
            ~=3.10          ; 4.0             ; false
            ==3.11.*        ; 3.11.4          ; true
            ==3.11.*        ; 3.12            ; false
            >=3.9,<3.12     ; 3.12            ; false
            >= 3.9, < 3.12  ; 3.11            ; true
            >=18 <21        ; 22.x            ; false
            18 - 20         ; 20.5            ; true
            18 - 20         ; 21              ; false
            18.x            ; 18.4            ; true
            18.x            ; 19              ; false
            [17,)           ; 21              ; true
            [17,21)         ; 21              ; false
            [17,21]         ; 21              ; true
            (,17]           ; 21              ; false
            [21,22),[25,26) ; 25              ; true
            [21,22),[25,26) ; 23              ; false
            temurin-17.0.2  ; 17              ; true
            21.0.2-tem      ; 21              ; true
            3.12.1-slim     ; 3.12            ; true
            1.22            ; 1.22.0          ; true
            >17             ; 18              ; true
            <=17            ; 17.9            ; true
            <=17            ; 18              ; false
            =8.2            ; 8.2.1           ; true
            """)
    void agree(String left, String right, boolean expected) {
        VersionRange one = VersionRange.parse(left).orElseThrow();
        VersionRange other = VersionRange.parse(right).orElseThrow();
        assertThat(one.agreesWith(other)).isEqualTo(expected);
        assertThat(other.agreesWith(one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "lts/*",
                "*",
                "node",
                "stable",
                "workspace:*",
                "catalog:",
                "https://x/y.tgz",
                "^",
                "1.2.3 foo",
                "99999999999999",
                "!=3",
                "[a,b)"
            })
    void saysNothingOf(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    @Test
    void aLeastVersionAllowsLaterOnes() {
        VersionRange least = VersionRange.parse("17").orElseThrow().andLater();
        assertThat(least.agreesWith(VersionRange.parse("21").orElseThrow())).isTrue();
        assertThat(least.agreesWith(VersionRange.parse("11").orElseThrow())).isFalse();
    }
}
