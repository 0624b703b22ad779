package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.merge.State;
import dev.aiinit.repository.Trace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @Test
    void aFingerprintOfARunThatWasKilledIsNotBelieved(@TempDir Path root) throws Exception {
        TestTree tree = new TestTree(root)
                .file(State.GITIGNORE, State.GITIGNORE_TEXT)
                .file("a.txt", "a")
                .file("b.txt", "b");
        Fingerprint fingerprint = new Fingerprint(root, "1");
        Trace trace = new Trace(tree.open());
        trace.text("a.txt");
        trace.text("b.txt");
        fingerprint.write(trace, List.of("CLAUDE.md"), List.of("over budget"));
        byte[] whole = Files.readAllBytes(root.resolve(State.FINGERPRINT));
        assertThat(fingerprint.warnings(tree.open())).contains(List.of("over budget"));

        for (int length = 0; length < whole.length - 1; length++) {
            tree.file(State.FINGERPRINT, new String(Arrays.copyOf(whole, length), StandardCharsets.UTF_8));
            assertThat(fingerprint.warnings(tree.open())).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void aFingerprintThatTheRepositoryBringsAlongIsNotBelieved(@TempDir Path root) throws Exception {
        TestTree tree = new TestTree(root)
                .file(State.GITIGNORE, State.GITIGNORE_TEXT.replace("/fingerprint\n", ""))
                .file("a.txt", "a");
        Fingerprint fingerprint = new Fingerprint(root, "1");
        fingerprint.write(new Trace(tree.open()), List.of(), List.of());

        assertThat(fingerprint.warnings(tree.open())).as("listed").isEmpty();

        tree.file(State.GITIGNORE, State.GITIGNORE_TEXT);
        fingerprint.write(new Trace(tree.open()), List.of(), List.of());
        assertThat(fingerprint.warnings(tree.open())).as("ignored").isPresent();
    }

    @Test
    void anotherProgramFolderOrFileMakesItOld(@TempDir Path root) throws Exception {
        TestTree tree =
                new TestTree(root).file(State.GITIGNORE, State.GITIGNORE_TEXT).file("CLAUDE.md", "x");
        new Fingerprint(root, "1").write(new Trace(tree.open()), List.of("CLAUDE.md"), List.of());

        assertThat(new Fingerprint(root, "1").warnings(tree.open())).isPresent();
        assertThat(new Fingerprint(root, "2").warnings(tree.open()))
                .as("program")
                .isEmpty();
        tree.file("CLAUDE.md", "y");
        assertThat(new Fingerprint(root, "1").warnings(tree.open()))
                .as("target")
                .isEmpty();
        tree.file("CLAUDE.md", "x").file("b.txt", "b");
        assertThat(new Fingerprint(root, "1").warnings(tree.open()))
                .as("new file")
                .isEmpty();
    }
}
