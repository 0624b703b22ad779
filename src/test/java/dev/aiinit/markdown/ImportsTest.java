package dev.aiinit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportsTest {
    @Test
    void wordsWithAnAtSignAreNamesOfFiles() {
        assertThat(Imports.of("@AGENTS.md\n\n- see @docs/my_long_name.md and @./a.md.\n"))
                .containsExactly("AGENTS.md", "docs/my_long_name.md", "./a.md.");
    }

    @Test
    void codeIsNotLookedAtAndMailAddressesAreNone() {
        assertThat(Imports.of("`@a.md` me@b.md\n\n```\n@c.md\n```\n\n    @d.md\n\n> @e.md\n"))
                .containsExactly("e.md");
    }

    @Test
    void aRuleWithPathsIsForSomeFilesOnly() {
        assertThat(Scope.isScoped("---\npaths:\n  - app/**\n---\n# UI\n")).isTrue();
        assertThat(Scope.isScoped("---\ntitle: x\n---\npaths: none\n")).isFalse();
        assertThat(Scope.isScoped("paths:\n")).isFalse();
    }
}
