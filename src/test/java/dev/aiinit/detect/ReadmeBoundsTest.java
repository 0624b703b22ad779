package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadmeBoundsTest {
    @Test
    void aLineWithoutEndIsReadOnlyAtItsBeginning() {
        String endless = "[a](".repeat(1_000) + "x".repeat(10) + " <h1>Late</h1>";
        assertThat(Readme.of(endless + "\n").title()).isEmpty();
        assertThat(Readme.of("# Short\n\nReads what is there. " + "[a](".repeat(20_000))
                        .sentence())
                .contains("Reads what is there.");
    }
}
