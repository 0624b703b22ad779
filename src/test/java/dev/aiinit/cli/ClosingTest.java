package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    @Test
    void namesTheFileThatEverySessionLoads() {
        assertThat(Closing.line(List.of(".ai/STACK.md", "AGENTS.md", "CLAUDE.md")))
                .isEqualTo("wrote 3 files; next: read CLAUDE.md, correct what is not true, then commit them");
    }

    @Test
    void elseTheFirstThatWasWritten() {
        assertThat(Closing.line(List.of(".ai/STACK.md")))
                .isEqualTo("wrote 1 file; next: read .ai/STACK.md, correct what is not true, then commit it");
    }

    @Test
    void filesThatOnlyWentAwayAreNotToBeRead() {
        assertThat(Closing.line(List.of())).isEqualTo("done; next: commit it");
    }
}
