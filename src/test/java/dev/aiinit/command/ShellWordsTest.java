package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordsTest {
    /** Each command with what ends it, in brackets; a line break is a slash. */
    private static String cut(String script) {
        return ShellWords.cut(script).stream()
                .map(piece -> piece.command() + "[" + piece.end().replace("\n", "/") + "]")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '^', textBlock = """
            a; b && c || d | e & f         @ a[;] b[&&] c[||] d[|] e[&] f[]
            a ;; b                         @ a[;] b[]
            a \\; b                         @ a \\; b[]
            a \\                            @ a \\[]
            a 'b;c' d                      @ a 'b;c' d[]
            a 'b\\'; c                      @ a 'b\\'[;] c[]
            a "b\\";c"; d                   @ a "b\\";c"[;] d[]
            a `b;c`; d                     @ a `b;c`[;] d[]
            a $(b (c;d) e;f); g            @ a $(b (c;d) e;f)[;] g[]
            a ${b:-${c;d};e}; f            @ a ${b:-${c;d};e}[;] f[]
            a $(b \\) c;d); e               @ a $(b \\) c;d)[;] e[]
            a $(b ')' ;c); d               @ a $(b ')' ;c)[;] d[]
            a $(b ")" ;c); d               @ a $(b ")" ;c)[;] d[]
            a $b; c                        @ a $b[;] c[]
            a # b; c                       @ a[]
            # b; c                         @ []
            a#b; c                         @ a#b[;] c[]
            a >&2; b                       @ a >&2[;] b[]
            a &> b; c                      @ a &> b[;] c[]
            &a                             @ [&] a[]
            a <<< b; c                     @ a <<< b[;] c[]
            a << 1; c                      @ a << 1[;] c[]
            """)
    void cutsWhereTheShellDoes(String script, String pieces) {
        assertThat(cut(script)).isEqualTo(pieces);
    }

    @Test
    void aHereDocumentEndsWithItsWord() {
        assertThat(cut("cat <<A <<B\nx;y\nA\nz;\nB\nlast; one")).isEqualTo("cat <<A <<B[/] last[;] one[]");
        assertThat(cut("cat <<A\nx;y")).isEqualTo("cat <<A[/] []");
        assertThat(cut("cat <<A\n\nx\nA\nb")).isEqualTo("cat <<A[/] b[]");
    }

    @Test
    void aCommentEndsWithItsLine() {
        assertThat(cut("a # b\nc")).isEqualTo("a[/] c[]");
        assertThat(cut("#\nc")).isEqualTo("[/] c[]");
    }

    @Test
    void aProgramOfThatLengthIsNotRead() {
        assertThat(ShellWords.cut("x".repeat(50_000))).hasSize(1);
        assertThat(ShellWords.cut("x".repeat(50_001))).isEmpty();
    }
}
