package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.project.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing that goes wrong half-way, and other people who write at the same time. */
class InterruptedWriteTest {
    @TempDir
    Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        Files.writeString(root.resolve("a.md"), "1");
        Files.writeString(root.resolve("b.md"), "1");
    }

    private List<FileWrite> twoOldAndANewOne() throws IOException {
        return List.of(
                FileWrite.replace(TextFile.read(root, "a.md").orElseThrow(), "2"),
                FileWrite.replace(TextFile.read(root, "b.md").orElseThrow(), "2"),
                FileWrite.create("new/deep/c.md", "2"));
    }

    private Map<String, String> content() throws IOException {
        return AtomicWriterTest.contentOf(temp);
    }

    @Test
    void aFailureBeforeTheFirstMoveLeavesNothingBehind() throws Exception {
        Map<String, String> before = content();
        AtomicWriter writer = new AtomicWriter(root, (from, to) -> {
            throw new IOException("no");
        });

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne())).hasMessage("no");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aDiskThatRefusesAFileLeavesNothingBehind() throws Exception {
        Map<String, String> before = content();
        FileWrite tooLong = FileWrite.create("x".repeat(300) + "/" + "y.md", "2");

        assertThatThrownBy(() -> AtomicWriter.under(root).write(List.of(FileWrite.create("new/c.md", "2"), tooLong)))
                .isInstanceOf(IOException.class);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aRootThatCannotBeMadeLeavesNothingBehind() {
        // Even root cannot make a folder here.
        AtomicWriter writer = AtomicWriter.under(Path.of("/proc/self/fd/ai-init/root"));

        assertThatThrownBy(() -> writer.write(List.of(FileWrite.create("a.md", "a"))))
                .isInstanceOfAny(IOException.class, UserError.class)
                .hasMessageContaining("/proc/");
    }

    @Test
    void aFailureAfterTheFirstMoveSaysWhatIsWritten() throws Exception {
        AtomicWriter writer = new AtomicWriter(root, (from, to) -> {
            if (to.endsWith("b.md")) {
                throw new IOException("no");
            }
            Files.move(from, to);
        });

        List<FileWrite> writes = List.of(
                FileWrite.create("first.md", "2"), twoOldAndANewOne().get(1), FileWrite.create("new/deep/c.md", "2"));
        assertThatThrownBy(() -> writer.write(writes))
                .isInstanceOf(IOException.class)
                .hasMessage("b.md: no; already written: first.md; not written: b.md, new/deep/c.md");
        assertThat(AtomicWriterTest.contentOf(root).keySet()).containsExactly("", "a.md", "b.md", "first.md");
        assertThat(root.resolve("b.md")).hasContent("1");
    }

    @Test
    void aFileChangedBetweenTheChecksAndItsMoveIsNotOverwritten() throws Exception {
        AtomicWriter writer = new AtomicWriter(root, (from, to) -> {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(root.resolve("b.md"), "mine");
        });

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne()))
                .hasMessageContaining("b.md: it was changed since this run began")
                .hasMessageContaining("already written: a.md");
        assertThat(root.resolve("b.md")).hasContent("mine");
    }

    @Test
    void aFolderThatBecomesALinkInBetweenIsNotWrittenThrough() throws Exception {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        AtomicWriter writer = new AtomicWriter(root, (from, to) -> {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            if (to.endsWith("b.md")) {
                Files.move(root.resolve("new"), root.resolve("old"));
                Files.createSymbolicLink(root.resolve("new"), outside);
            }
        });

        assertThatThrownBy(() -> writer.write(twoOldAndANewOne())).hasMessageContaining("new is a symbolic link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFileSystemWithoutAtomicMovesIsUsedAndThatIsSaid() throws Exception {
        AtomicWriter writer = new AtomicWriter(root, (from, to) -> {
            throw new AtomicMoveNotSupportedException("", "", "");
        });

        WriteReport report = writer.write(twoOldAndANewOne());

        assertThat(report.notes())
                .containsExactly("this file system cannot replace a file in one step; it was done in two");
        assertThat(root.resolve("a.md")).hasContent("2");
        assertThat(root.resolve("new/deep/c.md")).hasContent("2");
    }

    @Test
    void aSecondRunIsStopped() throws Exception {
        AtomicWriter other = AtomicWriter.under(root);
        AtomicWriter writer = new AtomicWriter(root, (from, to) -> {
            assertThatThrownBy(() -> other.write(List.of(FileWrite.create("other.md", "x"))))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("another run is writing here");
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        });

        writer.write(twoOldAndANewOne());

        assertThat(AtomicWriterTest.contentOf(root).keySet())
                .containsExactly("", "a.md", "b.md", "new", "new/deep", "new/deep/c.md");
    }

    @Test
    void aLockThatIsHeldStopsTheRunAndOneThatIsLeftOverDoesNot() throws Exception {
        Path lock = root.resolve(".ai/.ai-init/run.lock");
        Files.createDirectories(lock.resolveSibling(""));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> AtomicWriter.under(root).write(twoOldAndANewOne()))
                    .hasMessageContaining("another run is writing here");
        }

        assertThat(AtomicWriter.under(root).write(twoOldAndANewOne()).changed()).containsExactly("a.md", "b.md");
        assertThat(lock)
                .as("the file of a run that was killed is taken over, and removed")
                .doesNotExist();
    }

    @Test
    void filesOfOthersWithOurTemporaryNamesStay() throws Exception {
        Path theirs = root.resolve(".ai-init-" + ProcessHandle.current().pid() + "-0.tmp");
        Files.writeString(theirs, "theirs");

        AtomicWriter.under(root).write(twoOldAndANewOne());

        assertThat(theirs).hasContent("theirs");
        assertThat(root.resolve("b.md")).hasContent("2");
    }
}
