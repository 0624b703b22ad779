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

class TornFingerprintTest {
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
        fingerprint.write(trace, List.of("CLAUDE.md"));
        byte[] whole = Files.readAllBytes(root.resolve(State.FINGERPRINT));
        assertThat(fingerprint.holds(tree.open())).isTrue();

        for (int length = 0; length < whole.length - 1; length++) {
            tree.file(State.FINGERPRINT, new String(Arrays.copyOf(whole, length), StandardCharsets.UTF_8));
            assertThat(fingerprint.holds(tree.open())).as("%d bytes", length).isFalse();
        }
    }
}
