package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            package.json                     | package.json              | true
            package.json                     | a/package.json            | false
            package.json                     | package.jsonc             | false
            *.json                           | package.json              | true
            *.json                           | a/package.json            | false
            **/*.json                        | package.json              | true
            **/*.json                        | a/b/package.json          | true
            src/**                           | src/a/b.ts                | true
            src/**                           | src                       | false
            src/**/page.tsx                  | src/page.tsx              | true
            src/**/page.tsx                  | src/a/b/page.tsx          | true
            src/**/page.tsx                  | src/a/mypage.tsx          | false
            **/a/**/b/*.c                    | x/a/y/z/b/q.c             | true
            **/a/**/b/*.c                    | a/b/q.c                   | true
            **/a/**/b/*.c                    | a/q.c                     | false
            {src/,}app/**/{page,layout}.tsx  | app/page.tsx              | true
            {src/,}app/**/{page,layout}.tsx  | src/app/x/layout.tsx      | true
            {src/,}app/**/{page,layout}.tsx  | lib/app/page.tsx          | false
            "a{b,{c,d}e}f"                   | abf                       | true
            "a{b,{c,d}e}f"                   | adef                      | true
            "a{b,{c,d}e}f"                   | aef                       | false
            v?.txt                           | v1.txt                    | true
            v?.txt                           | v.txt                     | false
            v[0-9].txt                       | v7.txt                    | true
            v[!0-9].txt                      | v7.txt                    | false
            v[^0-9].txt                      | vx.txt                    | true
            a\\*b                             | a*b                       | true
            a\\*b                             | axb                       | false
            vite.config.*                    | vite.config.ts            | true
            *a*b*                            | xxaxxbxx                  | true
            *a*b*                            | xxbxxaxx                  | false
            """)
    void matches(String glob, String path, boolean expected) {
        assertThat(Glob.of(glob).matches(path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "../a",
                "a/../b",
                "./a",
                "{a,b",
                "a[b",
                "{a,b}{c,d}{e,f}{g,h}{i,j}{k,l}{m,n}{o,p}{q,r}{s,t}"
            })
    void refuses(String glob) {
        assertThatThrownBy(() -> Glob.of(glob))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("[a-z'].+");
    }

    @Test
    void knowsWhatAllMatchesHaveInCommon() {
        Glob.Alternative pages = Glob.of("src/app/**/page.*").alternatives().get(0);
        assertThat(pages.literalPrefix()).isEqualTo("src/app");
        assertThat(pages.isLiteral()).isFalse();
        assertThat(pages.depth()).isEqualTo(-1);
        assertThat(pages.name().literal()).isEqualTo("page.");
        assertThat(pages.name().ending()).isEmpty();
        assertThat(Glob.of("*.spec.ts").alternatives().get(0).name().ending()).isEqualTo(".ts");
        assertThat(Glob.of("a/b").alternatives().get(0).isLiteral()).isTrue();
    }

    @Test
    void manyStarsTakeNoTime() {
        assertThat(Glob.of("a*".repeat(40) + "b").matches("a".repeat(5_000))).isFalse();
        assertThat(Glob.of("**/a/".repeat(20) + "b").matches("a/".repeat(20) + "c"))
                .isFalse();
    }
}
