package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static final Ours OURS = Ours.unrecorded("");

    @Test
    void aNewFile() {
        assertThat(UnifiedDiff.of(List.of(new FileChange.Create("A.md", Ours.unrecorded("one\ntwo\n")))))
                .isEqualTo("--- /dev/null\n+++ b/A.md\n@@ -0,0 +1,2 @@\n+one\n+two\n");
    }

    @Test
    void aChangedFileWithThreeLinesAround() {
        assertThat(UnifiedDiff.of(List.of(
                        new FileChange.Update("A.md", "1\n2\n3\n4\n5\n", "1\n2\n3\n4\nfive\n", OURS, List.of()))))
                .isEqualTo("--- a/A.md\n+++ b/A.md\n@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-5\n+five\n");
    }

    @Test
    void aDeletedFile() {
        assertThat(UnifiedDiff.of(List.of(new FileChange.Delete("A.md", "one\n"))))
                .isEqualTo("--- a/A.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-one\n");
    }

    @Test
    void whatStaysIsNotShownAndSeveralFilesFollowEachOther() {
        assertThat(UnifiedDiff.of(List.of(
                        new FileChange.Unchanged("A.md", "one\n", OURS, List.of()),
                        new FileChange.Create("B.md", Ours.unrecorded("b")),
                        new FileChange.Delete("C.md", "c"))))
                .isEqualTo("--- /dev/null\n+++ b/B.md\n@@ -0,0 +1,1 @@\n+b\n"
                        + "--- a/C.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-c\n");
    }
}
