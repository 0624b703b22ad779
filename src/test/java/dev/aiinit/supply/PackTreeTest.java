package dev.aiinit.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.UserError;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTreeTest {
    private static PackTree tree(String path) {
        return PackTree.of("p", Map.of(path, new PackTree.Entry(false, new byte[] {'a'})));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/a/repo/app/[slug]/(shop)/page.tsx",
                "tests/a/repo/routes/$id.tsx",
                "tests/a/repo/a{b}=c,d!e~f&g'h.txt",
                "tests/a/repo/@modal/+page.svelte"
            })
    void namesThatProjectsHaveArePlain(String path) {
        PackTree tree = tree(path);
        assertThat(tree.files()).containsOnlyKeys(path);
        assertThat(PackTree.parse("p", tree.bytes()).sha256()).isEqualTo(tree.sha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b",
                "a*b",
                "a?b",
                "a\"b",
                "a<b",
                "a>b",
                "a|b",
                "a\\b",
                "a`b",
                "a\nb",
                "a\u202Eb",
                "../a",
                "a/./b",
                "a//b",
                "/a",
                "a.",
                "a ",
                " a",
                ".git/config",
                "x/.GIT/config",
                "con",
                "aux.txt",
                "com1.ftl"
            })
    void whatMeansSomethingToADiskIsNot(String path) {
        assertThatThrownBy(() -> tree(path)).isInstanceOf(UserError.class).hasMessageContaining("not a plain path");
    }
}
